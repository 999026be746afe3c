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
            (_, 0) => Attacks(view),
            (0, _) => Responses(view),
            _ => $"{Attacks(view)}, {Responses(view)}",
        };
    }

    public static string Attacks(TimelineView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Phrase.Count(view.Attacks, Texts.CountedAttacks);
    }

    public static string Responses(TimelineView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Phrase.Count(view.Responses, Texts.CountedResponses);
    }
}
