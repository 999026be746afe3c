using System.Text.Json.Serialization;

namespace AttackTracker.Core.Queries;

/// <summary>How much time one column of the histogram stands for.</summary>
public enum TimeBin
{
    /// <summary>A local day.</summary>
    [JsonStringEnumMemberName("day")]
    Day,

    /// <summary>Monday to Sunday.</summary>
    [JsonStringEnumMemberName("week")]
    Week,

    /// <summary>A calendar month.</summary>
    [JsonStringEnumMemberName("month")]
    Month,

    /// <summary>A calendar year.</summary>
    [JsonStringEnumMemberName("year")]
    Year,
}

/// <summary>Reckons with bins.</summary>
public static class TimeBins
{
    // A column narrower than about four pixels is no longer read as one.
    private const int MostDays = 220;
    private const int MostWeeks = 220;
    private const int MostMonths = 220;

    /// <summary>The finest bin whose columns can still be told apart over a range.</summary>
    public static TimeBin For(DayRange range)
        => range.Days <= MostDays ? TimeBin.Day
            : range.Days <= MostWeeks * 7 ? TimeBin.Week
            : range.Days <= MostMonths * 30 ? TimeBin.Month
            : TimeBin.Year;

    /// <summary>The first day of the bin that holds a day.</summary>
    public static DateOnly StartOf(this TimeBin bin, DateOnly day) => bin switch
    {
        TimeBin.Day => day,
        TimeBin.Week => day.AddDays(-Math.Min(((int)day.DayOfWeek + 6) % 7, day.DayNumber)),
        TimeBin.Month => new DateOnly(day.Year, day.Month, 1),
        TimeBin.Year => new DateOnly(day.Year, 1, 1),
    };

    /// <summary>The last day of the bin that starts on a day.</summary>
    public static DateOnly EndOf(this TimeBin bin, DateOnly start) => bin switch
    {
        TimeBin.Day => start,
        TimeBin.Week => start.AddDays(Math.Min(6, DateOnly.MaxValue.DayNumber - start.DayNumber)),
        TimeBin.Month => start.AddDays(DateTime.DaysInMonth(start.Year, start.Month) - 1),
        TimeBin.Year => new DateOnly(start.Year, 12, 31),
    };
}
