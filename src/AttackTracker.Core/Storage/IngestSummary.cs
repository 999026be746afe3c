namespace AttackTracker.Core.Storage;

/// <summary>What became of the articles of one ingest.</summary>
/// <param name="New">Stored for the first time.</param>
/// <param name="Updated">There already, but read anew: the extractor or its reference data have changed, or what was unknown about the article is now known.</param>
/// <param name="AlreadyThere">There already and left as they were, texts that came twice included.</param>
/// <param name="Failures">One line each for people: the file, then the reason.</param>
public sealed record IngestSummary(int New, int Updated, int AlreadyThere, IReadOnlyList<string> Failures);
