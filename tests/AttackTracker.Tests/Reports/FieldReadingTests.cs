using AttackTracker.Core.Articles;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Reports;

/// <summary>What one sentence says of an attack, in the many ways of saying it.</summary>
public sealed class FieldReadingTests
{
    private static readonly ReportExtractor Extractor = new(ReferenceData.Shipped);

    /// <summary>Ways of saying one thing.</summary>
    /// <param name="About">What they say.</param>
    /// <param name="Field">The field that is read.</param>
    /// <param name="Lead">What the article tells before; empty where the sentence is the article.</param>
    /// <param name="Cases">The sentence, and the field's value as <see cref="ReportText"/> writes it; empty for none. Who blames may be left out.</param>
    public sealed record Meaning(string About, string Field, string Lead, Dictionary<string, string> Cases);

    [Theory]
    [MemberData(nameof(Sentences), "claims")]
    [MemberData(nameof(Sentences), "attributions")]
    [MemberData(nameof(Sentences), "outcomes")]
    [MemberData(nameof(Sentences), "damage")]
    [MemberData(nameof(Sentences), "casualties")]
    [MemberData(nameof(Sentences), "munitions")]
    public void A_sentence_gives_the_field_its_value(string about, string field, string text, string expected)
    {
        var article = new Article { FileName = "case.txt", Text = text, ContentHash = "", Metadata = new ArticleMetadata { Published = new DateOnly(2023, 5, 11) } };

        var reports = Extractor.Extract(article).Reports;

        var values = string.Join(" and ", reports.Select(report => ReportText.Value(report.Values, CodebookTerm.TryParse<Field>(field, out var parsed) ? parsed : throw new ArgumentException(field))));
        values = expected.Contains(" by ", StringComparison.Ordinal) ? values : values.Split(" by ")[0];
        Assert.True(values == expected, $"{about}: {text}\nexpected {expected}, was {values}");
    }

    public static TheoryData<string, string, string, string> Sentences(string file)
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var meaning in CaseFile.Read<Meaning>($"fields/{file}.json"))
        {
            foreach (var (sentence, expected) in meaning.Cases)
            {
                data.Add(meaning.About, meaning.Field, $"{meaning.Lead} {sentence}".Trim(), expected);
            }
        }

        return data;
    }
}
