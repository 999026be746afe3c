using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Subjects;
using AttackTracker.Web.Navigation;

namespace AttackTracker.Tests.Queries;

/// <summary>Every number of the tables and pages of bases, groups and weapons is the number of the incidents that it leads to.</summary>
public sealed class SubjectsQueryTests(FilledDatabase filled) : IClassFixture<FilledDatabase>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static MatrixTheoryData<SubjectKind, string> Tables => new(Enum.GetValues<SubjectKind>(), ["nothing", "weapon", "group", "base"]);

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Every_number_of_every_column_is_that_of_the_list_behind_it(SubjectKind kind, string criterion)
    {
        var filter = GoldQueriesTests.Filters[criterion];
        var view = await Get<SubjectsQuery>().RunAsync(kind, filter, Token);
        var checkedNumbers = 0;
        Assert.NotEmpty(view.Rows);

        // Not all rows, which are many, but from first to last, and that of what has none.
        foreach (var row in view.Rows.Where((row, at) => at % 5 == 0 || row.Id is null).Append(view.All))
        {
            var own = ReferenceEquals(row, view.All) ? filter : SubjectFilter.Of(filter, kind, row.Id);
            foreach (var column in SubjectColumns.All(kind))
            {
                if (column.Write(row, own) is SubjectCell.Count { Number: > 0, Href: { } href } count && (href.StartsWith('?') || href == "./"))
                {
                    checkedNumbers++;
                    Assert.True(await TotalAsync(href) == count.Number, $"{row.Name}, {column.Name}: {count.Number}, not {await TotalAsync(href)} as behind {href}");
                }
            }
        }

        Assert.True(checkedNumbers > 10);
    }

    [Fact]
    public async Task A_page_counts_what_its_row_counts_and_its_parts_are_the_tables_of_its_incidents()
    {
        foreach (var kind in Enum.GetValues<SubjectKind>())
        {
            foreach (var row in (await Get<SubjectsQuery>().RunAsync(kind, IncidentFilter.All, Token)).Rows.Where(row => row.Id is not null).Take(6))
            {
                var page = (await Get<SubjectQuery>().RunAsync(kind, row.Id!, IncidentFilter.All, Token))!;

                Assert.Equal((row.Attacks, row.Responses, row.Claims, row.Killed, row.Conflicts), (page.Line.Attacks, page.Line.Responses, page.Line.Claims, page.Line.Killed, page.Line.Conflicts));
                Assert.Equal(row.Bases, page.Kind == SubjectKind.Base ? row.Bases : page.Bases.Count(b => b.Id is not null));
                var own = SubjectFilter.Of(IncidentFilter.All, kind, row.Id);
                foreach (var other in page.Groups.Where(other => kind != SubjectKind.Group))
                {
                    Assert.Equal(other.Claims.Claimed, await TotalAsync(SubjectLinks.Incidents(ClaimFilter.Claimed(own, other.Id))));
                    Assert.Equal(other.Claims.Blamed, await TotalAsync(SubjectLinks.Incidents(ClaimFilter.Blamed(own, other.Id))));
                }
            }
        }
    }

    [Fact]
    public async Task Claims_and_attributions_of_a_subject_add_up()
    {
        foreach (var kind in Enum.GetValues<SubjectKind>())
        {
            foreach (var row in (await Get<SubjectsQuery>().RunAsync(kind, IncidentFilter.All, Token)).Rows)
            {
                var (claims, own, group) = (row.Claims, SubjectFilter.Of(IncidentFilter.All, kind, row.Id), kind == SubjectKind.Group ? row.Id : null);
                Assert.Equal(row.Attacks + row.Responses, claims.Both + claims.ClaimedOnly + claims.BlamedOnly + claims.Nobody);
                Assert.Equal(claims.ClaimedOnly, await TotalAsync(SubjectLinks.Incidents(ClaimFilter.ClaimedOnly(own, group))));
                Assert.Equal(claims.BlamedOnly, await TotalAsync(SubjectLinks.Incidents(ClaimFilter.BlamedOnly(own, group))));
            }
        }
    }

    [Fact]
    public async Task A_sum_of_people_says_for_how_many_attacks_it_speaks()
    {
        var all = (await Get<SubjectsQuery>().RunAsync(SubjectKind.Base, IncidentFilter.All, Token)).All;

        Assert.InRange(all.KilledStated, 1, all.Attacks - 1);
        Assert.Equal(all.PeopleNotStated, (await Get<IncidentListQuery>().RunAsync(new() { Kind = Core.Reports.ReportKind.Attack, Casualties = CasualtyFilter.NotStated }, 1, Token)).Total);
    }

    [Fact]
    public async Task Sparklines_hold_every_attack_with_a_day()
    {
        var view = await Get<SubjectsQuery>().RunAsync(SubjectKind.Weapon, IncidentFilter.All, Token);
        var undated = (await Get<TimelineQuery>().RunAsync(new() { Kind = Core.Reports.ReportKind.Attack }, TimelineForm.Usual, Token)).Undated;

        Assert.Equal(view.All.Attacks - undated, view.All.Spark.Sum());
        Assert.All(view.Rows, row => Assert.Equal(view.Span!.Count, row.Spark.Count));
    }

    [Fact]
    public async Task The_nearest_bases_come_first_and_with_the_counts_of_the_table()
    {
        var page = (await Get<SubjectQuery>().RunAsync(SubjectKind.Base, "erbil-air-base", IncidentFilter.All, Token))!;
        var counts = (await Get<SubjectsQuery>().RunAsync(SubjectKind.Base, IncidentFilter.All, Token)).Rows.Where(row => row.Id is not null).ToDictionary(row => row.Id!, row => row.Attacks);

        Assert.Equal(page.Near.OrderBy(near => near.Kilometres), page.Near);
        Assert.All(page.Near, near => Assert.Equal(counts.GetValueOrDefault(near.Id), near.Attacks));
        Assert.DoesNotContain(page.Near, near => near.Id == "erbil-air-base");
    }

    [Fact]
    public async Task Outlets_lead_to_the_incidents_that_they_tell_of()
    {
        var sources = await Get<SubjectSourcesQuery>().RunAsync(new() { Bases = Choice.Of("ain-al-asad") }, Token);

        Assert.True(sources.IsAll);
        Assert.NotEmpty(sources.Outlets);
        foreach (var outlet in sources.Outlets)
        {
            Assert.Equal(outlet.Incidents, (await Get<IncidentListQuery>().RunAsync(sources.Looked with { Publishers = outlet.Name is { } name ? Choice.Of(name) : Choice.Any<string>().WithNotStated(true) }, 1, Token)).Total);
            Assert.Equal(outlet.Alone, await TotalAsync(SubjectLinks.Incidents(CellFilter.ToldByAlone(sources.Looked, outlet)!)));
        }

        Assert.Contains(sources.Outlets, outlet => outlet.Alone > 0);
        Assert.Equal(sources.OneSource, await TotalAsync(SubjectLinks.Incidents(sources.Looked with { OneSource = true })));
    }

    [Fact]
    public async Task What_two_outlets_tell_has_no_link_where_the_filter_chooses_one_of_them()
    {
        var all = await Get<SubjectSourcesQuery>().RunAsync(new() { Bases = Choice.Of("ain-al-asad") }, Token);
        var one = all.Outlets.First(outlet => outlet.Name is not null);
        var sources = await Get<SubjectSourcesQuery>().RunAsync(new() { Bases = Choice.Of("ain-al-asad"), Publishers = Choice.Of(one.Name!) }, Token);

        Assert.Equal(one.Incidents, sources.Incidents);
        Assert.All(sources.Outlets, outlet => Assert.Equal(outlet.Name == one.Name, CellFilter.ToldBy(sources.Looked, outlet) is not null));
    }

    [Theory]
    [InlineData(SubjectKind.Group)]
    [InlineData(SubjectKind.Weapon)]
    public async Task What_comes_together_leads_to_the_attacks_that_have_both(SubjectKind kind)
    {
        var checkedNumbers = 0;
        foreach (var row in (await Get<SubjectsQuery>().RunAsync(kind, IncidentFilter.All, Token)).Rows.Where(row => row.Id is not null).Take(8))
        {
            var page = (await Get<SubjectQuery>().RunAsync(kind, row.Id!, IncidentFilter.All, Token))!;
            foreach (var other in (kind == SubjectKind.Group ? page.Groups : page.Weapons).Where(other => other.Attacks > 0))
            {
                checkedNumbers++;
                var both = SubjectFilter.Also(SubjectFilter.Of(IncidentFilter.All, kind, row.Id), kind, other.Id!);
                Assert.Equal(other.Attacks, await TotalAsync(SubjectLinks.Incidents(both with { Kind = Core.Reports.ReportKind.Attack })));
            }
        }

        Assert.True(checkedNumbers > 5);
    }

    [Fact]
    public async Task Sums_of_contested_claims_lead_to_the_incidents_of_all_groups()
    {
        var all = (await Get<SubjectsQuery>().RunAsync(SubjectKind.Group, IncidentFilter.All, Token)).All;

        foreach (var key in new[] { "disputed", "denied", "rival" })
        {
            var count = Assert.IsType<SubjectCell.Count>(SubjectColumns.All(SubjectKind.Group).Single(column => column.Key == key).Write(all, IncidentFilter.All));
            Assert.True(count.Number > 0, $"The gold set has no claim that is {key}.");
            Assert.Equal(count.Number, await TotalAsync(count.Href!));
        }
    }

    [Fact]
    public async Task For_how_many_attacks_a_sum_of_people_speaks_leads_to_them()
    {
        foreach (var row in (await Get<SubjectsQuery>().RunAsync(SubjectKind.Base, IncidentFilter.All, Token)).Rows.Take(8))
        {
            var own = SubjectFilter.Of(IncidentFilter.All, SubjectKind.Base, row.Id);
            Assert.Equal(row.KilledStated, await TotalAsync(SubjectLinks.Incidents(CellFilter.KilledStated(own))));
            Assert.Equal(row.WoundedStated, await TotalAsync(SubjectLinks.Incidents(CellFilter.WoundedStated(own))));
        }
    }

    [Theory]
    [InlineData(SubjectKind.Base, "nowhere")]
    [InlineData(SubjectKind.Group, "nobody-at-all")]
    [InlineData(SubjectKind.Weapon, "catapult")]
    public async Task What_nobody_knows_has_no_page(SubjectKind kind, string id)
        => Assert.Null(await Get<SubjectQuery>().RunAsync(kind, id, IncidentFilter.All, Token));

    private async Task<int> TotalAsync(string href) => (await Get<IncidentListQuery>().RunAsync(IncidentFilterQuery.Parse(href == "./" ? "" : href), 1, Token)).Total;

    private T Get<T>()
        where T : notnull => filled.Database.Get<T>();
}
