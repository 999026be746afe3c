using AttackTracker.Core.Queries;

namespace AttackTracker.Tests.Queries;

public sealed class TimelinePausesTests
{
    private static readonly DayRange Spring = new(new(2024, 2, 1), new(2024, 4, 30));

    [Fact]
    public void A_pause_reaches_from_the_day_after_one_attack_to_the_day_before_the_next()
    {
        var pause = Assert.Single(TimelinePauses.Find([On(2, 4), On(4, 20)], Spring));

        Assert.Equal(new DayRange(new(2024, 2, 5), new(2024, 4, 19)), pause);
    }

    [Fact]
    public void An_attack_of_unknown_day_may_have_been_on_any_of_its_days()
        => Assert.Empty(TimelinePauses.Find([On(2, 4), new DayRange(new(2024, 2, 10), new(2024, 4, 15)), On(4, 20)], Spring));

    [Fact]
    public void Short_pauses_and_the_edges_of_the_range_are_not_named()
        => Assert.Empty(TimelinePauses.Find([On(3, 1), On(3, 14)], Spring));

    private static DayRange On(int month, int day) => new(new(2024, month, day), new(2024, month, day));
}
