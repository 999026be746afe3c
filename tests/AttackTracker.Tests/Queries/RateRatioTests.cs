using AttackTracker.Core.Queries;

namespace AttackTracker.Tests.Queries;

public sealed class RateRatioTests
{
    /// <summary>The first is what R's <c>poisson.test</c> gives for the example of its documentation, 11 in 800 against 21 in 3011; bounds at zero follow from 1 - 0.025^(1/n).</summary>
    [Theory]
    [InlineData(21, 3011, 11, 800, 1.971488, 0.8584264, 4.2772659)]
    [InlineData(10, 30, 0, 30, 0, 0, 0.4461517)]
    [InlineData(500_000, 365, 500_000, 365, 1, 0.996088, 1.003928)]
    public void The_interval_is_the_exact_one(int first, int firstDays, int second, int secondDays, double ratio, double low, double high)
    {
        var found = RateRatio.Of(first, firstDays, second, secondDays)!.Value;

        Assert.True(Near(ratio, found.Ratio!.Value) && Near(low, found.Low) && Near(high, found.High!.Value), $"{found}");
    }

    [Fact]
    public void From_nothing_there_is_no_ratio_and_no_upper_bound_and_of_nothing_no_interval()
    {
        var found = RateRatio.Of(0, 30, 8, 30)!.Value;

        Assert.Equal((null, null), (found.Ratio, found.High));
        Assert.True(found is { Low: > 1, IsBeyondChance: true });
        Assert.Null(RateRatio.Of(0, 30, 0, 30));
    }

    [Theory]
    [InlineData(3, 20, 9, 45)]
    [InlineData(120, 365, 80, 300)]
    public void The_other_way_round_everything_is_its_reciprocal(int first, int firstDays, int second, int secondDays)
    {
        var (there, back) = (RateRatio.Of(first, firstDays, second, secondDays)!.Value, RateRatio.Of(second, secondDays, first, firstDays)!.Value);

        Assert.Equal(1 / there.Ratio!.Value, back.Ratio!.Value, 9);
        Assert.Equal(1 / there.Low, back.High!.Value, 6);
        Assert.Equal(1 / there.High!.Value, back.Low, 6);
    }

    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) <= 1e-4 * Math.Max(1, Math.Abs(expected));
}
