using AttackTracker.Benchmarks.Generation;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Facts;
using AttackTracker.Core.Weapons;
using AttackTracker.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Tests.Queries;

/// <summary>What is counted from memory is what SQL would let through, whatever the filter and whatever was written meanwhile.</summary>
public sealed class FactFilterTests : IAsyncLifetime
{
    private static readonly string[] Groups = ["islamic-resistance-in-iraq", "kataib-hezbollah", "iran-backed-militias"];

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

    [Fact]
    public async Task What_is_counted_for_a_value_is_what_the_value_would_let_through()
    {
        for (var i = 0; i < 12; i++)
        {
            var filter = AnyFilter();
            var facets = await _database.Get<FacetsQuery>().RunAsync(filter, Token);
            await using var context = _database.NewContext();
            foreach (var (value, _, count) in facets.Kinds)
            {
                await CountsAsync(filter with { Kind = value }, count);
            }

            foreach (var (value, _, count) in facets.Outcomes)
            {
                await CountsAsync(filter with { Outcomes = Choice.Of(value) }, count);
            }

            foreach (var (value, _, count) in facets.Bases.Take(5))
            {
                await CountsAsync(filter with { Bases = Choice.Of(value) }, count);
            }

            foreach (var (value, _, count) in facets.Groups.Take(5))
            {
                await CountsAsync(filter with { Groups = Choice.Of(value) }, count);
            }

            foreach (var (value, _, count) in facets.Countries)
            {
                await CountsAsync(filter with { Countries = Choice.Of(value) }, count);
            }

            foreach (var (value, _, count) in facets.States)
            {
                await CountsAsync(filter with { States = Choice.Of(value) }, count);
            }

            foreach (var (value, _, count) in facets.Casualties)
            {
                await CountsAsync(filter with { Casualties = value }, count);
            }

            foreach (var (value, _, count) in facets.Families)
            {
                await CountsAsync(filter with { Weapons = Choice.From(WeaponFamilies.Types(value)) }, count);
            }

            foreach (var (value, _, count) in facets.Weapons.Where(w => w.Value != WeaponType.Unknown))
            {
                await CountsAsync(filter with { Weapons = Choice.Of(value) }, count);
            }

            foreach (var (value, _, count) in facets.Contested)
            {
                await CountsAsync(filter with { Contested = value }, count);
            }

            await CountsAsync(filter with { OneSource = true }, facets.OneSource);
            await CountsAsync(filter with { OneSource = false }, facets.SeveralSources);
            await CountsAsync(filter with { Conflict = true }, facets.InConflict);
            await CountsAsync(filter with { Background = true }, facets.Background);
            await CountsAsync(filter with { Bases = Choice.Any<string>().WithNotStated(true) }, facets.BaseNotNamed);
            await CountsAsync(filter with { Groups = Choice.Any<string>().WithNotStated(true) }, facets.GroupNotStated);
            await CountsAsync(filter with { Outcomes = Choice.Any<Outcome>().WithNotStated(true) }, facets.OutcomeNotStated);

            async Task CountsAsync(IncidentFilter one, int count) => Assert.Equal(await context.Passing(one).CountAsync(Token), count);
        }
    }

    [Fact]
    public async Task What_is_read_anew_and_built_anew_is_seen()
    {
        await SameAsync(IncidentFilter.All);
        await _database.Get<ReExtraction>().RunAsync(all: true, dryRun: true, null, Token);
        await SameInEveryWayAsync();
        await _database.Get<ReExtraction>().RunAsync(all: true, dryRun: false, null, Token);
        await SameInEveryWayAsync();
    }

    [Fact]
    public async Task A_coder_is_not_told_of_what_is_hidden_from_them_and_others_are_told_of_all()
    {
        var all = await SameAsync(IncidentFilter.All);
        await Viewer.ReadAsync(await BlindedAsync(), async () =>
        {
            Assert.True(await SameAsync(IncidentFilter.All) < all);
            await SameInEveryWayAsync();
        });
        Assert.Equal(all, await SameAsync(IncidentFilter.All));
    }

