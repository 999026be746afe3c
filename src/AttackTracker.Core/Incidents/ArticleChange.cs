using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Incidents;

/// <summary>What another reading of an article says that the one before did not, and the other way round.</summary>
/// <param name="ArticleId">The article's key.</param>
/// <param name="FileName">The name of its file.</param>
/// <param name="PublishedFrom">The day that relative dates were resolved against before; null where none was known.</param>
/// <param name="PublishedTo">The day that they are resolved against now.</param>
/// <param name="Added">What the reports say that were not there before, in the order of the text.</param>
/// <param name="Gone">What the reports said that have no successor.</param>
/// <param name="Changed">The reports that are there still and say something else.</param>
public sealed record ArticleChange(
    int ArticleId,
    string FileName,
    DateOnly? PublishedFrom,
    DateOnly? PublishedTo,
    IReadOnlyList<EventValues> Added,
    IReadOnlyList<EventValues> Gone,
    IReadOnlyList<ReportChange> Changed)
{
    /// <summary>Whether the article is read as it was before.</summary>
    public bool IsEmpty => PublishedFrom == PublishedTo && Added.Count + Gone.Count + Changed.Count == 0;
}

/// <summary>That a report says something else than the one that it takes the place of.</summary>
/// <param name="Ordinal">Its place in the article now, from 0.</param>
/// <param name="After">What it says now.</param>
/// <param name="Values">The fields that changed; at least one.</param>
public sealed record ReportChange(int Ordinal, EventValues After, IReadOnlyList<ValueChange> Values);
