using AttackTracker.Core.Dates;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Queries;

/// <summary>The queries over the five hand-coded source articles and the corpus.</summary>
public sealed class GoldQueriesTests(FilledDatabase filled) : IClassFixture<FilledDatabase>
{
    private static readonly IncidentFilter January = new() { From = new(2022, 1, 1), To = new(2022, 1, 10) };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Criteria => [.. Filters.Keys];

    internal static Dictionary<string, IncidentFilter> Filters => new()
    {
        ["nothing"] = IncidentFilter.All,
        ["days"] = January,
        ["no exact day"] = new() { Precisions = DatePrecisions.Inexact },
        ["weapon"] = new() { Weapons = Choice.Of(WeaponType.Rocket, WeaponType.Drone) },
        ["group"] = new() { Groups = Choice.Of("islamic-resistance-in-iraq").WithNotStated(true) },
        ["outcome"] = new() { Outcomes = Choice.Of(Outcome.Impact).WithNotStated(true) },
        ["country"] = new() { Countries = Choice.Of("SY") },
        ["province"] = new() { Provinces = Choice.Of("IQ:Al Anbar").WithNotStated(true) },
        ["base"] = new() { Bases = Choice.Of("ain-al-asad").WithNotStated(true) },
        ["casualties"] = new() { Casualties = CasualtyFilter.Killed },
        ["history"] = new() { Background = true },
        ["conflict"] = new() { Conflict = true },
        ["words"] = new() { Text = "drones Asad" },
        ["claimed"] = new() { ClaimedBy = Choice.Of("islamic-resistance-in-iraq").WithNotStated(true) },
        ["blamed"] = new() { BlamedOn = Choice.Of("iran-backed-militias") },
        ["weapons together"] = new() { Weapons = Choice.Of(WeaponType.Rocket), AlsoWeapons = Choice.Of(WeaponType.Drone) },
        ["groups together"] = new() { AlsoGroups = Choice.Of("iran-backed-militias", "islamic-resistance-in-iraq") },
        ["contested"] = new() { Contested = ContestedClaim.Denied },
        ["one source"] = new() { OneSource = false },
        ["state"] = new() { States = Choice.Of(FieldState.Machine) },
        ["killed"] = new() { Killed = new CountRange(1, null) },
        ["wounded"] = new() { Wounded = new CountRange(null, 0) },
        ["not"] = new() { Without = new IncidentExclusions { Bases = Choice.Of("ain-al-asad").WithNotStated(true), Weapons = Choice.Of(WeaponType.Rocket), Outcomes = Choice.Any<Outcome>().WithNotStated(true) } },
        ["not told"] = new() { Text = "drones -rockets", Without = new IncidentExclusions { Groups = Choice.Of("iran"), ClaimedBy = Choice.Of("isis"), BlamedOn = Choice.Of("iran"), Countries = Choice.Of("SY"), Publishers = Choice.Of("nobody") } },
    };

    [Theory]
    [MemberData(nameof(Criteria))]
    public async Task Timeline_list_facets_and_bases_count_the_same_incidents(string criterion)
    {
        var filter = Filters[criterion];

        var timeline = await Get<TimelineQuery>().RunAsync(filter, TimelineForm.Usual, Token);
        var list = await Get<IncidentListQuery>().RunAsync(filter, 1, Token);
        var bases = await Get<SubjectsQuery>().RunAsync(SubjectKind.Base, filter, Token);
        var facets = await Get<FacetsQuery>().RunAsync(filter, Token);

        Assert.True(list.Total > 0);
        Assert.Equal(list.Total, timeline.Attacks + timeline.Responses);
        Assert.Equal(list.Total, timeline.Blocks.Sum(b => b.Count) + timeline.Undated);
        Assert.Equal(list.Total, facets.Passing);
        Assert.Equal((timeline.Attacks, timeline.Responses), (bases.All.Attacks, bases.All.Responses));
        Assert.Equal(timeline.LanesInAll, bases.Rows.Count(r => r.Id is not null));
    }

