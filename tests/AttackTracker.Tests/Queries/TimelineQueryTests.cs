using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;
using AttackTracker.Web.Components.Charts;

namespace AttackTracker.Tests.Queries;

/// <summary>Whatever the timeline is divided by, its numbers are the numbers of the lists that they lead to.</summary>
public sealed class TimelineQueryTests(FilledDatabase filled) : IClassFixture<FilledDatabase>
{
    private const int Everything = 10_000;

    private static readonly IncidentFilter[] Filters =
    [
        IncidentFilter.All,
        new() { From = new(2022, 1, 1), To = new(2022, 1, 10) },
        new() { From = new(2021, 2, 20), To = new(2023, 11, 12), Weapons = Choice.Of(WeaponType.Drone, WeaponType.Rocket) },
        new() { Kind = ReportKind.Attack, Groups = Choice.Of("islamic-resistance-in-iraq", "iran").WithNotStated(true) },
        new() { States = Choice.Of(FieldState.Machine), Background = false },
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static MatrixTheoryData<StackBy, TimeBin> Forms => new(Enum.GetValues<StackBy>(), Enum.GetValues<TimeBin>());

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Each_incident_counts_once_in_every_form(StackBy stack, TimeBin bin)
    {
        foreach (var filter in Filters)
        {
            var view = await ReadAsync(filter, new TimelineForm { Stack = stack, Bin = bin });
            var list = await CountAsync(filter);

            Assert.True(list > 0);
            Assert.Equal(list, view.Attacks + view.Responses);
            Assert.Equal(list, view.Blocks.Sum(b => b.Count) + view.Undated);
            Assert.All(view.Blocks, block => Assert.Equal(bin.StartOf(block.Start), block.Start));
            Assert.All(view.Blocks, block => Assert.Contains(block.Value, TimelineStacks.Values(stack)));
        }
    }

    [Theory]
    [InlineData(StackBy.Weapon, 4)]
    [InlineData(StackBy.Outcome, 4)]
    [InlineData(StackBy.Kind, 2)]
    [InlineData(StackBy.State, 1)]
    public async Task Each_part_of_the_columns_has_the_incidents_that_hold_its_value(StackBy stack, int atLeast)
    {
        var view = await ReadAsync(IncidentFilter.All, new TimelineForm { Stack = stack, Bin = TimeBin.Year });
        var list = await filled.Database.Get<IncidentListQuery>().RunAsync(IncidentFilter.All, 1, Everything, Token);
        var held = list.Items.Where(line => line.Day is not null).CountBy(line => (line.Values.Kind, Value: ValueOf(line, stack))).Select(c => (c.Key.Kind, c.Key.Value, Incidents: c.Value)).Order().ToList();

        Assert.True(held.DistinctBy(h => h.Value).Count() >= atLeast);
        Assert.Equal(held, view.Blocks.GroupBy(b => (b.Kind, b.Value)).Select(b => (b.Key.Kind, b.Key.Value, b.Sum(part => part.Count))).Order());
    }

    [Theory]
    [InlineData(TimeBin.Day)]
    [InlineData(TimeBin.Month)]
    [InlineData(TimeBin.Year)]
    public async Task A_column_and_those_of_earlier_columns_that_may_belong_to_it_are_what_its_days_let_through(TimeBin bin)
    {
        var view = await ReadAsync(IncidentFilter.All, new TimelineForm { Bin = bin });

        foreach (var column in view.Blocks.GroupBy(b => b.Start))
        {
            var later = view.Later.FirstOrDefault(l => l.Start == column.Key)?.Count ?? 0;
            Assert.Equal(await CountAsync(new() { From = column.Key, To = bin.EndOf(column.Key) }), column.Sum(b => b.Count) + later);
        }
    }

    [Theory]
    [InlineData(TimelineLane.Base)]
    [InlineData(TimelineLane.Country)]
    [InlineData(TimelineLane.Group)]
    public async Task The_number_of_each_lane_is_that_of_the_list_it_leads_to(TimelineLane by)
    {
        foreach (var filter in Filters)
        {
            var view = await ReadAsync(filter, new TimelineForm { Lanes = by });

            Assert.NotEmpty(view.Lanes);
            Assert.Equal(view.Lanes.Count, view.Lanes.Select(lane => lane.Key).Distinct().Count());
            foreach (var lane in view.Lanes)
            {
                var own = LaneFilter.Of(filter, by, lane);
                Assert.Equal(await CountAsync(own), lane.Count);
                Assert.Equal(await CountAsync(own with { Conflict = true }), lane.InConflict);
                Assert.Equal(lane.Marks.Count, lane.Marks.Select(m => m.PublicId).Distinct().Count());
            }
        }
    }

    [Fact]
    public async Task It_reaches_from_the_first_to_the_last_day_on_which_one_of_its_incidents_may_have_been()
    {
        var all = await filled.Database.Get<IncidentListQuery>().RunAsync(IncidentFilter.All, 1, Everything, Token);
        var inexact = all.Items.Where(line => line.Day is { } day && line.Values is { Date.End: { } end, Site: not null, Weapons.Count: > 0 } && end > day).ToList();

        Assert.NotEmpty(inexact);
        foreach (var values in inexact.Select(line => line.Values))
        {
            var filter = new IncidentFilter { Bases = Choice.Of(values.Site!.Id!), Weapons = Choice.Of(values.Weapons[0].Type) };
            var list = await filled.Database.Get<IncidentListQuery>().RunAsync(filter, 1, Everything, Token);
            var dated = list.Items.Where(line => line.Day is not null).ToList();
            var view = await ReadAsync(filter, TimelineForm.Usual);

            Assert.Equal((dated.Min(line => line.Day), dated.Max(line => line.Values.Date!.End ?? line.Day)), (view.Extent?.First, view.Extent?.Last));
        }
    }

    [Fact]
    public async Task The_killed_are_the_same_however_wide_the_columns_are()
    {
        var days = await ReadAsync(IncidentFilter.All, new TimelineForm { Bin = TimeBin.Day });
        var years = await ReadAsync(IncidentFilter.All, new TimelineForm { Bin = TimeBin.Year });

        Assert.Equal(await CountAsync(new() { From = new(1990, 1, 1), Kind = ReportKind.Attack, Casualties = CasualtyFilter.Killed }), years.Killed.Sum(k => k.Attacks));
        Assert.Equal(days.Killed.Sum(k => k.Killed.Low), years.Killed.Sum(k => k.Killed.Low));
        Assert.Equal(days.Pauses.Count > 0, years.Pauses.Count > 0);
    }

    [Theory]
    [InlineData(TimelineLane.Base)]
    [InlineData(TimelineLane.Group)]
    public async Task On_request_it_tells_how_long_after_it_happened_each_incident_was_first_reported(TimelineLane by)
    {
        var view = await ReadAsync(Filters[1], new TimelineForm { Lag = true, Lanes = by });
        var marks = view.Lanes.SelectMany(lane => lane.Marks).Where(m => m.IsExact && m.Reported is not null).DistinctBy(m => m.PublicId).ToList();
        var days = marks.Select(m => Math.Max(0, m.Reported!.Value.DayNumber - m.First.DayNumber)).Order().ToList();

        Assert.NotEmpty(marks);
        Assert.Equal(marks.Count, view.Lag!.Incidents);
        Assert.Equal(days[(days.Count - 1) / 2], view.Lag.Median);
        Assert.InRange(view.Lag.Ninth, view.Lag.Median, days[^1]);
        Assert.Equal(view.Lag.Incidents, view.Lags.Sum(l => l.Incidents));
        Assert.Null((await ReadAsync(Filters[1], TimelineForm.Usual)).Lag);
    }

    private static string ValueOf(IncidentLine line, StackBy stack) => stack switch
    {
        StackBy.Weapon => CodebookTerm.Of(line.Values.Weapons.Count == 0 ? WeaponFamily.Unknown : WeaponFamilies.Of(line.Values.Weapons[0].Type)),
        StackBy.Outcome => line.Values.Outcomes.Count == 0 ? TimelineStacks.NotStated : CodebookTerm.Of(line.Values.Outcomes.Min()),
        StackBy.Kind => CodebookTerm.Of(line.Values.Kind),
        StackBy.State => CodebookTerm.Of(line.State),
    };

    private Task<TimelineView> ReadAsync(IncidentFilter filter, TimelineForm form) => filled.Database.Get<TimelineQuery>().RunAsync(filter, form, Token);

    private async Task<int> CountAsync(IncidentFilter filter) => (await filled.Database.Get<IncidentListQuery>().RunAsync(filter, 1, Token)).Total;
}
