namespace AttackTracker.Core.Places;

/// <summary>A name with the words that place it: "the Syrian city of Qamishli", "eastern Deir al-Zor province", "Erbil, Iraq".</summary>
internal readonly record struct PlacePhrase
{
    /// <summary>The first token of the phrase, articles left out.</summary>
    public required int First { get; init; }

    /// <summary>The token after the phrase.</summary>
    public required int End { get; init; }

    /// <summary>What the name can mean; null for a town that the gazetteer does not hold.</summary>
    public PlaceName? Name { get; init; }

    /// <summary>The first token of the name itself.</summary>
    public int NameFirst { get; init; }

    /// <summary>The token after the name itself.</summary>
    public int NameEnd { get; init; }

    /// <summary>Which sort of place the words speak of.</summary>
    public required PlaceKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2; null where not known and at sea.</summary>
    public string? Country { get; init; }

    /// <summary>The province in the codebook's spelling; null where the words give none.</summary>
    public string? Admin1 { get; init; }

    /// <summary>"northern", "eastern" before the name.</summary>
    public string? Direction { get; init; }

    /// <summary>The words themselves say that a town, or a province, is meant: "the city of", "province".</summary>
    public bool IsExplicit { get; init; }
}

/// <summary>A noun for a site with what belongs to it: "Iraqi military base", "US troops' outpost".</summary>
/// <param name="First">The first token, the article left out.</param>
/// <param name="End">The token after the noun.</param>
/// <param name="Noun">The noun in the singular and lower case.</param>
/// <param name="Country">Of a demonym among the modifiers; null where there is none.</param>
/// <param name="IsPlural">"bases".</param>
/// <param name="IsOwned">Whether an owner stands among the modifiers.</param>
internal sealed record BasePhrase(int First, int End, string Noun, string? Country, bool IsPlural, bool IsOwned)
{
    public bool IsMission => SiteWords.Missions.Contains(Noun);

    public bool IsAirport => Noun is "airport";
}
