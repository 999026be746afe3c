using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;

namespace AttackTracker.Tests.Queries;

/// <summary>Every number of the calendar and of the matrix is the number of incidents that its link shows.</summary>
public sealed class CalendarQueryTests(FilledDatabase filled) : IClassFixture<FilledDatabase>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Criteria => GoldQueriesTests.Criteria;

    [Theory]
    [MemberData(nameof(Criteria))]
    public async Task A_day_and_a_year_hold_what_their_links_show(string criterion)
    {
        var filter = GoldQueriesTests.Filters[criterion];

        var calendar = await Get<CalendarQuery>().RunAsync(filter, null, Token);

        Assert.NotEmpty(calendar.Shown);
        Assert.InRange(calendar.Shown.Count, 1, CalendarQuery.MostYears);
        foreach (var year in calendar.Shown)
        {
            var count = await CountAsync(filter with { From = year.Days.First, To = year.Days.Last });
            Assert.Equal(count, year.Exact + year.Inexact);
            Assert.Equal(count, calendar.Years.Single(y => y.Year == year.Year).Count);
            Assert.Equal(await CountAsync(filter with { From = year.Days.First, To = year.Days.Last, Precisions = DatePrecisions.Inexact.Within(filter.Precisions) }), year.Inexact);
            foreach (var day in Some(year.Counts))
            {
                var on = filter with { From = day.Day, To = day.Day };
                Assert.Equal(await CountAsync(on), day.Exact + day.Maybe);
                Assert.True(day.Attacks <= await CountAsync(on with { Kind = ReportKind.Attack }));
            }
        }
    }

    [Fact]
    public async Task An_earlier_year_is_asked_for_by_its_number_and_what_has_no_day_is_told()
    {
        var all = await Get<CalendarQuery>().RunAsync(IncidentFilter.All, null, Token);

        var earlier = await Get<CalendarQuery>().RunAsync(IncidentFilter.All, all.Years[^1].Year, Token);

        Assert.Equal([all.Years[^1].Year], earlier.Shown.Select(y => y.Year));
        Assert.Equal(all.Years.Select(y => y.Year).OrderDescending(), all.Years.Select(y => y.Year));
        Assert.Equal(await CountAsync(IncidentFilter.All) - await CountAsync(new IncidentFilter { From = DateOnly.MinValue }), all.Undated);
        Assert.Equal(await CountAsync(new IncidentFilter { Precisions = DatePrecisions.Unknown }), all.Undated);
    }

    [Theory]
    [MemberData(nameof(Criteria))]
    public async Task A_cell_of_the_matrix_and_its_sums_hold_what_their_links_show(string criterion)
    {
        var filter = GoldQueriesTests.Filters[criterion];

        var matrix = await Get<MatrixQuery>().RunAsync(filter, null, Token);

        Assert.InRange(matrix.Months.Count, 1, MatrixQuery.MostMonths);
        var days = matrix.Days!.Value;
        Assert.Equal(await CountAsync(filter with { From = days.First, To = days.Last }), matrix.All.Sum);
        for (var at = 0; at < matrix.Months.Count; at++)
        {
            var month = matrix.DaysOf(matrix.Months[at]);
            Assert.Equal(await CountAsync(filter with { From = month.First, To = month.Last }), matrix.All.Counts[at]);
        }

        foreach (var row in matrix.Rows.Take(3).Append(matrix.Rows[^1]))
        {
            var at = filter with { Bases = row.SiteId is { } id ? Choice.Of(id) : Choice.Any<string>().WithNotStated(true), From = days.First, To = days.Last };
            Assert.Equal(await CountAsync(at), row.Sum);
            var most = Enumerable.Range(0, row.Counts.Count).MaxBy(month => row.Counts[month]);
            var month = matrix.DaysOf(matrix.Months[most]);
            Assert.Equal(await CountAsync(at with { From = month.First, To = month.Last }), row.Counts[most]);
        }
    }

    [Fact]
    public async Task Months_go_back_as_far_as_there_is_anything()
    {
        var last = await Get<MatrixQuery>().RunAsync(IncidentFilter.All, null, Token);
        Assert.True(last.Earlier);
        Assert.False(last.Later);

        var before = await Get<MatrixQuery>().RunAsync(IncidentFilter.All, last.Months[0].AddMonths(-1), Token);

        Assert.True(before.Later);
        Assert.Equal(last.Months[0].AddMonths(-1), before.Months[^1]);
    }

    // The days around each end and some between.
    private static IEnumerable<DayCounts> Some(IReadOnlyList<DayCounts> days) => days.Where((day, at) => at < 2 || at >= days.Count - 2 || (day.Exact > 0 && at % 9 == 0)).Take(10);

    private async Task<int> CountAsync(IncidentFilter filter) => (await Get<IncidentListQuery>().RunAsync(filter, 1, Token)).Total;

    private T Get<T>()
        where T : notnull => filled.Database.Get<T>();
}
