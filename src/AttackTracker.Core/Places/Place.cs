namespace AttackTracker.Core.Places;

/// <summary>A country, province, region, town or sea of the gazetteer: what a site lies within or near.</summary>
public sealed record Place
{
    /// <summary>The country's code, or a path such as <c>IQ:Al Anbar:Ramadi</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Which sort of place.</summary>
    public required PlaceKind Kind { get; init; }

    /// <summary>The codebook's spelling; for a province the value of <see cref="SitePlacement.Admin1"/>.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2; null at sea.</summary>
    public required string? Country { get; init; }

    /// <summary>The province, its own name for a province; null for countries, regions and seas and where none is recorded.</summary>
    public required string? Admin1 { get; init; }

    /// <summary>The names of the provinces that a region reaches into, in whole or in part; empty for other kinds.</summary>
    public IReadOnlyList<string> Covers { get; init; } = [];

    /// <summary>The id of a country's capital; null for other kinds.</summary>
    public string? Capital { get; init; }

    /// <summary>Degrees north, roughly the middle of a town; null for larger places.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east.</summary>
    public double? Longitude { get; init; }

    /// <summary>Other names, as the reference data lists them.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Adjectives and names of the people of a country: "Iraqi".</summary>
    public IReadOnlyList<string> Demonyms { get; init; } = [];

    /// <summary>The placement of something that the text puts at this place, under a name that the text gives it.</summary>
    public SitePlacement Placement(string name, GeoPrecision precision) => new(null, name, Country, Admin1, precision);
}
