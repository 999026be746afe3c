using System.Text.Json;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Weapons;
using AttackTracker.Tests.Incidents;
using AttackTracker.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Told = AttackTracker.Tests.Incidents.Told;

namespace AttackTracker.Tests.Storage.AsOf;

public sealed class PastDatabasesTests : IAsyncLifetime
{
    /// <summary>What belongs to people and not to the record: nothing of it is in the past.</summary>
    private static readonly string[] NotOfTheRecord = ["accounts", "drafts", "review_claims", "coder_sheets", "merge_proposals"];

    private readonly List<(DateTime Moment, string Pages, string Rows)> _seen = [];
    private ToldArticles _articles = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _articles = await ToldArticles.CreateAsync();

    public ValueTask DisposeAsync() => _articles.DisposeAsync();

    [Fact]
    public async Task Every_moment_reads_again_as_it_was_read_then()
    {
        await _articles.TellAsync("first", Told.Rockets);
        await LookAsync();
        await _articles.TellAsync("second", Told.Rockets.OnDay(9), Told.Rockets.OnDay(20).With(WeaponType.Drone));
        await LookAsync();
        await _articles.DecideAsync("AT-2022-0001");
        await LookAsync();
        await _articles.TellAsync("third", Told.Rockets.OnDay(6));
        await LookAsync();
        await _articles.DecideAsync("AT-2022-0002", Field.Killed, """{"low":2,"high":2}""");
        await LookAsync();
        await _articles.TellAnewAsync("second", Told.Rockets.OnDay(10));
        await LookAsync();
        await _articles.UndoAsync(1);
        await LookAsync();

        await EveryMomentIsAsItWasAsync();
    }

    [Fact]
    public async Task Every_moment_reads_again_whatever_people_did_to_incidents_and_articles_since()
    {
        await _articles.TellAsync("first", Told.Rockets, Told.Rockets.OnDay(20).With(WeaponType.Drone));
        await _articles.TellAsync("second", Told.Rockets.OnDay(9));
        await _articles.TellAsync("third", Told.Rockets.OnDay(12));
        await _articles.TellAsync("fourth", Told.Rockets.OnDay(25));
        await LookAsync();
        var merge = (await _articles.MergeAsync("AT-2022-0001", "AT-2022-0003")).Decision.Id;
        await LookAsync();
        var values = (await _articles.Database.Get<IncidentDetailQuery>().RunAsync("AT-2022-0001", Token))!.Values;
        Assert.IsType<CorrectionResult.Recorded>(await _articles.Database.Get<SignOff>().RunAsync(new ReviewedValue("AT-2022-0001", Field.Site, FieldValueJson.Of(values, Field.Site)), "Cy", Token));
        await LookAsync();
        Assert.IsType<CodingResult.Done>(await _articles.Database.Get<WithdrawReport>().RunAsync(new ReportWithdrawal { ArticleId = 1, ReportId = 2, Reason = "No event.", Who = "Ann" }, Token));
        await LookAsync();
        await _articles.SplitAsync("AT-2022-0001", "second");
        await LookAsync();
        Assert.IsType<CodingResult.Done>(await _articles.Database.Get<MarkArticle>().RunAsync(new ArticleMark { ArticleId = 3, State = ArticleState.Opinion, Reason = "So it is.", Who = "Ann" }, Token));
        await LookAsync();
        Assert.IsType<CodingResult.Done>(await _articles.Database.Get<CorrectArticle>().RunAsync(new ArticleCorrection { ArticleId = 2, Published = new DateOnly(2022, 1, 10), Publisher = "The Gazette", Reason = "The page.", Who = "Ann" }, Token));
        await LookAsync();
        await _articles.TellAnewAsync("fourth", Told.Rockets.OnDay(10));
        await LookAsync();
        foreach (var decision in new[] { merge, merge + 4, merge + 2, merge + 5, merge + 1, merge + 3 })
        {
            await _articles.UndoAsync(decision);
            await LookAsync();
        }

        await EveryMomentIsAsItWasAsync();
    }

