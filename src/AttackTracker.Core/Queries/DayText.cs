using System.Globalization;

namespace AttackTracker.Core.Queries;

/// <summary>Reads the beginnings of days as the database holds them: a year is the first four letters of its days, a month the first seven.</summary>
internal static class DayText
{
    /// <summary>How many letters tell one bin from another; a week is told by its days.</summary>
    public static int LengthOf(TimeBin bin) => bin switch
    {
        TimeBin.Year => 4,
        TimeBin.Month => 7,
        _ => 10,
    };

    /// <summary>The first day that begins so.</summary>
    public static DateOnly First(string text) => DateOnly.ParseExact(
        text.Length switch { 4 => text + "-01-01", 7 => text + "-01", _ => text },
        "yyyy-MM-dd",
        CultureInfo.InvariantCulture);
}