    [Fact]
    public async Task What_a_program_writes_that_has_not_ended_its_work_is_not_seen_before_it_has()
    {
        var before = await SameAsync(new IncidentFilter { Casualties = CasualtyFilter.Killed });
        await using var writer = _database.NewContext();
        await using (await writer.Database.BeginTransactionAsync(Token))
        {
            await writer.Database.ExecuteSqlRawAsync("UPDATE incidents SET killed_low = 5, killed_high = 5", Token);
            Assert.Equal(before, await SameAsync(new IncidentFilter { Casualties = CasualtyFilter.Killed }));
            await Assert.ThrowsAsync<InvalidOperationException>(() => writer.FactsAsync(IncidentFilter.All, (_, _) => 0, Token));
        }

        Assert.Equal(before, await SameAsync(new IncidentFilter { Casualties = CasualtyFilter.Killed }));
    }

    [Fact]
    public async Task A_file_that_was_put_in_the_place_of_another_is_read_again()
    {
        await SameAsync(IncidentFilter.All);
        _database.Tamper("UPDATE incidents SET killed_low = 5, killed_high = 5 WHERE id % 5 = 0");
        await SameInEveryWayAsync();
        _database.Tamper("UPDATE incidents SET killed_low = NULL, killed_high = NULL; DELETE FROM changed_incidents WHERE id > 3");
        await SameInEveryWayAsync();
    }

    [Fact]
    public async Task An_outlet_that_is_told_otherwise_is_seen()
    {
        var filter = new IncidentFilter { Publishers = Choice.Of("levant wire") };
        var before = await SameAsync(filter);
        Assert.True(before > 0);
        Say("'LEVANT WIRE'", "publisher = 'Gulf Courier'");
        Assert.True(await SameAsync(filter) > before);
        Say("NULL", "publisher = 'LEVANT WIRE'");
        await SameAsync(filter);
        Assert.True(await SameAsync(new IncidentFilter { Publishers = Choice.Any<string>().WithNotStated(true) }) > 0);

        // Nothing else of the articles is written anew.
        void Say(string publisher, string where) => _database.Tamper($"""
            CREATE TEMP TABLE told AS SELECT article_id, max(revision) + 1 AS revision FROM article_metadata WHERE is_current = 1 AND {where} GROUP BY article_id;
            UPDATE article_metadata SET is_current = 0 WHERE is_current = 1 AND {where};
            INSERT INTO article_metadata(article_id, revision, publisher, published_in_document, recorded_at, is_current) SELECT article_id, revision, {publisher}, 0, '2026-03-01', 1 FROM told;
            """);
    }

    [Fact]
    public async Task What_waits_for_reviewers_is_counted_as_SQL_would()
    {
        await SameCountsAsync();
        _database.Tamper("UPDATE incident_fields SET state = 'sent-back' WHERE incident_id % 7 = 0; UPDATE incidents SET title = title WHERE id % 7 = 0");
        await SameCountsAsync();
        await Viewer.ReadAsync(await BlindedAsync(), SameCountsAsync);

        async Task SameCountsAsync()
        {
            await using var context = await _database.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync(Token);
            var bySql = await context.IncidentFields.GroupBy(f => new { f.State, f.Field }).Select(g => new { g.Key.State, g.Key.Field, Count = g.Count() }).ToDictionaryAsync(g => (g.State, g.Field), g => g.Count, Token);
            Assert.Equal(bySql, (await FieldTable.Of(context).CountAsync(context, Token)).Where(c => c.Value > 0).ToDictionary());
        }
    }

    private async Task<string> BlindedAsync()
    {
        await using var context = _database.NewContext();
        foreach (var article in await context.Articles.OrderBy(a => a.Id).Select(a => a.Id).Take(7).ToListAsync(Token))
        {
            _database.Tamper($"INSERT INTO coder_sheets(article_id, coder, asked_by, asked_at) VALUES ({article}, 'Cleo', 'Ann', '2026-01-01')");
        }

        return "Cleo";
    }

