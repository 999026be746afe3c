using AttackTracker.Core.Dates;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Tests.Components.Display;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("2022-01-05", "2022-01-05", DatePrecision.Day, "Wed 5 Jan 2022")]
    [InlineData("2022-01-03", "2022-01-06", DatePrecision.Range, "3 – 6 Jan 2022")]
    [InlineData("2022-01-30", "2022-02-02", DatePrecision.Range, "30 Jan – 2 Feb 2022")]
    [InlineData("2021-12-30", "2022-01-02", DatePrecision.Range, "30 Dec 2021 – 2 Jan 2022")]
    [InlineData("2022-01-01", "2022-01-31", DatePrecision.Month, "January 2022")]
    [InlineData("2022-01-01", "2022-12-31", DatePrecision.Year, "2022")]
    [InlineData("2022-01-05", null, DatePrecision.Range, "from 5 Jan 2022")]
    [InlineData(null, "2022-01-05", DatePrecision.Range, "until 5 Jan 2022")]
    [InlineData(null, null, DatePrecision.Unknown, "“on Monday”")]
    public void A_date_is_written_as_exactly_as_it_is_known(string? start, string? end, DatePrecision precision, string written)
        => Assert.Equal(written, DateText.Brief(new EventDate(Day(start), Day(end), precision, "on Monday")));

    private static DateOnly? Day(string? iso) => iso is null ? null : DateOnly.Parse(iso, System.Globalization.CultureInfo.InvariantCulture);
}
