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
    public void Zooming_in_stops_at_three_days()
        => Assert.Equal(3, TimelineZoom.In(new(new(2022, 1, 1), new(2022, 1, 4)), null)!.Value.Days);

    [Fact]
    public void Zooming_out_past_everything_asks_for_no_days_at_all()
        => Assert.Null(TimelineZoom.Out(new(new(2022, 3, 1), new(2022, 10, 31)), Year, null));

    [Theory]
    [InlineData(0, 364, null, null)]
    [InlineData(-40, 500, null, null)]
    [InlineData(0, 3, "2022-01-01", "2022-01-04")]
    [InlineData(182, 182, "2022-07-02", "2022-07-02")]
    [InlineData(20, 10, "2022-01-11", "2022-01-21")]
    public void A_brush_takes_the_days_that_it_names_and_all_of_them_are_no_days_at_all(int first, int last, string? from, string? to)
    {
        var range = TimelineZoom.To(Year.First.DayNumber + first, Year.First.DayNumber + last, Year);

        Assert.Equal((from, to), (Iso(range?.First), Iso(range?.Last)));
    }

    [Fact]
    public void Day_numbers_that_no_calendar_has_are_taken_for_the_nearest()
        => Assert.Equal(new DayRange(DateOnly.MinValue, new(2022, 1, 1)), TimelineZoom.To(int.MinValue, Year.First.DayNumber, Year));

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
