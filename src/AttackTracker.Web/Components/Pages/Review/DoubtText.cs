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
            { State: FieldState.SentBack, Review: { } sent } => Phrase.Of(Texts.DoubtSentBack, sent.Who, Day(sent.At), sent.Reason),
            { State: FieldState.Reviewed, Review: { } signed } => Phrase.Of(Texts.DoubtSigned, signed.Who, Day(signed.At)),
            { State: FieldState.Corrected, Decision: { } set } => Phrase.Of(Texts.DoubtCorrected, set.Who, Day(set.At), set.Reason),
            { Disagrees: true } => Phrase.Of(Texts.DoubtDisagree, ConflictText.Rule(incident, field)),
            _ when card.Passages.Count == 0 => Texts.DoubtNoWords,
            _ when card.Alternatives.FirstOrDefault(a => a.Reason is not null) is { } other => Phrase.Of(Texts.DoubtOther, other.Words, FieldText.Value(other.Values, field, incident.GroupNames) ?? Texts.NotStated, FieldText.Of(other.Reason!.Value)),
            _ => Phrase.Of(
                incident.Sources.Count == 1 ? Texts.DoubtOneArticle : Texts.DoubtAgree,
                Math.Min(99, consensus.Confidence * 100).ToString("F0", CultureInfo.InvariantCulture)),
        };
    }

    private static string Day(DateTime at) => at.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
