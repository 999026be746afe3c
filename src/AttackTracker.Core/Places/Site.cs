namespace AttackTracker.Core.Places;

/// <summary>A base, airport or mission of the gazetteer.</summary>
public sealed record Site
{
    /// <summary>Stable across revisions: <c>ain-al-asad</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name that screens and exports show.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Country { get; init; }

    /// <summary>The province in the codebook's spelling; null where none is recorded.</summary>
    public string? Admin1 { get; init; }

    /// <summary>What sort of site.</summary>
    public required SiteType Type { get; init; }

    /// <summary>Degrees north; null where not known. <see cref="Coordinates"/> says how far to trust it.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east.</summary>
    public double? Longitude { get; init; }

    /// <summary><c>site</c>, <c>approximate</c>, <c>town</c> or <c>area</c>; null without coordinates.</summary>
    public string? Coordinates { get; init; }

    /// <summary>Whose forces or missions it holds or held; null where not recorded.</summary>
    public string? Hosts { get; init; }

    /// <summary>The id of the site whose perimeter it lies in; null for most.</summary>
    public string? Within { get; init; }

    /// <summary>Names that mean this site wherever they stand.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Names that mean it only beside a word such as "base", or after the article has named it: "Asad".</summary>
    public IReadOnlyList<string> ContextAliases { get; init; } = [];

    /// <summary>Abbreviations that count only after the article has named the site or defined them: "ATG".</summary>
    public IReadOnlyList<string> Acronyms { get; init; } = [];

    /// <summary>Whether the entry was <c>seen</c> in public sources or <c>recalled</c> and wants checking.</summary>
    public required string Evidence { get; init; }

    /// <summary>The placement of a target that the text puts at or near this site.</summary>
    public SitePlacement Placement(GeoPrecision precision) => new(Id, Name, Country, Admin1, precision);
}
