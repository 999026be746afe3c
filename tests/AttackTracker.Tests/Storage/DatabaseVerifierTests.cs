using AttackTracker.Core.Editing;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Verification;
using AttackTracker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Tests.Storage;

public sealed class DatabaseVerifierTests(DatabaseVerifierTests.Sound sound) : IClassFixture<DatabaseVerifierTests.Sound>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_database_of_the_seeds_is_sound_also_after_decisions_and_new_extractions()
    {
        await using var database = await sound.CopyAsync();
        var next = GoldExtraction.Method("gold-2");
        await new ArticleIngest(database.Get<TrackerDatabase>(), database.Get<IDbContextFactory<TrackerDbContext>>(), database.Get<IncidentProjection>(), ReferenceInUse.Of(() => next), TimeProvider.System)
            .RunAsync(GoldExtraction.Seeds, null, Token);

        Assert.Empty(await database.Get<DatabaseVerifier>().RunAsync(Token));
    }

    [Fact]
    public async Task What_the_extractor_reads_from_seeds_and_corpus_is_sound()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.Get<ArticleIngest>().RunAsync([.. GoldExtraction.Seeds, .. GoldExtraction.Corpus], null, Token);

        Assert.Empty(await database.Get<DatabaseVerifier>().RunAsync(Token));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_not_judged()
    {
        await using var database = await sound.CopyAsync();
        database.Tamper("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Telepathy', '99.0')");

        var refusal = await Assert.ThrowsAsync<DatabaseUnusableException>(() => database.Get<DatabaseVerifier>().RunAsync(Token));

        Assert.Contains("was made by a newer version of AttackTracker", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE articles SET text = replace(text, 'rocket', 'racket') WHERE id = 1", "text: article 1 (")]
    [InlineData("UPDATE evidence SET end = 99999999 WHERE id = 3", "evidence: evidence 3 of report")]
    [InlineData("UPDATE evidence SET end = start WHERE id = 3", "evidence: evidence 3 of report")]
    [InlineData("DELETE FROM evidence WHERE report_id = 1 AND field = 'site'", "evidence: report 1 states site without evidence")]
    [InlineData("DELETE FROM evidence WHERE report_id = 1 AND field = 'site'", "file: evidence: 1 rows were deleted")]
    [InlineData("UPDATE reports SET damage = 'major' WHERE id = 1", "extraction: run 1 of article 1 (")]
    [InlineData("UPDATE reports SET damage = 'major' WHERE id = 1", "projection: incident ")]
    [InlineData("UPDATE reference_revisions SET json = replace(json, 'Asad', 'Esad')", "reference: revision 1 was changed")]
    [InlineData("UPDATE incidents SET killed_high = 77 WHERE id = 1", "is not what its reports and decisions make: values")]
    [InlineData("UPDATE incidents SET killed_low = 3, killed_high = 1 WHERE id = 1", "is not what its reports and decisions make: values")]
    [InlineData("UPDATE incidents SET kind = 'party' WHERE id = 1", "projection: incidents cannot be compared")]
    [InlineData("UPDATE reports SET killed_low = 3, killed_high = 1 WHERE id = 1", "extraction: article 1 has a report whose values cannot be read")]
    [InlineData("UPDATE reports SET weapons = '[' WHERE id = 1", "extraction: article 1 has a report whose values cannot be read")]
    [InlineData("DELETE FROM incident_weapons WHERE incident_id = 1", "is not what its reports and decisions make: weapons")]
    [InlineData("UPDATE public_ids SET incident_id = NULL WHERE incident_id = 1; DELETE FROM incidents WHERE id = 1", "is not stored")]
    [InlineData("UPDATE decisions SET [to] = '\"major\"'", "is not what its reports and decisions make: values")]
    [InlineData("UPDATE incident_fields SET decision_id = NULL; DELETE FROM report_public_ids WHERE decision_id IS NOT NULL; DELETE FROM decisions", "decisions: decisions: 1 rows were deleted")]
    [InlineData("UPDATE public_ids SET incident_id = 2 WHERE incident_id = 1", "public-ids: AT-")]
    [InlineData("UPDATE public_ids SET number = 4711 WHERE incident_id = 1", "is not number 4711 of ")]
    [InlineData("INSERT INTO article_search(article_search) VALUES ('delete-all')", "search: article_search is not in step")]
    [InlineData("INSERT INTO incident_search(rowid, title, site_name, group_names) VALUES (1, 'zeppelin', '', '')", "search: incident_search is not in step")]
    [InlineData("PRAGMA foreign_keys = OFF; UPDATE evidence SET report_id = 4711 WHERE id = 3", "file: evidence row 3 points to a row of reports that does not exist")]
    [InlineData("UPDATE extraction_runs SET is_current = 0 WHERE id = 1", "extraction: article 1 (")]
    [InlineData("", "schema: trigger guard_decisions_update is missing")]
    [InlineData("DROP INDEX ix_incidents_timeline", "schema: index ix_incidents_timeline is missing")]
    public async Task Tampering_is_named(string sql, string violation)
    {
        await using var database = await sound.CopyAsync();

        database.Tamper(await DropGuardsAsync(database) + sql);

        var found = await database.Get<DatabaseVerifier>().RunAsync(Token);
        Assert.Contains(found, v => v.ToString().Contains(violation, StringComparison.Ordinal));
    }

    private static async Task<string> DropGuardsAsync(TestDatabase database)
    {
        await using var context = database.NewContext();
        var names = await context.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'guard%'").ToListAsync(Token);
        Assert.NotEmpty(names);
        return string.Concat(names.Select(name => $"DROP TRIGGER {name};"));
    }

    /// <summary>The seeds as coded by hand, with one decision: made once, broken in copies.</summary>
    public sealed class Sound : IAsyncLifetime
    {
        private TestDatabase _database = null!;

        public async ValueTask InitializeAsync()
        {
            _database = await GoldExtraction.NewDatabaseAsync();
            await _database.Get<ArticleIngest>().RunAsync(GoldExtraction.Seeds, null, Token);
            await using var context = _database.NewContext();
            var incident = await context.Incidents.AsNoTracking().OrderBy(i => i.Id).FirstAsync(Token);
            var correction = new Correction
            {
                Incident = incident.PublicId,
                Field = Field.Damage,
                From = FieldValueJson.Of(incident.ToValues(), Field.Damage),
                To = "\"minor\"",
                Reason = "Seen on pictures.",
                Who = "Ann",
            };
            Assert.IsType<CorrectionResult.Recorded>(await _database.Get<CorrectField>().RunAsync(correction, Token));
            _database.Tamper("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        internal Task<TestDatabase> CopyAsync() => TestDatabase.CreateAsync(services => services.AddSingleton(GoldExtraction.Method()), _database.File);

        public ValueTask DisposeAsync() => _database.DisposeAsync();
    }
}
