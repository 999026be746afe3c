using AttackTracker.Core.Articles;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Migrations;
using AttackTracker.Core.Storage.Verification;
using AttackTracker.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Tests.Editing;

public sealed class CorrectArticleTests : IAsyncLifetime
{
    private const string OnWednesday = "Five rockets hit Ain al-Asad Air Base in western Iraq on Wednesday evening. No casualties were reported, an army officer said.";
    private const string OnThatDay = "Rockets hit Ain al-Asad Air Base on 5 January 2022, two officials said. There were no casualties.";

    private readonly TemporaryFolder _folder = new();
    private TestDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(await _database.Get<DatabaseVerifier>().RunAsync(Token));
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_day_of_publication_resolves_the_weekdays_of_the_article_and_its_incident_follows()
    {
        var article = await IngestAsync("a.txt", OnWednesday);
        Assert.Null((await IncidentAsync(article)).Values.Date?.Start);

        var diff = await CorrectAsync(article, new DateOnly(2022, 1, 6));

        var incident = await IncidentAsync(article);
        Assert.Equal(new DateOnly(2022, 1, 5), incident.Values.Date?.Start);
        Assert.Equal((new DateOnly(2022, 1, 6), PublicationBasis.Given), (incident.Sources[0].Published, incident.Sources[0].PublishedBasis));
        var change = Assert.Single(diff.Articles);
        Assert.Equal((null, new DateOnly(2022, 1, 6)), (change.PublishedFrom, change.PublishedTo));
        var value = Assert.Single(Assert.Single(change.Changed).Values);
        Assert.Equal((Field.Date, "on Wednesday evening"), (value.Field, value.ToWords));
        Assert.Equal([(incident.PublicId, IncidentChangeKind.Changed)], diff.Incidents.Select(i => (i.PublicId, i.Kind)));
    }

    [Fact]
    public async Task The_correction_is_a_new_revision_with_who_and_why_and_nothing_older_is_lost()
    {
        var article = await IngestAsync("a.txt", OnWednesday);

        await CorrectAsync(article, new DateOnly(2022, 1, 6));

        await using var context = _database.NewContext();
        var revisions = await context.ArticleMetadata.AsNoTracking().Where(m => m.ArticleId == article).OrderBy(m => m.Revision).ToListAsync(Token);
        Assert.Equal([(null, null, false), ("Ann", "The site's own archive.", true)], revisions.Select(m => (m.RecordedBy, m.Reason, m.IsCurrent)));
        Assert.Equal(2, await context.ExtractionRuns.CountAsync(r => r.ArticleId == article, Token));
        Assert.ThrowsAny<Microsoft.Data.Sqlite.SqliteException>(() => _database.Tamper("UPDATE article_metadata SET recorded_by = 'Bob'"));
    }

    [Fact]
    public async Task A_preview_says_what_the_correction_will_do_and_changes_nothing()
    {
        var article = await IngestAsync("a.txt", OnWednesday);
        await IngestAsync("b.txt", OnThatDay);
        var before = await Dump.AllAsync(_database, Token);

        var preview = Assert.IsType<CodingResult.Done>(await _database.Get<CorrectArticle>().PreviewAsync(Correction(article, new DateOnly(2022, 1, 6)), Token));
        Assert.Equal(before, await Dump.AllAsync(_database, Token));
        var done = await CorrectAsync(article, new DateOnly(2022, 1, 6));

        Assert.Equal(Told(preview.Diff), Told(done));
        Assert.NotEmpty(preview.Diff.Incidents);
    }

    [Fact]
    public async Task The_right_day_brings_two_articles_on_one_attack_together_and_the_wrong_one_parts_them_again()
    {
        var other = await IngestAsync("b.txt", OnThatDay);
        var article = await IngestAsync("a.txt", OnWednesday);
        var (first, second) = ((await IncidentAsync(other)).PublicId, (await IncidentAsync(article)).PublicId);
        Assert.NotEqual(first, second);

        await CorrectAsync(article, new DateOnly(2022, 1, 6));
        Assert.Equal((first, first), ((await IncidentAsync(other)).PublicId, (await IncidentAsync(article)).PublicId));

        await CorrectAsync(article, new DateOnly(2022, 3, 1));
        Assert.Equal((first, second), ((await IncidentAsync(other)).PublicId, (await IncidentAsync(article)).PublicId));
    }

