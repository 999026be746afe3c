using AttackTracker.Core.Dates;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Queries;

/// <summary>A report of an incident, with its article and the words that its values rest on.</summary>
public sealed record IncidentSource
{
    /// <summary>The report's key.</summary>
    public required int ReportId { get; init; }

    /// <summary>The article's key.</summary>
    public required int ArticleId { get; init; }

    /// <summary>The headline; the file's name where none is known.</summary>
    public required string ArticleTitle { get; init; }

    /// <summary>Null where it is not known.</summary>
    public required string? Publisher { get; init; }

    /// <summary>As it came with the article, of whatever scheme; null where none did.</summary>
    public required string? Url { get; init; }

    /// <summary>When the text came in, in UTC.</summary>
    public required DateTime RetrievedAt { get; init; }

    /// <summary>The day that relative dates were resolved against; null where it is not known.</summary>
    public required DateOnly? Published { get; init; }

    /// <summary>How that day is known.</summary>
    public required PublicationBasis PublishedBasis { get; init; }

    /// <summary>SHA-256 of the article's text.</summary>
    public required string ContentHash { get; init; }

    /// <summary>How many reports the article has in all.</summary>
    public required int ReportsInArticle { get; init; }

    /// <summary>What the article says of this incident.</summary>
    public required Report Report { get; init; }

    /// <summary>The extractor that read it.</summary>
    public required string ExtractorVersion { get; init; }

    /// <summary>When it was read, in UTC.</summary>
    public required DateTime ReadAt { get; init; }

    /// <summary>Sources with one number count as one: an outlet's own articles, and copies of one wire text.</summary>
    public required int Voice { get; init; }

    /// <summary>The fields in which this report says the incident's value, or something vaguer that it fits.</summary>
    public required IReadOnlyList<Field> Supports { get; init; }

    /// <summary>The place among the sources of the one that it agrees with best; null where it stands alone.</summary>
    public required int? JoinedTo { get; init; }

    /// <summary>Field by field how it goes together with that one; empty where it stands alone.</summary>
    public required IReadOnlyList<FieldComparison> Comparisons { get; init; }

    /// <summary>The words under its values, by field and then by place in the text.</summary>
    public required IReadOnlyList<EvidenceWords> Words { get; init; }

    /// <summary>Every sentence that a value rests on, in the order of the text.</summary>
    public required IReadOnlyList<Quote> Excerpts { get; init; }
}

/// <summary>Words of an article that a value rests on, with a little of what stands around them.</summary>
/// <param name="Field">The field of the value.</param>
/// <param name="Span">Where the words stand in the article's text.</param>
/// <param name="Before">What stands before them in the sentence, cut at a word; may be empty.</param>
/// <param name="Words">The text's own slice.</param>
/// <param name="After">What follows them in the sentence, cut at a word; may be empty.</param>
public sealed record EvidenceWords(Field Field, TextSpan Span, string Before, string Words, string After);
