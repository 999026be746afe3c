using AttackTracker.Benchmarks.Generation;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Facts;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Weapons;
using AttackTracker.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Tests.Queries;

/// <summary>What is counted from memory is what SQL would let through, whatever the filter and whatever was written meanwhile.</summary>
public sealed class FactFilterTests : IAsyncLifetime
{
    private readonly Random _random = new(5);
    private TestDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        using var folder = new TemporaryFolder();
        await Generator.RunAsync(400, folder.File("made.db"), seed: 4, progress: null, Token);
        _database = await TestDatabase.CreateAsync(original: folder.File("made.db"));
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Any_filter_lets_the_same_incidents_through_in_memory_and_in_SQL()
    {
        var (some, all) = (0, 0);
        for (var i = 0; i < 300; i++)
        {
            var filter = AnyFilter();
            var passing = await SameAsync(filter);
            some += passing > 0 ? 1 : 0;
            all += passing == 400 ? 1 : 0;
        }

        Assert.True(some > 60 && all < 200, $"The filters are too alike to tell anything: {some} of 300 let something through, {all} everything.");
    }

    [Fact]
    public async Task What_is_decided_split_merged_and_taken_back_is_seen_at_once()
    {
        await SameAsync(IncidentFilter.All);
        await using var context = _database.NewContext();
        var incidents = await context.Incidents.AsNoTracking().Include(i => i.Reports).Where(i => i.ReportCount > 1 && i.State == FieldState.Machine).OrderBy(i => i.Id).Take(4).ToListAsync(Token);

        var correction = new Correction { Incident = incidents[0].PublicId, Field = Field.Killed, From = FieldValueJson.Of(incidents[0].ToValues(), Field.Killed), To = FieldValueJson.Of(incidents[0].ToValues() with { Killed = CountRange.Exactly(77) }, Field.Killed), Reason = "Seen.", Who = "Ann" };
        Assert.IsType<CorrectionResult.Recorded>(await _database.Get<CorrectField>().RunAsync(correction, Token));
        await SameInEveryWayAsync();

        var merged = Assert.IsType<MergingResult.Done>(await _database.Get<MergeIncidents>().RunAsync(new Merging { First = incidents[1].PublicId, Second = incidents[2].PublicId, Who = "Ann" }, Token));
        await SameInEveryWayAsync();

        Assert.IsType<MergingResult.Done>(await _database.Get<SplitIncident>().RunAsync(new Splitting { Incident = incidents[3].PublicId, Reports = [incidents[3].Reports[0].ReportId], Who = "Ann" }, Token));
        await SameInEveryWayAsync();

        Assert.IsType<UndoResult.Undone>(await _database.Get<UndoDecision>().RunAsync(merged.Decision.Id, "", "Ann", Token));
        await SameInEveryWayAsync();
    }

    [Fact]
    public async Task What_another_program_writes_is_seen_though_it_wrote_more_than_is_numbered()
    {
        await SameAsync(IncidentFilter.All);
        _database.Tamper("UPDATE incidents SET background = 1 - background WHERE id % 3 = 0");
        await SameInEveryWayAsync();

        // The numbers of these are not kept any more.
        _database.Tamper("UPDATE incidents SET killed_low = 5, killed_high = 5 WHERE id % 5 = 0; DELETE FROM changed_incidents WHERE id < (SELECT max(id) FROM changed_incidents)");
        await SameInEveryWayAsync();
    }

    [Fact]
    public async Task The_numbers_of_what_was_written_do_not_pile_up()
    {
        _database.Tamper("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60) UPDATE incidents SET title = title FROM n");
        for (var i = 0; i < 30; i++)
        {
            _database.Tamper("UPDATE incidents SET background = 1 - background");
        }

        await using var context = _database.NewContext();
        Assert.Equal(10_000, await context.Database.SqlQueryRaw<int>("SELECT count(*) AS Value FROM changed_incidents").SingleAsync(Token));
        await SameInEveryWayAsync();
    }