    [Fact]
    public async Task What_was_decided_holds()
    {
        var article = await IngestAsync("a.txt", OnWednesday);
        var incident = await IncidentAsync(article);
        await DecideAsync(incident, Field.Date, """{"start":"2022-02-02","end":"2022-02-02"}""");

        var diff = await CorrectAsync(article, new DateOnly(2022, 1, 6));

        var after = await IncidentAsync(article);
        Assert.Equal((incident.PublicId, new DateOnly(2022, 2, 2)), (after.PublicId, after.Values.Date!.Start));
        Assert.Equal(new DateOnly(2022, 1, 5), after.Sources[0].Report.Values.Date?.Start);
        Assert.Empty(diff.Incidents);
    }

    [Fact]
    public async Task An_outlet_makes_two_articles_one_source()
    {
        var article = await IngestAsync("a.md", "---\npublisher: The Gazette\ndate: 2022-01-06\n---\n" + OnWednesday);
        var other = await IngestAsync("b.txt", OnThatDay);
        Assert.Equal(2, (await IncidentAsync(article)).Voices);

        var result = await _database.Get<CorrectArticle>().RunAsync(Correction(other, null) with { Publisher = " The Gazette " }, Token);

        Assert.IsType<CodingResult.Done>(result);
        Assert.Equal(1, (await IncidentAsync(article)).Voices);
    }

    [Fact]
    public async Task A_corrected_day_is_not_overwritten_by_the_next_ingest()
    {
        var article = await IngestAsync("a.md", $"---\ndate: 2023-05-05\n---\n{OnWednesday}");
        await CorrectAsync(article, new DateOnly(2022, 1, 6));

        await IngestAsync("a.md", $"---\ndate: 2023-05-05\n---\n{OnWednesday}");

        Assert.Equal(new DateOnly(2022, 1, 5), (await IncidentAsync(article)).Values.Date?.Start);
    }

    [Fact]
    public async Task Taken_back_the_article_is_read_as_it_came_and_both_stay_in_its_history()
    {
        var article = await IngestAsync("a.txt", OnWednesday);
        await CorrectAsync(article, new DateOnly(2022, 1, 6));

        await UndoAsync();

        var incident = await IncidentAsync(article);
        Assert.Equal((null, PublicationBasis.Unknown), (incident.Values.Date?.Start, incident.Sources[0].PublishedBasis));
        var history = (await _database.Get<HistoryQuery>().OfArticleAsync(article, Token)).Entries.Where(e => e.Decision is not null).ToList();
        Assert.Equal([(DecisionKind.Undo, "Bea", null), (DecisionKind.Publication, "Ann", "Bea")], history.Select(e => (e.Decision!.Kind, e.Who, e.UndoneBy?.Who)));
    }

    [Fact]
    public async Task Taken_back_what_the_document_says_holds_again()
    {
        var article = await IngestAsync("a.md", $"---\npublisher: The Gazette\ndate: 2022-01-20\n---\n{OnWednesday}");
        var basis = (await IncidentAsync(article)).Sources[0].PublishedBasis;
        await CorrectAsync(article, new DateOnly(2022, 1, 6));
        await CorrectAsync(article, Correction(article, null) with { Publisher = "The Herald" });
        await IngestAsync("a.md", $"---\npublisher: The Gazette\ndate: 2022-01-20\n---\n{OnWednesday}");

        await UndoAsync();
        Assert.Equal((new DateOnly(2022, 1, 5), "The Gazette"), await KnownAsync(article));
        await UndoAsync();
        Assert.Equal((new DateOnly(2022, 1, 19), "The Gazette"), await KnownAsync(article));
        Assert.Equal(basis, (await IncidentAsync(article)).Sources[0].PublishedBasis);
    }

    [Fact]
    public async Task Each_correction_is_taken_back_by_itself_and_a_later_one_holds_on()
    {
        var article = await IngestAsync("a.txt", OnWednesday);
        await CorrectAsync(article, Correction(article, new DateOnly(2022, 1, 20)) with { Publisher = "The Gazette" });
        await CorrectAsync(article, new DateOnly(2022, 1, 6));

        await UndoAsync(first: true);
        Assert.Equal((new DateOnly(2022, 1, 5), null), await KnownAsync(article));
        await UndoAsync();
        Assert.Equal((null, null), await KnownAsync(article));
    }

