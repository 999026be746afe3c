using AttackTracker.Web.Components.Charts;

namespace AttackTracker.Tests.Components.Charts;

public sealed class ChartShapeTests
{
    [Theory]
    [InlineData("200", 200)]
    [InlineData("1024", 1024)]
    [InlineData("4000", 4000)]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("199", null)]
    [InlineData("4001", null)]
    [InlineData("-1024", null)]
    [InlineData("99999999999", null)]
    [InlineData("1024px", null)]
    public void A_width_is_taken_from_a_browser_if_a_screen_can_have_it(string? told, int? width) => Assert.Equal(width, ChartShape.ReadWidth(told));
}