    private async Task SameInEveryWayAsync()
    {
        foreach (var filter in new[]
        {
            IncidentFilter.All, new() { Background = true }, new() { Text = "sirens" }, new() { Publishers = Choice.Of("Levant Wire") }, new() { Casualties = CasualtyFilter.Killed }, new() { Conflict = true }, new() { Weapons = Choice.Of(WeaponType.Drone) },
            new() { Outcomes = Choice.Of(Outcome.Impact) }, new() { Groups = Choice.Any<string>().WithNotStated(true) },
        })
        {
            await SameAsync(filter);
        }
    }

    /// <summary>How many pass, once both ways let the same through.</summary>
    private async Task<int> SameAsync(IncidentFilter filter)
    {
        await using var context = await _database.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync(Token);
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
            Precisions = Maybe(3) ? Some(Enum.GetValues<DatePrecision>()).WithNotStated(false) : Choice.Any<DatePrecision>(),
            Bases = Some("ain-al-asad", "al-tanf", "erbil-air-base", "nowhere"),
            Weapons = Some(Enum.GetValues<WeaponType>()).WithNotStated(false),
            Groups = Some(Groups),
            Outcomes = Some(Enum.GetValues<Outcome>()),
            Countries = Some("IQ", "SY", "JO"),
            Provinces = Maybe(3) ? Some("IQ:Al Anbar", "SY:Deir ez-Zor", "SY:Al Anbar") : Choice.Any<string>(),
            Kind = Maybe(6) ? Pick(Enum.GetValues<ReportKind>()) : null,
            Background = Maybe(8) ? Maybe(2) : null,
            Conflict = Maybe(8) ? Maybe(2) : null,
            Casualties = Maybe(6) ? Pick(Enum.GetValues<CasualtyFilter>()) : null,
            States = Some(Enum.GetValues<FieldState>()).WithNotStated(false),
            ClaimedBy = Maybe(3) ? Some(Groups) : Choice.Any<string>(),
            BlamedOn = Maybe(3) ? Some(Groups) : Choice.Any<string>(),
            AlsoWeapons = Maybe(3) ? Some(Enum.GetValues<WeaponType>()).WithNotStated(false) : Choice.Any<WeaponType>(),
            AlsoGroups = Maybe(3) ? Some(Groups).WithNotStated(false) : Choice.Any<string>(),
            Contested = Maybe(6) ? Pick(Enum.GetValues<ContestedClaim>()) : null,
            OneSource = Maybe(8) ? Maybe(2) : null,
            Killed = Maybe(8) ? AnyRange() : null,
            Wounded = Maybe(8) ? AnyRange() : null,
            Publishers = Maybe(3) ? Some("gulf courier", "Levant Wire", "Nobody's Paper") : Choice.Any<string>(),
            Without = Maybe(3) ? AnyExclusions() : IncidentExclusions.None,
            Text = Maybe(10) ? Pick(["asad", "sirens", "Katyusha perimeter", "attack -rocket"]) : null,
        };
    }

    private IncidentExclusions AnyExclusions() => new()
    {
        Bases = Some("ain-al-asad", "al-tanf"),
        Weapons = Some(WeaponType.Drone, WeaponType.Ied, WeaponType.Unknown),
        Groups = Some(Groups),
        ClaimedBy = Some(Groups),
        BlamedOn = Some(Groups),
        Outcomes = Some(Enum.GetValues<Outcome>()),
        Countries = Some("IQ", "SY"),
        Publishers = Some("Levant Wire"),
    };

    private CountRange AnyRange()
    {
        var low = _random.Next(4);
        return _random.Next(3) switch { 0 => new CountRange(low, null), 1 => new CountRange(null, low), _ => new CountRange(low, low + _random.Next(3)) };
    }

    private Choice<T> Some<T>(params T[] values)
        where T : notnull
        => Maybe(4) ? Choice.From(_random.GetItems(values, 1 + _random.Next(2))).WithNotStated(Maybe(3)) : Choice.Any<T>();

    private T Pick<T>(T[] values) => values[_random.Next(values.Length)];

    private bool Maybe(int oneIn) => _random.Next(oneIn) == 0;
}