    [Fact]
    public async Task A_sign_off_lapses_with_the_day_that_it_rests_on_and_returns_with_it()
    {
        var article = await IngestAsync("a.md", $"---\ndate: 2022-01-06\n---\n{OnWednesday}");
        var incident = await IncidentAsync(article);
        await DecideAsync(incident, Field.Damage, "\"minor\"");
        await _database.Get<SignOff>().RunAsync(new ReviewedValue(incident.PublicId, Field.Date, FieldValueJson.Of(incident.Values, Field.Date)), "Cy", Token);
        Assert.Equal(FieldState.Reviewed, (await IncidentAsync(article)).Fields[Field.Date].State);

        await CorrectAsync(article, new DateOnly(2022, 1, 20));
        Assert.Equal(FieldState.Lapsed, (await IncidentAsync(article)).Fields[Field.Date].State);

        await UndoAsync();
        var after = await IncidentAsync(article);
        Assert.Equal((incident.PublicId, FieldState.Reviewed, FieldState.Corrected), (after.PublicId, after.Fields[Field.Date].State, after.Fields[Field.Damage].State));
    }

    [Fact]
    public async Task Corrections_of_an_older_file_go_into_the_log_as_if_they_were_made_now()
    {
        var article = await IngestAsync("a.md", $"---\npublisher: The Gazette\n---\n{OnWednesday}");
        await CorrectAsync(article, new DateOnly(2022, 1, 6));
        await CorrectAsync(article, Correction(article, new DateOnly(2022, 1, 20)) with { Publisher = "The Herald" });
        _database.Tamper($"VACUUM INTO '{_folder.File("copy.db")}'");
        await using var older = await TestDatabase.CreateAsync(original: _folder.File("copy.db"));

        older.Tamper("DROP TRIGGER guard_decisions_delete; DELETE FROM decisions; " + PublicationDecisions.Decisions);

        await using var now = _database.NewContext();
        await using var then = older.NewContext();
        var expected = await now.Decisions.OrderBy(d => d.Id).Select(d => new { d.Kind, d.ArticleId, d.From, d.To, d.Reason, d.Who, d.At }).ToListAsync(Token);
        Assert.Equal(expected, await then.Decisions.OrderBy(d => d.Id).Select(d => new { d.Kind, d.ArticleId, d.From, d.To, d.Reason, d.Who, d.At }).ToListAsync(Token));
    }