    [Fact]
    public async Task Incidents_part_into_those_of_a_day_of_several_and_of_none()
    {
        var timeline = await Get<TimelineQuery>().RunAsync(IncidentFilter.All, TimelineForm.Usual, Token);
        var none = await Get<IncidentListQuery>().RunAsync(new IncidentFilter { Precisions = DatePrecisions.Unknown }, 1, Token);

        Assert.Equal(timeline.Undated, none.Total);
        Assert.All(none.Items, line => Assert.False(line.Values.Date is { IsBounded: true }));
        Assert.InRange(await CountAsync(new IncidentFilter { Precisions = DatePrecisions.Inexact }), 1, timeline.Attacks);
        Assert.Equal(
            await CountAsync(IncidentFilter.All),
            none.Total + await CountAsync(new IncidentFilter { Precisions = DatePrecisions.Inexact }) + await CountAsync(new IncidentFilter { Precisions = Choice.Of(DatePrecision.Day) }));
        Assert.Equal(await CountAsync(IncidentFilter.All) - none.Total, await CountAsync(new IncidentFilter { Precisions = DatePrecisions.Known }));
    }

    [Fact]
    public async Task A_publisher_is_found_whatever_the_case_and_kept_out_again()
    {
        var articles = await Get<ArticleListQuery>().RunAsync(null, null, ArticleSort.Reports, true, 1, Token);
        var publisher = Choice.Of(articles.Items.First(a => a.Publisher is not null).Publisher!.ToUpperInvariant());
        var all = await CountAsync(IncidentFilter.All);
        var told = await CountAsync(new IncidentFilter { Publishers = publisher });

        Assert.InRange(told, 1, all - 1);
        Assert.Equal(all - told, await CountAsync(new IncidentFilter { Without = new IncidentExclusions { Publishers = publisher } }));
    }

    [Fact]
    public async Task Words_behind_a_minus_and_quoted_ones_part_what_words_find()
    {
        var drones = await CountAsync(new IncidentFilter { Text = "drones" });
        var both = await CountAsync(new IncidentFilter { Text = "drones rockets" });
        var phrase = await CountAsync(new IncidentFilter { Text = "\"air base\"" });

        Assert.InRange(both, 1, drones - 1);
        Assert.InRange(await CountAsync(new IncidentFilter { Text = "drones -rockets" }), 1, drones - 1);
        Assert.InRange(phrase, 1, await CountAsync(new IncidentFilter { Text = "air base" }));
        Assert.Equal(await CountAsync(IncidentFilter.All) - phrase, await CountAsync(new IncidentFilter { Text = "-\"air base\"" }));
    }

