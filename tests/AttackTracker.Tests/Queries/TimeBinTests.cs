using AttackTracker.Core.Queries;

namespace AttackTracker.Tests.Queries;

public sealed class TimeBinTests
{
    [Theory]
    [InlineData("2022-01-05", TimeBin.Day, "2022-01-05", "2022-01-05")]
    [InlineData("2022-01-05", TimeBin.Week, "2022-01-03", "2022-01-09")]
    [InlineData("2022-01-03", TimeBin.Week, "2022-01-03", "2022-01-09")]
    [InlineData("2022-01-09", TimeBin.Week, "2022-01-03", "2022-01-09")]
    [InlineData("2024-02-29", TimeBin.Month, "2024-02-01", "2024-02-29")]
    [InlineData("2024-02-29", TimeBin.Year, "2024-01-01", "2024-12-31")]
    [InlineData("0001-01-01", TimeBin.Week, "0001-01-01", "0001-01-07")]
    [InlineData("9999-12-31", TimeBin.Week, "9999-12-27", "9999-12-31")]
    public void A_bin_holds_whole_days_weeks_from_Monday_calendar_months_or_years(string day, TimeBin bin, string first, string last)
    {
        var start = bin.StartOf(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal((first, last), (Iso(start), Iso(bin.EndOf(start))));
    }

    [Theory]
    [InlineData(1, TimeBin.Day)]
    [InlineData(220, TimeBin.Day)]
    [InlineData(221, TimeBin.Week)]
    [InlineData(1541, TimeBin.Month)]
    [InlineData(6600, TimeBin.Month)]
    [InlineData(6601, TimeBin.Year)]
    public void The_finest_bin_is_taken_that_can_still_be_read(int days, TimeBin bin)
        => Assert.Equal(bin, TimeBins.For(new DayRange(new(2020, 1, 1), new DateOnly(2020, 1, 1).AddDays(days - 1))));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
