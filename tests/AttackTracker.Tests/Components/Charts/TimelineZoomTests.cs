using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Charts;

namespace AttackTracker.Tests.Components.Charts;

public sealed class TimelineZoomTests
{
    private static readonly DayRange Year = new(new(2022, 1, 1), new(2022, 12, 31));

    [Fact]
    public void Zooming_in_halves_the_days_around_the_selected_one()
        => Assert.Equal(new DayRange(new(2022, 1, 1), new(2022, 1, 10)), TimelineZoom.In(new(new(2022, 1, 1), new(2022, 1, 20)), new(2022, 1, 6)));

    [Fact]
    public void Zooming_in_stops_at_a_week()
        => Assert.Equal(7, TimelineZoom.In(new(new(2022, 1, 1), new(2022, 1, 7)), null)!.Value.Days);

    [Fact]
    public void Zooming_out_past_everything_asks_for_no_days_at_all()
        => Assert.Null(TimelineZoom.Out(new(new(2022, 3, 1), new(2022, 10, 31)), Year, null));

    [Theory]
    [InlineData(0.0, 1.0, null, null)]
    [InlineData(-0.2, 0.01, "2022-01-01", "2022-01-04")]
    [InlineData(0.5, 0.5, "2022-07-02", "2022-07-02")]
    [InlineData(0.9999, 1.5, "2022-12-31", "2022-12-31")]
    public void A_brush_takes_the_days_that_it_touches(double from, double to, string? first, string? last)
    {
        var range = TimelineZoom.Between(Year, from, to);

        Assert.Equal((first, last), (Iso(range?.First), Iso(range?.Last)));
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
