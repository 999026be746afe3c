using AttackTracker.Core.Quantities;

namespace AttackTracker.Core.Queries;

/// <summary>A statement of an article that only counts attacks, beside how many attacks are on record for what it speaks of.</summary>
public sealed record RoundUp
{
    /// <summary>The article's key.</summary>
    public required int ArticleId { get; init; }

    /// <summary>The article's title, else the name of its file.</summary>
    public required string Title { get; init; }

    /// <summary>Null where it is not known.</summary>
    public required string? Publisher { get; init; }

    /// <summary>Null where it is not known.</summary>
    public required DateOnly? Published { get; init; }

    /// <summary>The sentence, with the statement marked.</summary>
    public required IReadOnlyList<QuotePiece> Sentence { get; init; }

    /// <summary>How many attacks the article counts.</summary>
    public required CountRange Said { get; init; }

    /// <summary>The incidents that it would have to be: attacks in its window, at the bases or in the countries that it names; null where it tells no window.</summary>
    /// <remarks>A window without an end ends with the day of publication, since an article cannot count what comes later.</remarks>
    public required IncidentFilter? Held { get; init; }

    /// <summary>The names of those bases or countries; empty where the sentence names none.</summary>
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>How many incidents <see cref="Held"/> lets through: from those that surely lie in the window to those that may.</summary>
    public required CountRange HeldCount { get; init; }

    /// <summary>How many attacks are missing at least: positive where even those that only may lie in the window are fewer than the article counts.</summary>
    public int Missing => Held is not null && Said.Low > HeldCount.High ? Said.Low.Value - HeldCount.High.Value : 0;

    /// <summary>How many more there are at least than the article allows for.</summary>
    public int Beyond => Held is not null && HeldCount.Low > Said.High ? HeldCount.Low.Value - Said.High.Value : 0;
}
