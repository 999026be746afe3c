using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Tests.Incidents;
using AttackTracker.Tests.Support;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Told = AttackTracker.Tests.Incidents.Told;

namespace AttackTracker.Tests.Storage;

public sealed class IncidentProjectionTests
{
    private static readonly DateTime Noon = new(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Building_block_by_block_gives_what_building_all_at_once_gives()
    {
        foreach (var told in AffectedSearchTests.Reports().ArrayOf(2).ArrayOf(8).Sample(2))
        {
            await using var articles = await ToldArticles.CreateAsync();
            await TellAsync(articles, told);
            foreach (var publicId in (await articles.IncidentsAsync()).Split(" | ").Select(text => text.Split(':')[0]).Where((_, place) => place % 3 == 0))
            {
                await articles.DecideAsync(publicId);
            }

            var expected = await StateAsync(articles.Database);
            foreach (var size in new[] { 1, 3 })
            {
                // As if another program had built them: every report in one incident, and nothing as it is to be.
                articles.Database.Tamper("""
                    UPDATE incidents SET projection_hash = '', title = 'As they were called before';
                    UPDATE incident_reports SET ordinal = 100000 + report_id, incident_id = (SELECT max(id) FROM incidents);
                    UPDATE public_ids SET incident_id = NULL;
                    UPDATE merge_proposals SET state = 'withdrawn';
                    """);
                await BuildAsync(articles.Database, size);

                Assert.Equal(expected, await StateAsync(articles.Database));
                Assert.Empty(await articles.VerifyAsync());
            }
        }
    }

    [Fact]
    public async Task New_incidents_get_the_same_public_ids_in_blocks_of_any_size()
    {
        foreach (var told in AffectedSearchTests.Reports().ArrayOf(2).ArrayOf(8).Sample(2))
        {
            await using var articles = await ToldArticles.CreateAsync();
            await TellAsync(articles, told);
            await UnguardAsync(articles.Database);
            var states = new List<string>();
            foreach (var size in new[] { 1000, 1, 3 })
            {
                articles.Database.Tamper("DELETE FROM report_public_ids; DELETE FROM public_ids; DELETE FROM incidents");
                await BuildAsync(articles.Database, size);
                states.Add(await Dump.WithoutKeysOfIncidentsAsync(articles.Database.File, ["report_public_ids"], Token));
            }

            Assert.Equal(states[0], states[1]);
            Assert.Equal(states[0], states[2]);
        }
    }

    [Fact]
    public async Task Whoever_waits_is_told_how_far_the_building_is()
    {
        await using var articles = await ToldArticles.CreateAsync();
        await articles.TellAsync("first", Told.Rockets);
        await articles.TellAsync("later", Told.Rockets.OnDay(20));
        var rebuild = new Rebuild();
        List<RebuildState?> states = [];
        await using var context = articles.Database.NewContext();
        context.SavingChanges += (_, _) => states.Add(rebuild.State);
        await using var transaction = await context.Database.BeginTransactionAsync(Token);
        await new IncidentProjection(articles.Database.Get<IncidentBuilder>, blockSize: 1, rebuild).UpdateAsync(context, null, Noon, null, Token);

        Assert.Contains(new RebuildState(RebuildStage.Joining, 2, 2), states);
        Assert.Equal(new RebuildState(RebuildStage.Writing, 2, 2), states[^1]);
        Assert.Null(rebuild.State);
    }

    private static async Task TellAsync(ToldArticles articles, EventValues[][] told)
    {
        await articles.TellAsync("first", Told.Rockets);
        foreach (var (reports, place) in told.Select((reports, place) => (reports, place)))
        {
            await articles.TellAsync($"{place}", reports);
        }
    }

    // The guards keep ids from being taken back.
    private static async Task UnguardAsync(TestDatabase database)
    {
        await using var context = database.NewContext();
        foreach (var guard in await context.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'guard%'").ToListAsync(Token))
        {
            database.Tamper($"DROP TRIGGER {guard}");
        }
    }

    /// <summary>With the keys of the incidents: they are to keep them.</summary>
    private static async Task<string> StateAsync(TestDatabase database)
    {
        await using var connection = new SqliteConnection($"Data Source={database.File};Pooling=False");
        await connection.OpenAsync(Token);
        var keys = await Dump.RowsAsync(connection, "SELECT id, public_id FROM incidents ORDER BY id", Token);
        return string.Join('\n', keys) + await Dump.WithoutKeysOfIncidentsAsync(database.File, [], Token);
    }

    private static async Task BuildAsync(TestDatabase database, int blockSize)
    {
        await using var context = database.NewContext();
        await using var transaction = await context.Database.BeginTransactionAsync(Token);
        await new IncidentProjection(database.Get<IncidentBuilder>, blockSize).UpdateAsync(context, null, Noon, null, Token);
        await transaction.CommitAsync(Token);
    }
}
