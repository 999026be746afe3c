using AttackTracker.Core.Dates;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Evaluation;

/// <summary>An article with its reports as a person coded them.</summary>
public sealed record GoldArticle
{
    private const string Rule = "gold";

    /// <summary>The article's file name without its folder.</summary>
    public required string FileName { get; init; }

    /// <summary>The outlet.</summary>
    public string? Publisher { get; init; }

    /// <summary>The publication day that the extractor is given; null where it is given none.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The publication day that the text itself states, where none is given.</summary>
    public DateOnly? PublishedStated { get; init; }

    /// <summary>In the coder's order; empty for an article that tells of no incident.</summary>
    public required IReadOnlyList<GoldReport> Reports { get; init; }

    /// <summary>The coding as if an extractor had read it from <paramref name="text"/>: quotes become spans, every confidence is 1.</summary>
    /// <exception cref="FormatException">A quote does not occur in the text; the message names the article and the quote.</exception>
    public Extraction ToExtraction(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var published = Published is { } given ? PublicationDate.Given(given)
            : PublishedStated is { } stated ? new PublicationDate(stated, PublicationBasis.Stated, [])
            : PublicationDate.Unknown;
        return new Extraction(published, [.. Reports.Select((report, index) => ToReport(report, index, text))], [], []);
    }

    private Report ToReport(GoldReport gold, int ordinal, string text) => new()
    {
        Ordinal = ordinal,
        Values = gold.Values,
        Evidence = [.. gold.Evidence
            .Select(quote => new Evidence(quote.Field, SpanOf(quote, ordinal, text), Rule))
            .OrderBy(evidence => evidence.Field).ThenBy(evidence => evidence.Span.Start).ThenBy(evidence => evidence.Span.End)],
        Confidence = 1,
        FieldConfidence = Enum.GetValues<Field>().Where(gold.Values.Fills).ToDictionary(field => field, _ => 1.0),
    };

    private TextSpan SpanOf(GoldQuote quote, int ordinal, string text)
    {
        var start = text.IndexOf(quote.Quote, StringComparison.Ordinal);
        return start >= 0
            ? new TextSpan(start, start + quote.Quote.Length)
            : throw new FormatException($"{FileName}: reports[{ordinal}]: the quote “{quote.Quote}” does not occur in the article.");
    }
}
