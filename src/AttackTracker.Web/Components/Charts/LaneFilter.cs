using AttackTracker.Core.Queries;

namespace AttackTracker.Web.Components.Charts;

/// <summary>The filters behind parts of the timeline's drawing.</summary>
public static class LaneFilter
{
    /// <summary>Only the incidents of a lane.</summary>
    public static IncidentFilter Of(IncidentFilter filter, TimelineLane by, Lane lane)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(lane);
        var choice = lane.Key is { } key ? Choice.Of(key) : Choice.Any<string>().WithNotStated(true);
        return by switch
        {
            TimelineLane.Base => filter with { Bases = choice },
            TimelineLane.Country => filter with { Countries = choice },
            TimelineLane.Group => filter with { Groups = choice },
        };
    }

    /// <summary>Only some days, as far as the filter lets them through.</summary>
    public static IncidentFilter Within(IncidentFilter filter, DayRange days)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter with
        {
            From = filter.From > days.First ? filter.From : days.First,
            To = filter.To < days.Last ? filter.To : days.Last,
        };
    }
}
