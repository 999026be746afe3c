using AttackTracker.Benchmarks.Generation;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Migrations;
using AttackTracker.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Tests.Queries;

/// <summary>Articles that words are found in, by what is kept in memory, are those that the index of words finds itself; no page loses or doubles one.</summary>
public sealed class FoundArticlesTests(FoundArticlesTests.Made made) : IClassFixture<FoundArticlesTests.Made>
{
    private TestDatabase _database = made.Database;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ArticleListQuery Articles => _database.Get<ArticleListQuery>();

    [Theory]
    [InlineData("drone", "\"drone\"*", null)]
    [InlineData("drone base", "\"drone\" \"base\"*", null)]
    [InlineData("\"air base\"", "\"air base\"", null)]
    [InlineData("dr", "\"dr\"*", null)]
    [InlineData("a", "\"a\"", null)]
    [InlineData("drone -rocket -mortar", "\"drone\"*", "\"rocket\" OR \"mortar\"")]
    [InlineData("-drone", null, "\"drone\"")]
    [InlineData("zebra", "\"zebra\"*", null)]
    [InlineData("-zebra", null, "\"zebra\"")]
    [InlineData("...", "\"zebra\"", null)]
    public async Task All_pages_together_are_what_the_index_finds_in_the_order_in_which_it_was_brought_in(string typed, string? match, string? without)
    {
        var expected = await PlainAsync(match, without);

        foreach (var sort in Enum.GetValues<ArticleSort>())
        {
            foreach (var descending in new[] { false, true })
            {
                Assert.Equal((await PagesAsync(null, sort, descending)).Where(expected.Contains), await PagesAsync(typed, sort, descending));
            }
        }

        Assert.Equal(expected.OrderDescending(), await PagesAsync(typed, ArticleSort.Added, descending: true));
        Assert.Equal(expected.Order(), await PagesAsync(typed, ArticleSort.Added, descending: false));
        Assert.Equal(expected.OrderDescending(), await OneBehindTheOtherAsync(typed));
    }

    [Fact]
    public async Task The_latest_come_in_the_same_order_whether_words_are_asked_for_or_not()
        => Assert.Equal(await PagesAsync(null, ArticleSort.Added, descending: true), await PagesAsync("-zebra", ArticleSort.Added, descending: true));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task By_reports_the_numbers_rise_or_fall_and_with_them_the_order_in_which_those_of_one_number_were_brought_in(bool descending)
    {
        await using var context = _database.NewContext();
        var counts = await context.Articles.Select(a => new { a.Id, Reports = a.Runs.Where(r => r.IsCurrent).SelectMany(r => r.Reports).Count() }).ToListAsync(Token);

        var expected = descending ? counts.OrderByDescending(a => a.Reports).ThenByDescending(a => a.Id) : counts.OrderBy(a => a.Reports).ThenBy(a => a.Id);
        Assert.Equal(expected.Select(a => a.Id), await PagesAsync(null, ArticleSort.Reports, descending));
    }

    [Fact]
    public async Task In_a_database_from_before_reports_were_counted_they_are_counted_as_those_that_are_written_now()
    {
        await using var own = await TestDatabase.CreateAsync(original: made.Database.File);
        _database = own;
        var expected = await PagesAsync(null, ArticleSort.Reports, descending: true);

        own.Tamper("DROP TRIGGER guard_extraction_runs_update; UPDATE extraction_runs SET report_count = 0;");
        Assert.NotEqual(expected, await PagesAsync(null, ArticleSort.Reports, descending: true));

        own.Tamper(ReportCounts.Count);
        Assert.Equal(expected, await PagesAsync(null, ArticleSort.Reports, descending: true));
    }

