using System.Globalization;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace AttackTracker.Tests.Reports.Fuzz;

/// <summary>The extractor on ten thousand articles that nobody wrote.</summary>
public sealed class ExtractionFuzzTests(ITestOutputHelper output)
{
    private const int Runs = 10_000;

    private static readonly ReportExtractor Extractor = new(ReferenceData.Shipped);

    [Fact]
    public void Ten_thousand_articles_are_read_without_an_error_and_with_every_span_in_place()
    {
        var (characters, longest, reports) = (0L, 0, 0);
        var slowest = (Time: TimeSpan.Zero, Start: "");
        var before = Environment.CpuUsage.TotalTime;
        Check.One(FuzzSettings.Of(Runs), Prop.ForAll(MutatedArticle.Any, text =>
        {
            var article = ArticleOf(text);
            var started = Environment.CpuUsage.TotalTime;
            var extraction = Extractor.Extract(article);
            var time = Environment.CpuUsage.TotalTime - started;
            slowest = time > slowest.Time ? (time, text[..Math.Min(80, text.Length)]) : slowest;
            ExtractionInvariants.Hold(article, extraction);
            characters += text.Length;
            longest = Math.Max(longest, text.Length);
            reports += extraction.Reports.Count;
        }));

        // A generator that makes nothing to read would pass for ever.
        Assert.True(longest >= 100_000 && reports > Runs / 2, $"longest {longest}, reports {reports}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Runs} articles, {characters} characters, longest {longest}, {reports} reports, {(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.0} s of processor time, {slowest.Time.TotalSeconds:0.00} s of it for \"{slowest.Start}\""));
    }

    [Fact]
    public void Sentences_and_tokens_of_ten_thousand_articles_are_in_order()
        => Check.One(FuzzSettings.Of(Runs), Prop.ForAll(MutatedArticle.Any, text =>
        {
            var document = Document.Parse(text, Boilerplate.Find(text));
            var (at, token) = (0, 0);
            foreach (var sentence in document.Sentences)
            {
                Assert.True(sentence.Span.Start >= at && sentence.Span.End > sentence.Span.Start && sentence.Span.End <= text.Length && sentence.FirstToken == token, $"{sentence.Span}");
                at = sentence.Span.End;
                token = sentence.EndToken;
            }

            Assert.Equal(document.Tokens.Count, token);
        }));

    private static Article ArticleOf(string text) => new()
    {
        FileName = "fuzz.txt",
        Text = text,
        ContentHash = "",
        Metadata = new ArticleMetadata { Published = new DateOnly(2024, 2, 29) },
    };
}
