using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Web.Components.Charts;

/// <summary>What a timeline shows, in a few words: "186 attacks, 21 responses".</summary>
public static class TimelineHeadline
{
    public static string Of(TimelineView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return (view.Attacks, view.Responses) switch
        {
            (0, 0) => Texts.NoIncidents,
            (var attacks, 0) => Phrase.Count(attacks, Texts.CountedAttacks),
            (0, var responses) => Phrase.Count(responses, Texts.CountedResponses),
            var (attacks, responses) => $"{Phrase.Count(attacks, Texts.CountedAttacks)}, {Phrase.Count(responses, Texts.CountedResponses)}",
        };
    }
}
