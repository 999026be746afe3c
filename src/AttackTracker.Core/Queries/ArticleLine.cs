using AttackTracker.Core.Articles;
using AttackTracker.Core.Dates;

namespace AttackTracker.Core.Queries;

/// <summary>An article as one line of the list of articles.</summary>
public sealed record ArticleLine
{
    /// <summary>The article's key.</summary>
    public required int Id { get; init; }

    /// <summary>The headline; the file's name where none is known.</summary>
    public required string Title { get; init; }

    /// <summary>Null where it is not known.</summary>
    public required string? Publisher { get; init; }

    /// <summary>The day that extraction went by; null exactly where the basis is unknown.</summary>
    public required DateOnly? Published { get; init; }

    /// <summary>How the day is known.</summary>
    public required PublicationBasis Basis { get; init; }

    /// <summary>How many reports the current extraction found.</summary>
    public required int Reports { get; init; }

    /// <summary>In how many incidents they are.</summary>
    public required int Incidents { get; init; }

    /// <summary>What it is taken for.</summary>
    public required ArticleState State { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime AddedAt { get; init; }
}
