using AttackTracker.Core.Articles;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Tests.Reports.Fuzz;

/// <summary>What holds of every extraction, whatever the text.</summary>
internal static class ExtractionInvariants
{
    private static readonly Field[] NeedNoEvidence = [Field.Kind, Field.Background];

    public static void Hold(Article article, Extraction extraction)
    {
        var text = article.Text;
        Assert.All(extraction.Mentions, m => Lies(m.Span, text));
        Assert.Equal(extraction.Mentions.OrderBy(m => m.Span.Start).Select(m => m.Span.Start), extraction.Mentions.Select(m => m.Span.Start));
        Assert.Equal((extraction.Published.Date is null), extraction.Published.Basis == PublicationBasis.Unknown);
        Assert.All(extraction.Published.Evidence, span => Lies(span, text));
        Assert.Equal(Enumerable.Range(0, extraction.Reports.Count), extraction.Reports.Select(r => r.Ordinal));
        Assert.All(extraction.Reports, report => Holds(report, text));
        Assert.All(extraction.Aggregates, aggregate =>
        {
            Lies(aggregate.Span, text);
            IsOrdered(aggregate.Count);
            Assert.True(aggregate.Since is null || aggregate.Until is null || aggregate.Since <= aggregate.Until, $"{aggregate}");
        });
        QuotesItsWords(article, extraction);
    }

    private static void Holds(Report report, string text)
    {
        Assert.All(report.Evidence, e => Lies(e.Span, text));
        Assert.Equal(report.Evidence.OrderBy(e => e.Field).ThenBy(e => e.Span.Start).ThenBy(e => e.Span.End), report.Evidence);
        Assert.All(report.RunnerUps, r => Lies(r.Span, text));
        Assert.All(report.FieldConfidence.Values.Append(report.Confidence), c => Assert.InRange(c, 0, 1));
        IsOrdered(report.Values.Munitions);
        IsOrdered(report.Values.Killed);
        IsOrdered(report.Values.Wounded);
        if (report.Values.Date is { } date)
        {
            Assert.True(date.Start is null || date.End is null || date.Start <= date.End, $"{date}");
            Assert.Equal(date.IsBounded, date.Precision != DatePrecision.Unknown);
        }

        foreach (var field in Enum.GetValues<Field>().Except(NeedNoEvidence))
        {
            var value = ReportText.Value(report.Values, field);
            Assert.True(value is null or "unknown" || report.Evidence.Any(e => e.Field == field), $"{field} {value} has no words.");
            Assert.True(value is not null || report.Evidence.All(e => e.Field != field), $"Words for no {field}.");
        }
    }

    // The line of JSON names each span and its words; half a surrogate pair cannot be written and comes back as the replacement character.
    private static void QuotesItsWords(Article article, Extraction extraction)
    {
        var read = ExtractionJson.Read(ExtractionJson.Write(article, extraction));
        for (var i = 0; i < extraction.Reports.Count; i++)
        {
            Assert.Equal(extraction.Reports[i].Evidence.Select(e => Whole(e.Span.In(article.Text))), read.Words[i].Select(Whole));
            Assert.Equal(extraction.Reports[i].Evidence.Select(e => e.Span), read.Extraction.Reports[i].Evidence.Select(e => e.Span));
        }
    }

    private static string Whole(string words) => string.Concat(words.Select(c => char.IsSurrogate(c) ? '\uFFFD' : c)).Replace("\uFFFD\uFFFD", "\uFFFD", StringComparison.Ordinal);

    private static void Lies(TextSpan span, string text)
        => Assert.True(span.Start >= 0 && span.Start < span.End && span.End <= text.Length, $"{span} does not lie in a text of {text.Length} characters.");

    private static void IsOrdered(CountRange? count)
        => Assert.True(count is not { } range || ((range.Low ?? 0) >= 0 && (range.High is null || (range.Low ?? 0) <= range.High)), $"{count}");
}
