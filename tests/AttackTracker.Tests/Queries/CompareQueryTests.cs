using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;
using AttackTracker.Tests.Export;

namespace AttackTracker.Tests.Queries;

public sealed class CompareQueryTests(FilledDatabase filled) : IClassFixture<FilledDatabase>
{
    private static readonly Dictionary<string, IncidentFilter> Filters = new()
    {
        ["everything"] = IncidentFilter.All,
        ["days"] = new() { From = new(2022, 1, 1), To = new(2022, 1, 10) },
        ["since"] = new() { From = new(2022, 1, 4) },
        ["weapons"] = new() { Weapons = Choice.Of(WeaponType.Rocket, WeaponType.Drone) },
        ["outcomes"] = new() { Outcomes = Choice.Of(Outcome.Impact).WithNotStated(true) },
        ["a base"] = new() { Bases = Choice.Of("ain-al-asad") },
        ["nobody"] = new() { Groups = Choice.Any<string>().WithNotStated(true) },
        ["responses"] = new() { Kind = ReportKind.Response },
        ["agreed"] = new() { Conflict = false, States = Choice.Of(FieldState.Reviewed) },
        ["killed"] = new() { Casualties = CasualtyFilter.Killed },
    };

    public static TheoryData<string> Criteria => [.. Filters.Keys];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Criteria))]
    public async Task Every_number_is_how_many_incidents_its_link_leads_to(string criterion)
    {
        var comparison = await CompareAsync(Filters[criterion], IncidentFilter.All);

        Assert.Equal(await CountAsync(Filters[criterion]), comparison.A.Passing);
        foreach (var row in comparison.Rows.Where(r => r.Topic != ComparedTopic.People && r.A is not null))
        {
            Assert.Equal((row.Topic, row.Value, row.A!.Exact), (row.Topic, row.Value, await CountAsync(row.A.Behind)));
        }

        Assert.Contains(comparison.Rows, r => r.A is not null);
    }

    [Fact]
    public async Task A_value_that_a_filter_leaves_out_by_itself_has_no_number_and_no_change()
    {
        var comparison = await CompareAsync(Filters["weapons"], Filters["responses"]);

        var missiles = comparison.Rows.Single(r => r is { Topic: ComparedTopic.Weapon, Value: "missile" });
        Assert.Equal((null, null, null), (missiles.A, missiles.B, missiles.Change));
        Assert.Null(comparison.Rows.Single(r => r is { Topic: ComparedTopic.Kind, Value: "attack" }).B);
    }

    [Fact]
    public async Task Periods_are_as_long_as_the_filter_says_or_the_record_and_what_may_lie_outside_is_counted()
    {
        var comparison = await CompareAsync(Filters["days"], Filters["since"]);
        var record = (await CompareAsync(IncidentFilter.All, IncidentFilter.All)).A.Days!.Value;
        var passing = await Exported.SeenAsync(filled.Database, Filters["days"]);

        Assert.Equal((10, false, false), (comparison.A.Days!.Value.Days, comparison.A.FromIsOpen, comparison.A.ToIsOpen));
        Assert.Equal((new DateOnly(2022, 1, 4), record.Last, false, true), (comparison.B.Days!.Value.First, comparison.B.Days.Value.Last, comparison.B.FromIsOpen, comparison.B.ToIsOpen));
        Assert.Equal(passing.Count(i => i.Values.Date is not { Start: { } start, End: { } end } || start < new DateOnly(2022, 1, 1) || end > new DateOnly(2022, 1, 10)), comparison.A.Straddling);
        Assert.Equal(await CountAsync(new() { From = new(2022, 1, 4), To = new(2022, 1, 10) }), comparison.InBoth);
    }

    [Fact]
    public async Task There_is_no_percent_from_zero_and_the_same_beside_itself_has_not_changed()
    {
        var nothing = await CompareAsync(new() { Text = "nothing-has-this-word" }, IncidentFilter.All);
        var itself = await CompareAsync(IncidentFilter.All, IncidentFilter.All);

        Assert.All(nothing.Rows, row => Assert.Null(row.Relative));
        Assert.All(itself.Rows.Where(r => r.Topic != ComparedTopic.People), row => Assert.Equal((0, 0), row.Change));
        Assert.All(itself.Rows, row => Assert.False(row.RatioOf(itself.A, itself.B)?.IsBeyondChance ?? false));
        Assert.Equal(itself.A.Passing, itself.InBoth);
    }

    private Task<Comparison> CompareAsync(IncidentFilter a, IncidentFilter b) => filled.Database.Get<CompareQuery>().RunAsync(a, b, Token);

    private async Task<int> CountAsync(IncidentFilter filter) => (await filled.Database.Get<IncidentListQuery>().RunAsync(filter, 1, Token)).Total;
}
