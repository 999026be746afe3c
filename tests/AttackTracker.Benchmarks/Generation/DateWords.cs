using System.Globalization;
using AttackTracker.Core.Dates;

namespace AttackTracker.Benchmarks.Generation;

/// <summary>The words by which an article tells a day.</summary>
internal static class DateWords
{
    public static string Of(EventDate date, DateOnly published)
    {
        var (first, last) = (date.Start!.Value, date.End!.Value);
        return first != last ? string.Create(CultureInfo.InvariantCulture, $"between {first:d MMMM} and {last:d MMMM yyyy}")
            : published.DayNumber - first.DayNumber is >= 0 and < 7 ? string.Create(CultureInfo.InvariantCulture, $"on {first:dddd}")
            : string.Create(CultureInfo.InvariantCulture, $"on {first:d MMMM yyyy}");
    }
}
