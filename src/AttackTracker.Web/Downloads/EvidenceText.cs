using System.Globalization;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Components.Pages.History;
using AttackTracker.Web.SourceText;

namespace AttackTracker.Web.Downloads;

/// <summary>Words that only a packet has.</summary>
internal static class EvidenceText
{
    public static string State(IncidentField field)
    {
        var state = FieldStates.Of(field) switch
        {
            ReviewState.Unreviewed => Phrase.Of(Texts.StateUnreviewed, field.Confidence.ToString("0.00", CultureInfo.InvariantCulture)),
            ReviewState.Corrected => Texts.StateCorrected,
            ReviewState.Reviewed => Texts.StateReviewed,
            ReviewState.Lapsed => Texts.StateLapsed,
            ReviewState.SentBack => Texts.StateSentBack,
            ReviewState.Conflict => Texts.StateConflict,
        };
        return field.Review is { } review ? $"{state} {review.Who}, {HistoryText.Stamp(review.At)}." : state;
    }

    public static string Published(IncidentSource source)
        => source.Published is { } day ? $"{day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}, {FieldText.Of(source.PublishedBasis)}" : Texts.DayNotKnown;

    /// <summary>The article's address where a click on it can run nothing.</summary>
    public static string? Link(IncidentSource source) => SourceRuns.Allowed(source.Url);

    public static string Iso(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
