using AttackTracker.Core.Search;

namespace AttackTracker.Core.Queries;

/// <summary>What a search found.</summary>
/// <param name="Meaning">What it was taken to mean.</param>
public sealed record SearchResults(SearchMeaning Meaning)
{
    /// <summary>The newest that pass, each quoted with the words that were looked for where its articles have them; null where nothing was asked for.</summary>
    public PagedResult<IncidentLine>? Incidents { get; init; }

    /// <summary>The incident whose id was typed; null where none was.</summary>
    public string? PublicId { get; init; }

    /// <summary>The articles with the words, the latest brought in first; null where no words were asked for.</summary>
    public PagedResult<FoundArticle>? Articles { get; init; }

    /// <summary>Bases that the words may be names of.</summary>
    public IReadOnlyList<FoundName> Bases { get; init; } = [];

    /// <summary>Groups that the words may be names of.</summary>
    public IReadOnlyList<FoundName> Groups { get; init; } = [];

    /// <summary>Weapons that the words may be names of.</summary>
    public IReadOnlyList<FoundName> Weapons { get; init; } = [];
}

/// <summary>An article that holds the words.</summary>
/// <param name="Line">As lists show it.</param>
/// <param name="Title">Its headline with the words marked.</param>
/// <param name="Excerpt">A piece of its text with the words marked; empty where only the headline has them.</param>
public sealed record FoundArticle(ArticleLine Line, IReadOnlyList<QuotePiece> Title, IReadOnlyList<QuotePiece> Excerpt);

/// <summary>A base, group or weapon that was found by a name.</summary>
/// <param name="Name">Which, and by which of its names.</param>
/// <param name="Incidents">How many incidents are at it, are claimed by or blamed on it, or were done with it.</param>
public sealed record FoundName(NameMatch Name, int Incidents);
