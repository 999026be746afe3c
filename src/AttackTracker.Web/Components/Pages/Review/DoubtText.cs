using System.Globalization;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Components.Pages.Incidents;

namespace AttackTracker.Web.Components.Pages.Review;

/// <summary>Why a value is in doubt, in one sentence.</summary>
public static class DoubtText
{
    public static string Of(ReviewCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        var (incident, field, consensus) = (card.Incident, card.Field, card.Consensus);
        return consensus switch
        {
            { State: FieldState.Lapsed } => LapseText.Of(incident, field)!,
            { State: FieldState.SentBack, Review: { } sent } => string.Create(CultureInfo.InvariantCulture, $"{sent.Who} sent it back on {sent.At:d MMM yyyy}: “{sent.Reason}”."),
            { State: FieldState.Reviewed, Review: { } signed } => string.Create(CultureInfo.InvariantCulture, $"No more: {signed.Who} signed it off on {signed.At:d MMM yyyy}."),
            { State: FieldState.Corrected, Decision: { } set } => string.Create(CultureInfo.InvariantCulture, $"{set.Who} set it on {set.At:d MMM yyyy}, “{set.Reason}”, and nobody has signed it off."),
            { Disagrees: true } => $"The articles disagree. {ConflictText.Rule(incident, field)}",
            _ when card.Passages.Count == 0 => "No words carry it: the article does not say what it was.",
            _ when card.Alternatives.FirstOrDefault(a => a.Reason is not null) is { } other => $"“{other.Words}” could be read as {FieldText.Value(other.Values, field, incident.GroupNames) ?? "not stated"}; it was not, since it is {FieldText.Of(other.Reason!.Value)}.",
            _ => string.Create(CultureInfo.InvariantCulture, $"{(incident.Sources.Count == 1 ? "One article alone tells of it" : "The articles agree")}; values that are read this way are right about {Math.Min(99, consensus.Confidence * 100):F0} times in 100."),
        };
    }
}
