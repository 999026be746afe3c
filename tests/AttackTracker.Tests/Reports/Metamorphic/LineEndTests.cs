using System.Text;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Reports;

namespace AttackTracker.Tests.Reports.Metamorphic;

/// <summary>The reader stores one text whichever system the file is from.</summary>
public sealed class LineEndTests
{
    [Theory]
    [MemberData(nameof(Subject.FileNames), MemberType = typeof(Subject))]
    public void Line_ends_and_marks_of_other_systems_give_the_same_line(string fileName)
    {
        var article = Subject.Named(fileName).Article;
        var extractor = new ReportExtractor(ReferenceData.Shipped);
        var expected = ExtractionJson.Write(article, extractor.Extract(article));
        foreach (var text in new[] { article.Text.Replace("\n", "\r\n", StringComparison.Ordinal), article.Text.Replace('\n', '\r'), "\uFEFF" + article.Text })
        {
            var read = ArticleReader.Read(fileName, Encoding.UTF8.GetBytes(text), article.Metadata);

            Assert.Equal(expected, ExtractionJson.Write(read, extractor.Extract(read)));
        }
    }
}
