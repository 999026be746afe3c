using System.Globalization;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Reports;
using AttackTracker.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace AttackTracker.Tests.Reports;

public sealed class ReportExtractorTests
{
    private static readonly ReportExtractor Extractor = new(ReferenceData.Shipped);

    private static readonly Field[] NeedNoEvidence = [Field.Kind, Field.Background];

    /// <summary>A rule of the codebook: the text, and what each report must say of the fields that the row names.</summary>
    public sealed record Row(string Note, string? Published, string Text, IReadOnlyList<Dictionary<string, string>> Reports)
    {
        public override string ToString() => Note;
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_codebook_rule_holds(int index, string note)
    {
        var row = CaseFile.Read<Row>("reports.json")[index];
        var extraction = Extractor.Extract(ArticleOf(row.Text, row.Published));

        Assert.True(row.Note == note, note);
        Assert.Equal(row.Reports.Count, extraction.Reports.Count);
        for (var i = 0; i < row.Reports.Count; i++)
        {
            foreach (var (field, expected) in row.Reports[i])
            {
                Assert.Equal($"{field}: {expected}", $"{field}: {ValueOf(extraction.Reports[i].Values, field)}");
            }
        }
    }

    [Fact]
    public void Extraction_never_throws_and_every_value_has_its_words()
        => Prop.ForAll(AnyText.Arbitrary, text => Check(ArticleOf(text, "2022-01-06"))).QuickCheckThrowOnFailure();

    [Fact]
    public void In_every_article_each_value_has_its_words()
    {
        foreach (var reading in ArticleFiles.Read([Repository.PathTo("seeds"), Repository.PathTo("tests/AttackTracker.Tests/Gold/corpus/articles")]))
        {
            Check(reading.Article!);
        }
    }

    [Fact]
    public void The_same_article_gives_the_same_line_in_every_culture()
    {
        var article = ArticleFiles.Read([Repository.PathTo("seeds")]).First().Article!;
        var before = CultureInfo.CurrentCulture;
        var line = ExtractionJson.Write(article, Extractor.Extract(article));
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");

            Assert.Equal(line, ExtractionJson.Write(article, Extractor.Extract(article)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    public static TheoryData<int, string> Rules()
    {
        var data = new TheoryData<int, string>();
        var rows = CaseFile.Read<Row>("reports.json");
        for (var i = 0; i < rows.Count; i++)
        {
            data.Add(i, rows[i].Note);
        }

        return data;
    }

    private static void Check(Article article)
    {
        var extraction = Extractor.Extract(article);
        foreach (var report in extraction.Reports)
        {
            Assert.All(report.Evidence, e => Assert.True(e.Span.Length > 0 && e.Span.End <= article.Text.Length));
            foreach (var field in Enum.GetValues<Field>().Except(NeedNoEvidence))
            {
                var value = ReportText.Value(report.Values, field);
                Assert.True(value is null or "unknown" || report.Evidence.Any(e => e.Field == field), $"{article.FileName}: {field} {value} has no words.");
                Assert.True(value is not null || report.Evidence.All(e => e.Field != field), $"{article.FileName}: words for no {field}.");
            }
        }

        Assert.All(extraction.Aggregates, a => Assert.True(a.Span.End <= article.Text.Length));
    }

    private static string ValueOf(EventValues values, string field) => field switch
    {
        "kind" => Core.Text.CodebookTerm.Of(values.Kind),
        "background" => values.Background ? "true" : "false",
        _ => ReportText.Value(values, Core.Text.CodebookTerm.TryParse<Field>(field, out var parsed) ? parsed : throw new ArgumentException(field)) ?? "",
    };

    private static Article ArticleOf(string text, string? published) => new()
    {
        FileName = "case.txt",
        Text = text,
        ContentHash = "",
        Metadata = new ArticleMetadata { Published = published is null ? null : DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture) },
    };
}
