using AttackTracker.Core.Queries;

namespace AttackTracker.Web.Components.Maps;

/// <summary>The filters behind numbers of the map.</summary>
public static class MapFilter
{
    private static readonly Choice<string> Unstated = Choice.Any<string>().WithNotStated(true);

    /// <summary>Incidents that a circle stands for.</summary>
    public static IncidentFilter Of(IncidentFilter filter, MapPlace place)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(place);
        return place switch
        {
            { IsArea: false } => filter with { Bases = Choice.Of(place.Id) },
            { Admin1: null, Country: { } country } => filter with { Bases = Unstated, Countries = Choice.Of(country), Provinces = place.Provinces },
            _ => filter with { Bases = Unstated, Provinces = place.Provinces },
        };
    }

    /// <summary>Incidents at a base that articles name.</summary>
    public static IncidentFilter Named(IncidentFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter with { Without = filter.Without with { Bases = filter.Without.Bases.WithNotStated(true) } };
    }

    /// <summary>Those of which no more than the province or country is known.</summary>
    public static IncidentFilter InAreas(IncidentFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter with { Bases = Unstated, Without = filter.Without with { Countries = filter.Without.Countries.WithNotStated(true) } };
    }

    /// <summary>Those at sea or in no stated country.</summary>
    public static IncidentFilter Nowhere(IncidentFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter with { Bases = Unstated, Countries = Unstated };
    }
}