    [Fact]
    public async Task A_moment_of_the_past_has_facts_of_its_own()
    {
        await using var context = _database.NewContext();
        var first = await context.Decisions.MinAsync(d => d.At, Token);
        var now = await SameAsync(IncidentFilter.All with { Casualties = CasualtyFilter.Killed });

        await Moment.ReadAsync(first, async () =>
        {
            var then = await SameAsync(IncidentFilter.All with { Casualties = CasualtyFilter.Killed });
            Assert.NotEqual(now, then);
        });
        Assert.Equal(now, await SameAsync(IncidentFilter.All with { Casualties = CasualtyFilter.Killed }));
    }

    private async Task SameInEveryWayAsync()
    {
        foreach (var filter in new[]
        {
            IncidentFilter.All, new() { Background = true }, new() { Casualties = CasualtyFilter.Killed }, new() { Conflict = true }, new() { Weapons = Choice.Of(WeaponType.Drone) },
            new() { Outcomes = Choice.Of(Outcome.Impact) }, new() { Groups = Choice.Any<string>().WithNotStated(true) },
        })
        {
            await SameAsync(filter);
        }
    }

    /// <summary>How many pass, once both ways let the same through.</summary>
    private async Task<int> SameAsync(IncidentFilter filter)
    {
        await using var context = await _database.Get<IDbContextFactory<Core.Storage.TrackerDbContext>>().CreateDbContextAsync(Token);
        var inMemory = await context.FactsAsync(filter, (table, passing) => passing.Passing(table), Token);
        var bySql = await context.Passing(filter).OrderBy(i => i.Id).Select(i => i.Id).ToListAsync(Token);

        Assert.Equal(bySql, inMemory.Passing);
        Assert.Equal(await context.Incidents.CountAsync(Token), inMemory.All);
        Assert.Equal(inMemory.Passing.Count, (await _database.Get<FacetsQuery>().RunAsync(filter, Token)).Passing);
        return inMemory.Passing.Count;
    }

    private IncidentFilter AnyFilter()
    {
        var from = new DateOnly(2015, 1, 1).AddDays(_random.Next(4000));
        return new IncidentFilter
        {
            From = Maybe(5) ? from : null,
            To = Maybe(5) ? from.AddDays(_random.Next(2000)) : null,
            Bases = Some("ain-al-asad", "al-tanf", "erbil-air-base", "nowhere"),
            Weapons = Some(Enum.GetValues<WeaponType>()).WithNotStated(false),
            Groups = Some("islamic-resistance-in-iraq", "kataib-hezbollah", "iran-backed-militias"),
            Outcomes = Some(Enum.GetValues<Outcome>()),
            Countries = Some("IQ", "SY", "JO"),
            Kind = Maybe(6) ? Pick(Enum.GetValues<ReportKind>()) : null,
            Background = Maybe(8) ? Maybe(2) : null,
            Conflict = Maybe(8) ? Maybe(2) : null,
            Casualties = Maybe(6) ? Pick(Enum.GetValues<CasualtyFilter>()) : null,
            States = Some(Enum.GetValues<FieldState>()).WithNotStated(false),
            BlamedOn = Maybe(10) ? Choice.Of("iran-backed-militias").WithNotStated(true) : Choice.Any<string>(),
            Killed = Maybe(10) ? new CountRange(1, null) : null,
            Without = Maybe(8) ? new IncidentExclusions { Weapons = Choice.Of(WeaponType.Drone) } : IncidentExclusions.None,
            Text = Maybe(10) ? Pick(["asad", "sirens", "Katyusha perimeter"]) : null,
        };
    }

    private Choice<T> Some<T>(params T[] values)
        where T : notnull
        => Maybe(4) ? Choice.From(_random.GetItems(values, 1 + _random.Next(2))).WithNotStated(Maybe(3)) : Choice.Any<T>();

    private T Pick<T>(T[] values) => values[_random.Next(values.Length)];

    private bool Maybe(int oneIn) => _random.Next(oneIn) == 0;
}
