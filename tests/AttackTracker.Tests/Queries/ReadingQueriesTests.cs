using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Queries;

/// <summary>The queries of the pages on which people read: incident, article, list of articles.</summary>
public sealed class ReadingQueriesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_incident_tells_who_says_what_with_the_words_and_counts_an_outlet_once()
    {
        await using var database = await SeededAsync();
        var conflicts = new List<IncidentDetail>();
        foreach (var line in (await database.Get<IncidentListQuery>().RunAsync(IncidentFilter.All, 1, Token)).Items.Where(i => i.Conflicts.Contains(Field.Date)))
        {
            conflicts.Add((await database.Get<IncidentDetailQuery>().RunAsync(line.PublicId, Token))!);
        }

        var drones = Assert.Single(conflicts);

        Assert.Equal((3, 2), (drones.Sources.Count, drones.Voices));
        Assert.True(drones.Fields[Field.Date].IsConflict);
        Assert.All(drones.Sources, source => Assert.NotNull(source.JoinedTo));
        var nationals = drones.Sources.Single(s => s.Publisher == "The National");
        Assert.Equal("on Tuesday", Assert.Single(nationals.Words, w => w.Field == Field.Date).Words);
        Assert.Contains(nationals.Excerpts.SelectMany(q => q.Pieces), p => p is { IsMarked: true, Words: "on Tuesday" });
    }

    [Fact]
    public async Task An_id_that_was_never_given_out_has_no_incident()
    {
        await using var database = await SeededAsync();

        Assert.Null(await database.Get<IncidentDetailQuery>().RunAsync("AT-1900-0001", Token));
    }

    [Fact]
    public async Task An_article_comes_with_its_reports_in_order_and_their_incidents()
    {
        await using var database = await SeededAsync();
        var line = (await database.Get<ArticleListQuery>().RunAsync("Zummar", null, ArticleSort.Added, descending: true, 1, Token)).Items.First(a => a.Publisher == "BNN");

        var article = (await database.Get<ArticleDetailQuery>().RunAsync(line.Id, Token))!;

        Assert.Equal(line.Reports, article.Reports.Count);
        Assert.Equal(Enumerable.Range(0, line.Reports), article.Reports.Select(r => r.Report.Ordinal));
        Assert.All(article.Reports, r => Assert.StartsWith("AT-", r.Incident, StringComparison.Ordinal));
        Assert.All(article.Reports.SelectMany(r => r.Report.Evidence), e => Assert.NotEmpty(e.Span.In(article.Text)));
    }

    [Theory]
    [InlineData(ArticleSort.Title)]
    [InlineData(ArticleSort.Publisher)]
    [InlineData(ArticleSort.Published)]
    [InlineData(ArticleSort.Reports)]
    [InlineData(ArticleSort.Added)]
    public async Task Every_order_of_the_list_holds_every_article_both_ways(ArticleSort sort)
    {
        await using var database = await SeededAsync();
        var query = database.Get<ArticleListQuery>();

        var up = await query.RunAsync(null, null, sort, descending: false, 1, Token);
        var down = await query.RunAsync(null, null, sort, descending: true, 99, Token);

        Assert.Equal(5, up.Total);
        Assert.Equal(up.Items.Select(a => a.Id).Order(), down.Items.Select(a => a.Id).Order());
    }

    [Fact]
    public async Task Signs_of_the_search_language_are_only_words()
    {
        await using var database = await SeededAsync();

        var found = await database.Get<ArticleListQuery>().RunAsync("\"rocket* AND (", null, ArticleSort.Added, descending: true, 1, Token);

        // All five hold "rocket" and "and"; as an operator AND would want more behind it.
        Assert.Equal(5, found.Total);
    }

    private static async Task<TestDatabase> SeededAsync()
    {
        var database = await GoldExtraction.NewDatabaseAsync();
        await database.Get<ArticleIngest>().RunAsync(GoldExtraction.Seeds, progress: null, Token);
        return database;
    }
}
