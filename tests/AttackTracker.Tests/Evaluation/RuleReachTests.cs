using AttackTracker.Core.Articles;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Evaluation;

/// <summary>A rule that reads values in one article alone was made for that article, unless somebody has looked at it and says why not.</summary>
/// <remarks><c>evaluate --by-rule</c> shows the same for one set; here all sets count together.</remarks>
public sealed class RuleReachTests(ITestOutputHelper output)
{
    /// <summary>A rule that one article alone shows, and why it is general all the same.</summary>
    public sealed record Reviewed(string Field, string Rule, string Reason);

    [Fact]
    public void Rules_that_fire_in_one_article_alone_have_been_reviewed()
    {
        var extractor = new ReportExtractor(ReferenceData.Shipped);
        var fired = Directory.GetDirectories(Repository.PathTo("tests/AttackTracker.Tests/Gold")).Select(set => Path.Combine(set, "articles")).Append(Repository.PathTo("seeds"))
            .SelectMany(folder => ArticleFiles.Read([folder]))
            .SelectMany(reading => extractor.Extract(reading.Article!).Reports.SelectMany(r => r.Evidence).Select(e => (Field: CodebookTerm.Of(e.Field), e.Rule, Article: reading.Article!.FileName)))
            .Distinct()
            .ToLookup(f => (f.Field, f.Rule), f => f.Article);
        var alone = fired.Where(rule => rule.Count() == 1).ToList();
        var reviewed = CaseFile.Read<Reviewed>("reviewed-rules.json").Select(r => (r.Field, r.Rule)).ToHashSet();

        output.WriteLine($"{fired.Count} rules read values, {alone.Count} of them in one article alone");
        var unreviewed = alone.Where(rule => !reviewed.Contains(rule.Key)).Select(rule => $"{rule.Key.Field}: {rule.Key.Rule} only in {rule.Single()}").ToList();
        Assert.True(unreviewed.Count == 0, string.Join('\n', unreviewed));
        Assert.All(reviewed, r => Assert.True(fired.Contains(r), $"{r} reads nothing any more: take it off the list."));
    }
}
