using AttackTracker.Core.Articles;
using AttackTracker.Core.Reports;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Reports;

public sealed class GoldenExtractionTests
{
    private const string Rewrite = "ATTACKTRACKER_REWRITE_EXPECTATIONS";

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_source_article_reads_as_it_did(string fileName)
    {
        var reading = ArticleFiles.Read([Path.Combine(Repository.PathTo("seeds"), fileName)]).Single();
        var expected = Repository.PathTo($"tests/AttackTracker.Tests/Expectations/{Path.ChangeExtension(fileName, ".txt")}");

        var dump = ReportText.Dump(reading.Article!, new ReportExtractor(ReferenceData.Shipped).Extract(reading.Article!));

        if (Environment.GetEnvironmentVariable(Rewrite) == "1")
        {
            File.WriteAllText(expected, dump);
        }

        Assert.Equal(File.ReadAllText(expected), dump);
    }

    public static TheoryData<string> Seeds() => [.. Directory.GetFiles(Repository.PathTo("seeds"), "*.txt").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
}
