using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Charts;

namespace AttackTracker.Tests.Components.Charts;

public sealed class HistogramTests
{
    private static readonly DayRange Days = new(new(2022, 1, 1), new(2022, 1, 10));

    [Fact]
    public void Few_incidents_are_a_block_each_and_many_are_bars()
    {
        Assert.True(Of(Block(5, 6)).HasBlocks);
        Assert.False(Of(Block(5, 600)).HasBlocks);
    }

    [Fact]
    public void A_bar_of_many_is_one_shape_whatever_it_counts()
        => Assert.Equal(1, Of(Block(5, 100000)).Paths.Single().Path.Count(c => c == 'M'));

    [Fact]
    public void Inexact_days_and_responses_are_shapes_of_their_own()
    {
        var histogram = Of(Block(5, 2), Block(5, 1) with { IsExact = false }, Block(5, 1) with { Kind = ReportKind.Response });

        Assert.Equal(
            [("rocket", false), ("rocket", true), ("response", true)],
            histogram.Paths.Select(p => (p.Style, p.IsExact)));
        var column = Assert.Single(histogram.Columns);
        Assert.Equal((3, 1), (column.Attacks, column.Responses));
    }

    [Theory]
    [InlineData(1, "1")]
    [InlineData(6, "2 4 6")]
    [InlineData(45, "10 20 30 40")]
    public void Lines_stand_at_round_numbers(int most, string lines)
        => Assert.Equal(lines, string.Join(' ', Of(Block(5, most)).Lines));

    private static BlockCount Block(int day, int count) => new(new(2022, 1, day), ReportKind.Attack, "rocket", true, count);

    private static Histogram Of(params BlockCount[] blocks)
    {
        var view = new TimelineView
        {
            Total = 0,
            Attacks = 0,
            Responses = 0,
            Undated = 0,
            Extent = Days,
            Range = Days,
            Bin = TimeBin.Day,
            Stack = StackBy.Weapon,
            LanesBy = TimelineLane.Base,
            Conflicts = [],
            Later = [],
            Blocks = blocks,
            Strip = [],
            Killed = [],
            Pauses = [],
            Lanes = [],
            LanesInAll = 0,
        };
        return new Histogram(view, new Plot(Days, 168, 1022), ChartShape.Wide);
    }
}
