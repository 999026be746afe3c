using AttackTracker.Core.Quantities;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Charts;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Tests.Components.Charts;

public sealed class KilledColumnTests
{
    private static readonly Plot Years = new(new DayRange(new(1986, 1, 1), new(2025, 12, 31)), 100, 954);

    [Theory]
    [InlineData(3, 5)]
    [InlineData(863, 1102)]
    [InlineData(11_863, 21_102)]
    public void Figures_do_not_run_into_one_another_nor_over_the_end_and_none_is_lost(int low, int high)
    {
        List<KilledCount> counts = [.. Enumerable.Range(1986, 40).Select(year => new KilledCount(new(year, 1, 1), new CountRange(low, high), 7, null))];

        var columns = KilledColumn.Gather(counts, TimeBin.Year, Years);

        Assert.All(columns.Zip(columns.Skip(1)), pair => Assert.True(EndOf(pair.First) < pair.Second.X));
        Assert.True(EndOf(columns[^1]) < Years.Right);
        Assert.Equal((40 * low, 40 * high), (columns.Sum(c => c.Count.Low), columns.Sum(c => c.Count.High)));
        Assert.Equal(counts[0].Start, columns[0].First);
        Assert.All(columns.Zip(columns.Skip(1)), pair => Assert.Equal(pair.First.Last.AddDays(1), pair.Second.First));
    }

    [Fact]
    public void The_last_figure_stays_by_itself_where_the_one_before_is_far_away()
    {
        List<KilledCount> counts = [new(new(1990, 1, 1), CountRange.Exactly(2), 1, null), new(new(2025, 1, 1), new CountRange(863, 1102), 7, null)];

        Assert.Equal(2, KilledColumn.Gather(counts, TimeBin.Year, Years).Count);
    }

    // Beside its mark, with letters as wide as they are drawn.
    private static double EndOf(KilledColumn column) => column.X + 6 + (6.4 * CountText.Brief(column.Count).Length);
}
