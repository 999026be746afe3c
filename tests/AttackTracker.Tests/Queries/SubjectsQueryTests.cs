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
            Assert.InRange(outlet.Alone, 0, outlet.Incidents);
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
