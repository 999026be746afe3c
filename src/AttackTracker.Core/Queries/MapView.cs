using AttackTracker.Core.Quantities;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Queries;

/// <summary>What the map draws: counts a place, never single incidents.</summary>
/// <param name="Places">Bases, the one with the most incidents first.</param>
/// <param name="Areas">Provinces and countries of which the articles name no base, the one with the most incidents first.</param>
/// <param name="Nowhere">Incidents that are in no country: at sea, or the articles do not say where.</param>
/// <param name="Total">All incidents of the database.</param>
public sealed record MapView(IReadOnlyList<MapPlace> Places, IReadOnlyList<MapPlace> Areas, MapCounts Nowhere, int Total)
{
    /// <summary>Everything that the filter lets through.</summary>
    public MapCounts All { get; } = MapCounts.Sum([.. Places.Select(p => p.Counts), .. Areas.Select(a => a.Counts), Nowhere]);
}

/// <summary>Something with a place on the map, and what it has seen.</summary>
public sealed record MapPlace
{
    /// <summary>The gazetteer's id of a base; of an area its country, with the province behind a colon where it is one: <c>IQ:Al Anbar</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The base's name; an area's province or country.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string? Country { get; init; }

    /// <summary>The province; null where it is not known.</summary>
    public string? Admin1 { get; init; }

    /// <summary>Degrees north; null where the gazetteer does not know it, and for a country as a whole.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east.</summary>
    public double? Longitude { get; init; }

    /// <summary>How far a province reaches around its middle, in kilometres, as far as the gazetteer can tell; null for a base and for a country.</summary>
    public double? Radius { get; init; }

    /// <summary>Whether it stands for a province or country in which no base is named.</summary>
    public bool IsArea { get; init; }

    /// <summary>Of an area the provinces that it counts, by which a filter gets its incidents: a country those alone that the gazetteer has nothing in, and "not stated".</summary>
    public Choice<string> Provinces { get; init; } = Choice.Any<string>();

    /// <summary>What it has seen.</summary>
    public required MapCounts Counts { get; init; }
}

/// <summary>Counts of incidents at one place. Each is counted once, by its first weapon.</summary>
public sealed record MapCounts
{
    /// <summary>Attacks in the order of <see cref="WeaponFamily"/>, then responses.</summary>
    public required IReadOnlyList<int> ByWeapon { get; init; }

    /// <summary>In attacks, the sum of what is stated; null where nothing is.</summary>
    public CountRange? Killed { get; init; }

    /// <summary>The last day on which one may have begun; null where none has a day.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>Attacks and responses.</summary>
    public int All => ByWeapon.Sum();

    /// <summary>All but the responses.</summary>
    public int Attacks => All - Responses;

    /// <summary>What was done against militants.</summary>
    public int Responses => ByWeapon[^1];

    internal static MapCounts None { get; } = new() { ByWeapon = new int[Enum.GetValues<WeaponFamily>().Length + 1] };

    internal static MapCounts Sum(IReadOnlyCollection<MapCounts> parts)
    {
        var killed = parts.Select(p => p.Killed).OfType<CountRange>().ToList();
        return new MapCounts
        {
            ByWeapon = [.. None.ByWeapon.Select((_, at) => parts.Sum(p => p.ByWeapon[at]))],
            Killed = killed.Count == 0 ? null : new CountRange(killed.Sum(k => k.Low ?? 0), killed.Any(k => k.High is null) ? null : killed.Sum(k => k.High)),
            Last = parts.Max(p => p.Last),
        };
    }
}
