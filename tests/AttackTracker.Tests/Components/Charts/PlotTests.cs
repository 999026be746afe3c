using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Charts;

namespace AttackTracker.Tests.Components.Charts;

public sealed class PlotTests
{
    private const double Letter = 5.5;

    [Theory]
    [InlineData("2023-11-13", "2024-11-10", 94, 364, 42)]
    [InlineData("2021-10-01", "2023-12-31", 94, 364, 42)]
    [InlineData("2019-09-01", "2026-02-28", 168, 1022, 54)]
    [InlineData("2023-11-13", "2024-11-10", 168, 1238, 54)]
    public void No_label_of_a_month_runs_into_the_next(string first, string last, double left, double right, double room)
    {
        var labels = new Plot(new DayRange(Day(first), Day(last)), left, right).Ticks(room).Where(tick => tick.Label.Length > 0).ToList();

        Assert.NotEmpty(labels);
        Assert.All(labels.Zip(labels.Skip(1)), pair => Assert.True(pair.First.X + (pair.First.Label.Length * Letter) < pair.Second.X, $"{pair.First.Label} runs into {pair.Second.Label}"));
    }

    [Fact]
    public void A_line_whose_label_has_no_room_is_drawn_all_the_same()
    {
        var ticks = new Plot(new DayRange(Day("2023-11-13"), Day("2024-11-10")), 94, 364).Ticks(42).ToList();

        Assert.Equal(["Jan 2024", "", "May", "Jul", "Sep"], ticks.Select(tick => tick.Label).Take(5));
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "O", System.Globalization.CultureInfo.InvariantCulture);
}
