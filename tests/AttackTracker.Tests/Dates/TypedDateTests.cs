using System.Globalization;
using AttackTracker.Core.Dates;

namespace AttackTracker.Tests.Dates;

public sealed class TypedDateTests
{
    [Theory]
    [InlineData("5 Jan 2022", "2022-01-05", "2022-01-05")]
    [InlineData(" 5 january 2022 ", "2022-01-05", "2022-01-05")]
    [InlineData("January 5, 2022", "2022-01-05", "2022-01-05")]
    [InlineData("the 5th of January 2022", "2022-01-05", "2022-01-05")]
    [InlineData("Wed 5 Jan 2022", "2022-01-05", "2022-01-05")]
    [InlineData("on Wednesday, 5 Jan. 2022", "2022-01-05", "2022-01-05")]
    [InlineData("2022-01-05", "2022-01-05", "2022-01-05")]
    [InlineData("2022/1/5", "2022-01-05", "2022-01-05")]
    [InlineData("13/1/2022", "2022-01-13", "2022-01-13")]
    [InlineData("1/13/2022", "2022-01-13", "2022-01-13")]
    [InlineData("13.1.2022", "2022-01-13", "2022-01-13")]
    [InlineData("5/5/2022", "2022-05-05", "2022-05-05")]
    [InlineData("29 Feb 2024", "2024-02-29", "2024-02-29")]
    [InlineData("Jan 2022", "2022-01-01", "2022-01-31")]
    [InlineData("2022-01", "2022-01-01", "2022-01-31")]
    [InlineData("Sept 2022", "2022-09-01", "2022-09-30")]
    [InlineData("2022", "2022-01-01", "2022-12-31")]
    [InlineData("3-6 Jan 2022", "2022-01-03", "2022-01-06")]
    [InlineData("3 – 6 Jan 2022", "2022-01-03", "2022-01-06")]
    [InlineData("Jan 3-6, 2022", "2022-01-03", "2022-01-06")]
    [InlineData("between 3 and 6 Jan 2022", "2022-01-03", "2022-01-06")]
    [InlineData("from 3 to 6 Jan 2022", "2022-01-03", "2022-01-06")]
    [InlineData("30 Dec 2021 to 2 Jan 2022", "2021-12-30", "2022-01-02")]
    [InlineData("30 Jan - 2 Feb 2022", "2022-01-30", "2022-02-02")]
    [InlineData("Jan - Mar 2022", "2022-01-01", "2022-03-31")]
    [InlineData("2022-01-03 to 2022-01-06", "2022-01-03", "2022-01-06")]
    [InlineData("2022-01-03..2022-01-06", "2022-01-03", "2022-01-06")]
    [InlineData("2021-2022", "2021-01-01", "2022-12-31")]
    [InlineData("before 6 Jan 2022", null, "2022-01-05")]
    [InlineData("before Jan 2022", null, "2021-12-31")]
    [InlineData("until 6 Jan 2022", null, "2022-01-06")]
    [InlineData("by 6 Jan 2022", null, "2022-01-06")]
    [InlineData("on or before 6 Jan 2022", null, "2022-01-06")]
    [InlineData("no later than Jan 2022", null, "2022-01-31")]
    [InlineData("since 3 Jan 2022", "2022-01-03", null)]
    [InlineData("from 3 Jan 2022", "2022-01-03", null)]
    [InlineData("on or after 3 Jan 2022", "2022-01-03", null)]
    [InlineData("after 3 Jan 2022", "2022-01-04", null)]
    [InlineData("after Jan 2022", "2022-02-01", null)]
    public void A_date_is_read_in_the_ways_people_write_it(string typed, string? start, string? end)
    {
        var date = TypedDate.Read(typed)!;

        Assert.Equal((start, end), (Iso(date.Start), Iso(date.End)));
    }

    [Theory]
    [InlineData("5/1/2022", "Say which: 5 Jan 2022 or 1 May 2022.")]
    [InlineData("5.1.2022", "5 January to some and 1 May to others")]
    [InlineData("5 Jan", "The year is missing.")]
    [InlineData("5 Jan 22", "Write the year with four digits")]
    [InlineData("5/1/22", "no year of four digits")]
    [InlineData("5 2022", "The month is missing.")]
    [InlineData("30 Feb 2022", "February 2022 has 28 days, and no 30.")]
    [InlineData("2022-13-05", "no month 13")]
    [InlineData("Mon 5 Jan 2022", "5 Jan 2022 was a Wednesday, not a Monday.")]
    [InlineData("6 Jan 2022 to 3 Jan 2022", "6 Jan 2022 is after 3 Jan 2022. Swap the two or correct one.")]
    [InlineData("6-3 Jan 2022", "is after")]
    [InlineData("before 3-6 Jan 2022", "a bound and an interval at once")]
    [InlineData("5 Jan 2022 6 Jan 2022", "“6” and 5 cannot both be the day")]
    [InlineData("5 Jan 1066", "1066 is no year")]
    [InlineData("last Tuesday", "“last” is no part of a date")]
    [InlineData("Jan Feb 2022", "“feb” says twice")]
    [InlineData("5x Jan 2022", "“5x” is no part of a date")]
    [InlineData("3 Jan 2022 to", "Something is missing")]
    [InlineData("before", "Something is missing")]
    [InlineData("?", "“?” is no part of a date")]
    public void What_is_no_date_or_could_be_two_is_asked_back_in_words(string typed, string words)
        => Assert.Contains(words, Assert.Throws<FormatException>(() => TypedDate.Read(typed)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("Not stated")]
    public void Nothing_typed_is_nothing_stated(string typed) => Assert.Null(TypedDate.Read(typed));

    [Theory]
    [InlineData("5 Jan 2022", DatePrecision.Day)]
    [InlineData("Jan 2022", DatePrecision.Month)]
    [InlineData("2022", DatePrecision.Year)]
    [InlineData("3-6 Jan 2022", DatePrecision.Range)]
    [InlineData("30 Dec 2021 to 2 Jan 2022", DatePrecision.Range)]
    [InlineData("until 6 Jan 2022", DatePrecision.Range)]
    [InlineData("since 3 Jan 2022", DatePrecision.Range)]
    public void What_is_written_for_a_date_is_read_back_as_the_same(string typed, DatePrecision precision)
    {
        var date = TypedDate.Read(typed)!;

        Assert.Equal((precision, typed), (date.Precision, TypedDate.Write(date)));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    public void The_culture_of_the_machine_plays_no_part(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            Assert.Equal("3-6 Jan 2022", TypedDate.Write(TypedDate.Read("3-6 JANUARY 2022")));
            Assert.Equal("5 Jul 2022", TypedDate.Write(TypedDate.Read("FRI 5 JUL 2024")! with { Start = new DateOnly(2022, 7, 5), End = new DateOnly(2022, 7, 5) }));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
