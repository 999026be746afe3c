using AttackTracker.Core.Quantities;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Tests.Components.Display;

public sealed class CountTextTests
{
    [Theory]
    [InlineData(0, 0, "0", "stated to be none")]
    [InlineData(5, 5, "5", "5")]
    [InlineData(5, null, "5+", "at least 5")]
    [InlineData(null, 10, "≤10", "up to 10")]
    [InlineData(2, 3, "2–3", "2 to 3")]
    [InlineData(1_250, 19_483, "1,250–19,483", "1,250 to 19,483")]
    public void A_count_shows_which_of_its_bounds_are_known(int? low, int? high, string brief, string spoken)
    {
        var count = new CountRange(low, high);

        Assert.Equal((brief, spoken), (CountText.Brief(count), CountText.Spoken(count)));
    }
}
