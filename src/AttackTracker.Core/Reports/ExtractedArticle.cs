namespace AttackTracker.Core.Reports;

/// <summary>What one line of the codebook's JSON holds: an extraction apart from its article.</summary>
/// <param name="FileName">The article's file name.</param>
/// <param name="Title">The headline; null where none was known.</param>
/// <param name="Extraction">Its spans point into the article's text, which the line does not hold; it has no mentions.</param>
/// <param name="Incidents">One key a report, in the order of the reports; null for a report that was not merged.</param>
/// <param name="Words">The words of each report's evidence, in the order of the reports and of their evidence; empty where the line has none.</param>
public sealed record ExtractedArticle(
    string FileName,
    string? Title,
    Extraction Extraction,
    IReadOnlyList<string?> Incidents,
    IReadOnlyList<IReadOnlyList<string>> Words);