    [Fact]
    public async Task Before_the_first_article_there_is_nothing()
    {
        var before = TimeProvider.System.GetUtcNow().UtcDateTime;
        await _articles.TellAsync("first", Told.Rockets);

        Assert.Equal("", await ReadAsync(before));
    }

    [Fact]
    public async Task The_past_holds_the_articles_of_then_alone_also_for_the_search()
    {
        await _articles.TellAsync("first", Told.Rockets);
        var then = TimeProvider.System.GetUtcNow().UtcDateTime;
        await _articles.TellAsync("second", Told.Rockets.OnDay(9));

        Assert.Equal(["first"], await SearchAsync(then));
        Assert.Equal(["first", "second"], await SearchAsync(null));
    }

    [Fact]
    public async Task What_is_no_part_of_the_record_is_not_in_the_past()
    {
        await _articles.TellAsync("first", Told.Rockets);
        _articles.Database.Tamper("INSERT INTO drafts (who, form, json, saved_at) VALUES ('Ann', 'incident/AT-2022-0001/killed', '{}', '2001-01-01 00:00:00')");
        var then = TimeProvider.System.GetUtcNow().UtcDateTime;
        await _articles.DecideAsync("AT-2022-0001");

        var drafts = -1;
        await Moment.ReadAsync(then, async () =>
        {
            await using var context = await _articles.Database.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync(Token);
            drafts = await context.Drafts.CountAsync(Token);
        });

        Assert.Equal(0, drafts);
    }

    private async Task LookAsync() => _seen.Add((TimeProvider.System.GetUtcNow().UtcDateTime, await ReadAsync(null), await RowsAsync(null)));

    private async Task EveryMomentIsAsItWasAsync()
    {
        // The newest first, so that no file is a copy of another moment's.
        foreach (var (moment, pages, rows) in Enumerable.Reverse(_seen))
        {
            Assert.Equal(rows, await RowsAsync(moment));
            Assert.Equal(pages, await ReadAsync(moment));
        }

        Assert.Empty(await _articles.VerifyAsync());
    }

    /// <summary>Every row of the record and of what is made of it.</summary>
    private async Task<string> RowsAsync(DateTime? moment)
    {
        var rows = "";
        await Moment.ReadAsync(moment, async () =>
        {
            await using var context = await _articles.Database.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync(Token);
            rows = await Dump.WithoutKeysOfIncidentsAsync(new SqliteConnectionStringBuilder(context.Database.GetConnectionString()).DataSource, NotOfTheRecord, Token);
        });
        return rows;
    }

    /// <summary>Every incident's page, in the order of the list.</summary>
    private async Task<string> ReadAsync(DateTime? moment)
    {
        var pages = new List<string>();
        await Moment.ReadAsync(moment, async () =>
        {
            var list = await _articles.Database.Get<IncidentListQuery>().RunAsync(new IncidentFilter(), 1, Token);
            foreach (var line in list.Items)
            {
                pages.Add(JsonSerializer.Serialize(line));
                pages.Add(JsonSerializer.Serialize(await _articles.Database.Get<IncidentDetailQuery>().RunAsync(line.PublicId, Token)));
            }
        });
        return string.Join('\n', pages);
    }

    private async Task<List<string>> SearchAsync(DateTime? moment)
    {
        var found = new List<string>();
        await Moment.ReadAsync(moment, async () =>
        {
            await using var context = await _articles.Database.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync(Token);
            var ids = await context.SearchArticles(SearchText.Of("rockets").Match!).Select(a => a.ArticleId).ToListAsync(Token);
            found = await context.Articles.Where(a => ids.Contains(a.Id)).OrderBy(a => a.Id).Select(a => a.FileName).ToListAsync(Token);
        });
        return found;
    }
}