    [Fact]
    public async Task Every_number_of_the_per_base_table_is_the_number_of_incidents_that_its_link_shows()
    {
        var bases = await Get<SubjectsQuery>().RunAsync(SubjectKind.Base, IncidentFilter.All, Token);

        foreach (var row in bases.Rows)
        {
            var attacks = new IncidentFilter
            {
                Bases = row.Id is { } id ? Choice.Of(id) : Choice.Any<string>().WithNotStated(true),
                Kind = ReportKind.Attack,
            };
            Assert.Equal(await CountAsync(attacks), row.Attacks);
            Assert.Equal(await CountAsync(attacks with { Kind = ReportKind.Response }), row.Responses);
            Assert.Equal(await CountAsync(attacks with { Kind = null, Conflict = true }), row.Conflicts);
            foreach (var family in Enum.GetValues<WeaponFamily>())
            {
                Assert.Equal(await CountAsync(attacks with { Weapons = Choice.From(WeaponFamilies.Types(family)) }), row.ByWeapon[(int)family]);
            }

            foreach (var outcome in Enum.GetValues<Outcome>())
            {
                Assert.Equal(await CountAsync(attacks with { Outcomes = Choice.Of(outcome) }), row.ByOutcome[(int)outcome]);
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_facet_counts_the_incidents_that_choosing_it_shows(bool isNarrowed)
    {
        var filter = isNarrowed ? January with { Weapons = Choice.Of(WeaponType.Rocket), Kind = ReportKind.Attack, Casualties = CasualtyFilter.NotStated } : IncidentFilter.All;
        var facets = await Get<FacetsQuery>().RunAsync(filter, Token);

        foreach (var facet in facets.Families)
        {
            Assert.Equal(await CountAsync(filter with { Weapons = Choice.From(WeaponFamilies.Types(facet.Value)) }), facet.Count);
        }

        foreach (var facet in facets.Groups)
        {
            Assert.Equal(await CountAsync(filter with { Groups = Choice.Of(facet.Value) }), facet.Count);
        }

        foreach (var facet in facets.Bases)
        {
            Assert.Equal(await CountAsync(filter with { Bases = Choice.Of(facet.Value) }), facet.Count);
        }

        foreach (var facet in facets.Casualties)
        {
            Assert.Equal(await CountAsync(filter with { Casualties = facet.Value }), facet.Count);
        }

        foreach (var facet in facets.Kinds)
        {
            Assert.Equal(await CountAsync(filter with { Kind = facet.Value }), facet.Count);
        }

        foreach (var facet in facets.States)
        {
            Assert.Equal(await CountAsync(filter with { States = Choice.Of(facet.Value) }), facet.Count);
        }

        foreach (var facet in facets.Contested)
        {
            Assert.Equal(await CountAsync(filter with { Contested = facet.Value }), facet.Count);
        }

        Assert.Equal(await CountAsync(filter with { OneSource = true }), facets.OneSource);
        Assert.Equal(await CountAsync(filter with { OneSource = false }), facets.SeveralSources);
        Assert.Equal(await CountAsync(filter with { Background = true }), facets.Background);
        Assert.Equal(await CountAsync(filter with { Groups = Choice.Any<string>().WithNotStated(true) }), facets.GroupNotStated);
        Assert.Equal(await CountAsync(filter with { Outcomes = Choice.Any<Outcome>().WithNotStated(true) }), facets.OutcomeNotStated);
        Assert.Equal(await CountAsync(filter with { Conflict = true }), facets.InConflict);
    }

    [Fact]
    public async Task The_list_is_newest_first_with_undated_incidents_at_the_end_and_quotes_each_article()
    {
        var list = await Get<IncidentListQuery>().RunAsync(IncidentFilter.All, 1, Token);
        var lines = list.Items.ToList();
        for (var page = 2; page <= list.Pages; page++)
        {
            lines.AddRange((await Get<IncidentListQuery>().RunAsync(IncidentFilter.All, page, Token)).Items);
        }

        var days = lines.ConvertAll(line => line.Day);
        Assert.Equal(days.OrderByDescending(day => day ?? DateOnly.MinValue), days);
        Assert.Equal(list.Total, lines.Select(line => line.PublicId).Distinct().Count());
        Assert.All(lines, line => Assert.Contains(line.Quote!.Pieces, piece => piece.IsMarked));
    }

    [Fact]
    public async Task An_incident_of_an_inexact_day_passes_every_range_that_its_days_touch()
    {
        var inexact = (await Get<IncidentListQuery>().RunAsync(IncidentFilter.All, 1, Token)).Items
            .Select(line => line.Values.Date).First(date => date is { Start: not null, End: not null } && date.Start != date.End)!;

        var lastDay = new IncidentFilter { From = inexact.End, To = inexact.End };

        Assert.Contains((await Get<IncidentListQuery>().RunAsync(lastDay, 1, Token)).Items, line => line.Values.Date == inexact);
        var after = lastDay with { From = inexact.End!.Value.AddDays(1), To = inexact.End.Value.AddDays(1) };
        Assert.DoesNotContain((await Get<IncidentListQuery>().RunAsync(after, 1, Token)).Items, line => line.Values.Date == inexact);
    }

    private async Task<int> CountAsync(IncidentFilter filter) => (await Get<IncidentListQuery>().RunAsync(filter, 1, Token)).Total;

    private T Get<T>()
        where T : notnull
        => filled.Database.Get<T>();
}

/// <summary>One database for all tests of the class: they only read.</summary>
public sealed class FilledDatabase : IAsyncLifetime
{
    internal TestDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync();
        await using var context = Database.NewContext();
        await GoldDatabase.FillAsync(context, [GoldSet.Seeds, GoldSet.Corpus], TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