    [Fact]
    public async Task What_is_written_is_found_at_once_and_what_is_taken_away_no_more()
    {
        await using var own = await TestDatabase.CreateAsync(original: made.Database.File);
        _database = own;
        var before = await PagesAsync("drone", ArticleSort.Added, descending: true);
        var (deleted, renamed) = (before[0], (await PagesAsync("-drone", ArticleSort.Added, descending: true))[0]);

        await _database.Get<MarkArticle>().RunAsync(new ArticleMark { ArticleId = deleted, State = ArticleState.Deleted, Reason = "Not ours.", Who = "Ann" }, Token);
        Assert.Equal(before.Skip(1), await PagesAsync("drone", ArticleSort.Added, descending: true));

        _database.Tamper($"""
            UPDATE article_metadata SET is_current = 0 WHERE article_id = {renamed} AND is_current = 1;
            INSERT INTO article_metadata (article_id, revision, title, published_in_document, recorded_at, is_current) SELECT article_id, revision + 1, 'A drone', published_in_document, recorded_at, 1
                FROM article_metadata WHERE article_id = {renamed} ORDER BY revision DESC LIMIT 1;
            """);
        Assert.Equal(before.Skip(1).Append(renamed).OrderDescending(), await PagesAsync("drone", ArticleSort.Added, descending: true));
    }

    [Theory]
    [InlineData("drone")]
    [InlineData("\"air base\"")]
    [InlineData("sirens dro")]
    public async Task Texts_are_marked_and_cut_as_the_index_of_all_articles_does(string typed)
    {
        var match = SearchText.Of(typed).Match!;
        await using var context = _database.NewContext();
        var expected = await context.Database.SqlQuery<Excerpt>(
            $"SELECT rowid AS Id, highlight(article_search, 0, char(2), char(3)) AS Title, snippet(article_search, 1, char(2), char(3), '…', 36) AS Text FROM article_search WHERE article_search MATCH {match} ORDER BY rowid").ToListAsync(Token);
        var texts = await context.Articles.Select(a => new { a.Id, Title = a.Metadata.Where(m => m.IsCurrent).Select(m => m.Title).FirstOrDefault(), a.Text }).ToListAsync(Token);

        var marked = MarkedTexts.Of(match, texts.Select(t => (t.Id, t.Title, t.Text)));

        Assert.NotEmpty(expected);
        Assert.Equal(expected, marked.Select(m => new Excerpt(m.Key, m.Value.Title, m.Value.Text)).OrderBy(m => m.Id));
    }

    private async Task<List<int>> PlainAsync(string? match, string? without)
    {
        await using var context = _database.NewContext();
        var found = match is null ? await context.Articles.Select(a => a.Id).ToListAsync(Token) : await context.SearchArticles(match).Select(a => a.ArticleId).ToListAsync(Token);
        return without is null ? found : [.. found.Except(await context.SearchArticles(without).Select(a => a.ArticleId).ToListAsync(Token))];
    }

    private async Task<List<int>> PagesAsync(string? typed, ArticleSort sort, bool descending)
    {
        var first = await Articles.RunAsync(typed, null, sort, descending, 1, Token);
        var ids = first.Items.Select(a => a.Id).ToList();
        for (var page = 2; page <= first.Pages; page++)
        {
            ids.AddRange((await Articles.RunAsync(typed, null, sort, descending, page, Token)).Items.Select(a => a.Id));
        }

        Assert.Equal(first.Total, ids.Count);
        Assert.Equal(ids.TakeLast(((ids.Count - 1) % ArticleListQuery.PageSize) + 1), (await Articles.RunAsync(typed, null, sort, descending, int.MaxValue, Token)).Items.Select(a => a.Id));
        return ids;
    }

    private async Task<List<int>> OneBehindTheOtherAsync(string typed)
    {
        var ids = new List<int>();
        while (await Articles.BeforeAsync(typed, null, ids.Count == 0 ? null : ids[^1], 7, Token) is { Count: > 0 } some)
        {
            ids.AddRange(some.Select(a => a.Id));
        }

        return ids;
    }

    private sealed record Excerpt(int Id, string? Title, string Text);

    public sealed class Made : IAsyncLifetime
    {
        internal TestDatabase Database { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            using var folder = new TemporaryFolder();
            await Generator.RunAsync(300, folder.File("made.db"), seed: 6, progress: null, Token);
            Database = await TestDatabase.CreateAsync(original: folder.File("made.db"));
        }

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }
}
