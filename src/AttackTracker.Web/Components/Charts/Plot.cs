using System.Globalization;
using AttackTracker.Core.Queries;

namespace AttackTracker.Web.Components.Charts;

/// <summary>Where days stand on a drawing.</summary>
/// <param name="Range">The days drawn, from the left edge of the first to the right edge of the last.</param>
/// <param name="Left">Where the first day begins.</param>
/// <param name="Right">Where the last day ends.</param>
public sealed record Plot(DayRange Range, double Left, double Right)
{
    private const double LetterWidth = 6;

    public double DayWidth => (Right - Left) / Range.Days;

    /// <summary>The left edge of a day, which may lie outside.</summary>
    public double Start(DateOnly day) => Left + ((day.DayNumber - Range.First.DayNumber) * DayWidth);

    /// <summary>The right edge of a day.</summary>
    public double End(DateOnly day) => Start(day) + DayWidth;

    public double Middle(DateOnly day) => Start(day) + (DayWidth / 2);

    /// <summary>Kept within the drawing.</summary>
    public double Clamp(double x) => Math.Clamp(x, Left, Right);

    /// <summary>The first days of months within the range, as many as can be labelled; of years where months are too many. A label that the one before would run into is left out.</summary>
    public IEnumerable<Tick> Ticks(double room)
    {
        var months = 1;
        foreach (var step in (int[])[1, 2, 3, 6, 12, 24, 60, 120])
        {
            months = step;
            if (step * 30.4 * DayWidth >= room)
            {
                break;
            }
        }

        var (start, free) = (new DateOnly(Range.First.Year, 1, 1), double.MinValue);
        for (var month = start; month <= Range.Last; month = month.AddMonths(months))
        {
            if (month >= Range.First)
            {
                var label = Label(month, months);
                var end = Start(month) + 8 + (label.Length * LetterWidth);
                var hasRoom = Start(month) >= free && end <= Right;
                free = hasRoom ? end - 4 : free;
                yield return new Tick(Start(month), hasRoom ? label : "", month.Month == 1);
            }

            if (month.Year >= 9990)
            {
                yield break;
            }
        }
    }

    /// <summary>Ticks of single days, for ranges of a few weeks.</summary>
    public IEnumerable<Tick> DayTicks(double room)
    {
        var step = Math.Max(1, (int)Math.Ceiling(room / DayWidth));
        for (var day = Range.First; day <= Range.Last; day = day.AddDays(step))
        {
            yield return new Tick(Start(day), day.ToString(day == Range.First || day.Day <= step ? "d MMM" : "%d", CultureInfo.InvariantCulture), day.Day == 1);
        }
    }

    private static string Label(DateOnly month, int step)
        => step >= 12 ? month.ToString("yyyy", CultureInfo.InvariantCulture)
            : month.ToString(month.Month == 1 ? "MMM yyyy" : "MMM", CultureInfo.InvariantCulture);
}

/// <summary>A line of the time axis.</summary>
public sealed record Tick(double X, string Label, bool IsStrong);
