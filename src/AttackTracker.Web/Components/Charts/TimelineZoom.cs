using AttackTracker.Core.Queries;

namespace AttackTracker.Web.Components.Charts;

/// <summary>Ranges that zooming and brushing lead to; null is everything.</summary>
public static class TimelineZoom
{
    private const int FewestDays = 3;

    /// <summary>Half of the days, around a day or the middle.</summary>
    public static DayRange? In(DayRange shown, DateOnly? around) => shown.Days <= FewestDays ? shown : Around(shown, around, Math.Max(FewestDays, shown.Days / 2));

    /// <summary>Twice the days; everything, once they hold the whole extent.</summary>
    public static DayRange? Out(DayRange shown, DayRange extent, DateOnly? around)
    {
        var wider = Around(shown, around, Math.Max(shown.Days + 1, shown.Days * 2));
        return wider.First <= extent.First && wider.Last >= extent.Last ? null : wider;
    }

    /// <summary>The days that a brush, a wheel or two fingers ask for, in any order; everything, where they hold the whole extent.</summary>
    /// <param name="first">As <see cref="DateOnly.DayNumber"/> counts.</param>
    /// <param name="last">Included.</param>
    /// <param name="extent">From the first to the last incident.</param>
    public static DayRange? To(int first, int last, DayRange extent)
    {
        var range = new DayRange(Day(Math.Min(first, last)), Day(Math.Max(first, last)));
        return range.First <= extent.First && range.Last >= extent.Last ? null : range;
    }

    private static DateOnly Day(int number) => DateOnly.FromDayNumber(Math.Clamp(number, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    private static DayRange Around(DayRange shown, DateOnly? around, int days)
    {
        var middle = around?.DayNumber ?? shown.First.DayNumber + (shown.Days / 2);
        var first = Math.Clamp(middle - (days / 2), DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber - days);
        return new DayRange(DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(first + days - 1));
    }
}