    [Fact]
    public async Task Verify_finds_what_is_known_against_what_was_decided()
    {
        var article = await IngestAsync("a.txt", OnWednesday);
        await CorrectAsync(article, new DateOnly(2022, 1, 6));
        _database.Tamper($"VACUUM INTO '{_folder.File("copy.db")}'");
        await using var copy = await TestDatabase.CreateAsync(original: _folder.File("copy.db"));
        copy.Tamper("INSERT INTO decisions (kind, article_id, \"to\", reason, who, at) VALUES ('publication', 1, '{\"published\":\"2022-01-07\"}', '', 'Eve', '2026-01-01 00:00:00')");

        Assert.Contains(await copy.Get<DatabaseVerifier>().RunAsync(Token), v => v is { Check: "decisions" } && v.What.Contains("publication", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_the_reason_and_nothing_is_recorded()
    {
        var article = await IngestAsync("a.md", $"---\ndate: 2022-01-06\n---\n{OnWednesday}");
        var before = await Dump.AllAsync(_database, Token);

        Assert.Contains("a correction needs a reason", await RefusedAsync(Correction(article, new DateOnly(2022, 1, 7)) with { Reason = " " }), StringComparison.Ordinal);
        Assert.Contains("a correction needs a name", await RefusedAsync(Correction(article, new DateOnly(2022, 1, 7)) with { Who = "" }), StringComparison.Ordinal);
        Assert.Contains("2999-01-01 does not lie between 1900-01-01 and", await RefusedAsync(Correction(article, new DateOnly(2999, 1, 1))), StringComparison.Ordinal);
        Assert.Contains("a name must not be empty", await RefusedAsync(Correction(article, null) with { Publisher = " " }), StringComparison.Ordinal);
        Assert.Contains("one line of characters", await RefusedAsync(Correction(article, null) with { Publisher = "The\0Gazette" }), StringComparison.Ordinal);
        Assert.Contains("known of the article already", await RefusedAsync(Correction(article, new DateOnly(2022, 1, 6))), StringComparison.Ordinal);
        Assert.IsType<CodingResult.Gone>(await _database.Get<CorrectArticle>().RunAsync(Correction(99, new DateOnly(2022, 1, 7)), Token));
        Assert.Equal(before, await Dump.AllAsync(_database, Token));
    }

    private static ArticleCorrection Correction(int article, DateOnly? day) => new() { ArticleId = article, Published = day, Reason = "The site's own archive.", Who = "Ann" };

    private static string Told(ExtractionDiff diff) => string.Join('\n',
        diff.Articles.SelectMany(a => a.Changed.SelectMany(r => r.Values).Select(v => v.ToString()))
            .Concat(diff.Incidents.Select(i => $"{i.PublicId} {i.Kind} {i.LeadsTo} {i.ReportsBefore} {i.ReportsAfter} {string.Join(' ', i.Values)}")));

    private Task<ExtractionDiff> CorrectAsync(int article, DateOnly day) => CorrectAsync(article, Correction(article, day));

    private async Task<ExtractionDiff> CorrectAsync(int article, ArticleCorrection correction)
        => Assert.IsType<CodingResult.Done>(await _database.Get<CorrectArticle>().RunAsync(correction with { ArticleId = article }, Token)).Diff;

    /// <summary>Takes the last correction back that holds, or the first.</summary>
    private async Task UndoAsync(bool first = false)
    {
        await using var context = _database.NewContext();
        var inForce = await context.DecisionsInForce.Where(d => d.Kind == DecisionKind.Publication).OrderBy(d => d.Id).Select(d => d.Id).ToListAsync(Token);
        Assert.IsType<UndoResult.Undone>(await _database.Get<UndoDecision>().RunAsync(first ? inForce[0] : inForce[^1], "", "Bea", Token));
    }

    /// <summary>The day of the article's incident, and who is known to have published it.</summary>
    private async Task<(DateOnly? Day, string? Publisher)> KnownAsync(int article)
    {
        await using var context = _database.NewContext();
        return ((await IncidentAsync(article)).Values.Date?.Start, await context.ArticleMetadata.Where(m => m.ArticleId == article && m.IsCurrent).Select(m => m.Publisher).SingleAsync(Token));
    }

    private async Task<string> RefusedAsync(ArticleCorrection correction)
        => string.Join(' ', Assert.IsType<CodingResult.Refused>(await _database.Get<CorrectArticle>().RunAsync(correction, Token)).Problems);

    private async Task DecideAsync(IncidentDetail incident, Field field, string to)
        => Assert.IsType<CorrectionResult.Recorded>(await _database.Get<CorrectField>().RunAsync(
            new Correction { Incident = incident.PublicId, Field = field, From = FieldValueJson.Of(incident.Values, field), To = to, Reason = "Seen.", Who = "Ann" }, Token));

    private async Task<int> IngestAsync(string name, string text)
    {
        var reading = ArticleFiles.Read([_folder.Write(name, text)]).Single();
        Assert.Empty((await _database.Get<ArticleIngest>().RunAsync([reading], null, Token)).Failures);
        await using var context = _database.NewContext();
        return await context.Articles.Where(a => a.ContentHash == reading.Article!.ContentHash).Select(a => a.Id).SingleAsync(Token);
    }

    /// <summary>The incident of the article's one report.</summary>
    private async Task<IncidentDetail> IncidentAsync(int article)
    {
        await using var context = _database.NewContext();
        var id = await context.IncidentReports.Where(r => r.Report.Run.ArticleId == article).Join(context.Incidents, r => r.IncidentId, i => i.Id, (r, i) => i.PublicId).SingleAsync(Token);
        return (await _database.Get<IncidentDetailQuery>().RunAsync(id, Token))!;
    }
}
