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
            (0, 0) => "No incidents",
            (var attacks, 0) => Wording.Count(attacks, "attack"),
            (0, var responses) => Wording.Count(responses, "response"),
            var (attacks, responses) => $"{Wording.Count(attacks, "attack")}, {Wording.Count(responses, "response")}",
        };
    }
}
