using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Coding;
using AttackTracker.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Tests.Editing;

public sealed class CodeArticleTests : IAsyncLifetime
{
    private DoublyCoded _coded = null!;
    private int _article;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _coded = await DoublyCoded.CreateAsync();
        _article = await _coded.IngestAsync();
    }

    public ValueTask DisposeAsync() => _coded.DisposeAsync();

    [Fact]
    public async Task Two_people_take_the_two_codings_that_are_free_and_a_third_finds_none()
    {
        await _coded.AskAsync(_article, null, null);

        DoublyCoded.Done(await _coded.TakeAsync(_article, "Cleo"));
        DoublyCoded.Done(await _coded.TakeAsync(_article, "Cleo"));
        DoublyCoded.Done(await _coded.TakeAsync(_article, "Dana"));

        Assert.Contains("no coding of it is free", DoublyCoded.Refusal(await _coded.TakeAsync(_article, "Eve")), StringComparison.Ordinal);
        Assert.Equal(["Cleo", "Dana"], (await _coded.SheetsAsync(_article)).Select(s => s.Coder));
    }

    [Fact]
    public async Task A_finished_sheet_holds_the_reports_with_their_words()
    {
        await _coded.CodeAsync(_article, "Cleo", DoublyCoded.Asad, DoublyCoded.Balad);

        var sheet = Assert.Single(await _coded.SheetsAsync(_article));
        var reports = SheetJson.Read(sheet.Json!);
        Assert.NotNull(sheet.FinishedAt);
        Assert.Equal(["Ain al-Asad Air Base", "Balad Air Base"], reports.Select(r => r.Values.Site!.Name));
        Assert.Equal("on 5 January 2022", reports[0].Values.Date!.Words);
        Assert.Equal(["on 5 January 2022", "Ain al-Asad Air Base", "rockets"], reports[0].Evidence.Select(e => e.Span.In(DoublyCoded.Two)));
    }

    [Fact]
    public async Task A_sheet_without_reports_says_that_the_article_tells_none()
    {
        await _coded.CodeAsync(_article, "Cleo");

        Assert.Empty(SheetJson.Read(Assert.Single(await _coded.SheetsAsync(_article)).Json!));
    }

    [Fact]
    public async Task What_is_wrong_with_a_sheet_is_told_report_by_report_and_it_stays_open()
    {
        await _coded.AskAsync(_article, "Cleo");

        var problems = DoublyCoded.Refusal(await _coded.FinishAsync(_article, "Cleo", DoublyCoded.Asad, [(Field.Date, """{"start":"2022-01-02","end":"2022-01-02"}""", "")], []));

        Assert.Equal("Report B: date: select the words of the article that say so; a value without words cannot be checked by anybody. Report C: Say at least where or when it was, with the words: nothing else tells one incident from another.", problems);
        Assert.Null(Assert.Single(await _coded.SheetsAsync(_article)).FinishedAt);
    }

    [Fact]
    public async Task A_finished_sheet_is_not_finished_again_not_handed_back_and_not_written_to_by_anybody()
    {
        await _coded.CodeAsync(_article, "Cleo", DoublyCoded.Asad);

        Assert.Contains("does not change", DoublyCoded.Refusal(await _coded.FinishAsync(_article, "Cleo")), StringComparison.Ordinal);
        Assert.Contains("does not change", DoublyCoded.Refusal(await _coded.HandBackAsync(_article, "Cleo")), StringComparison.Ordinal);
        Assert.Contains("You have finished", DoublyCoded.Refusal(await _coded.TakeAsync(_article, "Cleo")), StringComparison.Ordinal);
        foreach (var sql in new[] { "UPDATE coder_sheets SET json = '{}'", "UPDATE coder_sheets SET finished_at = NULL", "DELETE FROM coder_sheets" })
        {
            Assert.Throws<SqliteException>(() => _coded.Articles.Database.Tamper(sql));
        }
    }

    [Fact]
    public async Task A_coding_that_is_handed_back_is_free_for_others_and_nobody_finishes_for_another()
    {
        await _coded.AskAsync(_article, "Cleo");
        await _coded.TakeAsync(_article, "Cleo");

        Assert.Contains("not yours", DoublyCoded.Refusal(await _coded.FinishAsync(_article, "Dana", DoublyCoded.Asad)), StringComparison.Ordinal);
        DoublyCoded.Done(await _coded.HandBackAsync(_article, "Cleo"));
        DoublyCoded.Done(await _coded.TakeAsync(_article, "Dana"));

        Assert.Contains("not yours", DoublyCoded.Refusal(await _coded.FinishAsync(_article, "Cleo", DoublyCoded.Asad)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_decided_on_the_article_does_not_take_a_coding_of_it()
    {
        await _coded.Articles.CorrectAsync(_article, 0, Field.Damage, "\"minor\"", "burned");
        await _coded.AskAsync(_article, null, null);

        Assert.Contains("You have decided on this article before", DoublyCoded.Refusal(await _coded.TakeAsync(_article, "Ann")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_changes_nothing_of_what_the_article_says()
    {
        var before = await _coded.Articles.IncidentsOfAsync(_article);

        await _coded.CodeAsync(_article, "Cleo", DoublyCoded.Balad);

        Assert.Equal(before, await _coded.Articles.IncidentsOfAsync(_article));
        Assert.Empty(await _coded.Articles.DecisionsAsync());
    }

    [Fact]
    public async Task The_past_has_the_sheets_that_were_finished_by_then()
    {
        await _coded.CodeAsync(_article, "Cleo", DoublyCoded.Asad);
        var then = TimeProvider.System.GetUtcNow().UtcDateTime;
        await _coded.CodeAsync(_article, "Dana", DoublyCoded.Asad);
        await _coded.AskAsync(_article, "Eve", null, null);

        List<string?> coders = [];
        await Moment.ReadAsync(then, async () =>
        {
            await using var context = await _coded.Articles.Database.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync(Token);
            coders = await context.CoderSheets.Select(s => s.Coder).ToListAsync(Token);
        });

        Assert.Equal(["Cleo"], coders);
    }

    [Fact]
    public async Task Verify_finds_a_sheet_whose_words_the_article_does_not_have()
    {
        await _coded.CodeAsync(_article, "Cleo", DoublyCoded.Asad);
        const string Drop = "DROP TRIGGER guard_coder_sheets_update;";
        const string Guard = "CREATE TRIGGER guard_coder_sheets_update BEFORE UPDATE ON coder_sheets WHEN old.finished_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'coder_sheets never changes once finished'); END;";
        var json = Assert.Single(await _coded.SheetsAsync(_article)).Json!;
        _coded.Articles.Database.Tamper($"{Drop} UPDATE coder_sheets SET json = replace(json, '\"end\":', '\"end\":9'); {Guard}");

        Assert.Contains(await _coded.Articles.VerifyAsync(), v => v.Check == "sheets");
        _coded.Articles.Database.Tamper($"{Drop} UPDATE coder_sheets SET json = '{json.Replace("'", "''", StringComparison.Ordinal)}'; {Guard}");
    }
}
