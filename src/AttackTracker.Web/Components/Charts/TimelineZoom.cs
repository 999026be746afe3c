using AttackTracker.Core.Queries;

namespace AttackTracker.Web.Components.Charts;

/// <summary>Ranges that zooming and brushing lead to; null is everything.</summary>
public static class TimelineZoom
{
    private const int FewestDays = 7;

    /// <summary>Half of the days, around a day or the middle.</summary>
    public static DayRange? In(DayRange shown, DateOnly? around) => shown.Days <= FewestDays ? shown : Around(shown, around, Math.Max(FewestDays, shown.Days / 2));

    /// <summary>Twice the days; everything, once they hold the whole extent.</summary>
    public static DayRange? Out(DayRange shown, DayRange extent, DateOnly? around)
    {
        var wider = Around(shown, around, Math.Max(shown.Days + 1, shown.Days * 2));
        return wider.First <= extent.First && wider.Last >= extent.Last ? null : wider;
    }

    /// <summary>A part of a range, given by fractions of it.</summary>
    public static DayRange? Between(DayRange all, double from, double to)
    {
        var first = (int)Math.Floor(Math.Clamp(from, 0, 1) * all.Days);
        var last = (int)Math.Ceiling(Math.Clamp(to, 0, 1) * all.Days) - 1;
        return first <= 0 && last >= all.Days - 1
            ? null
            : new DayRange(all.First.AddDays(Math.Min(first, all.Days - 1)), all.First.AddDays(Math.Clamp(last, Math.Min(first, all.Days - 1), all.Days - 1)));
    }

    private static DayRange Around(DayRange shown, DateOnly? around, int days)
    {
        var middle = around?.DayNumber ?? shown.First.DayNumber + (shown.Days / 2);
        var first = Math.Clamp(middle - (days / 2), DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber - days);
        return new DayRange(DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(first + days - 1));
    }
}
