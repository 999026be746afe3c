namespace AttackTracker.Core.Queries;

/// <summary>How long a column of a sparkline is.</summary>
public enum SparkBin
{
    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Three months from January, April, July or October.</summary>
    Quarter,

    /// <summary>A calendar year.</summary>
    Year,
}

/// <summary>The days that the sparklines of a table cover, in whole bins: months while they can be told apart, else quarters, else years.</summary>
/// <param name="First">The first day of the first bin.</param>
/// <param name="Bin">How long a bin is.</param>
/// <param name="Count">How many bins.</param>
public sealed record SparkSpan(DateOnly First, SparkBin Bin, int Count)
{
    private const int MostBins = 36;
    private const int MostYears = 60;

    /// <summary>The span that holds a range; of a very long one the last years.</summary>
    public static SparkSpan Of(DayRange range)
    {
        var months = Months(range.Last) - Months(range.First) + 1;
        var bin = months <= MostBins ? SparkBin.Month : months <= MostBins * 3 ? SparkBin.Quarter : SparkBin.Year;
        var (first, last) = (Months(range.First) / Length(bin), Months(range.Last) / Length(bin));
        first = Math.Max(first, last - MostYears + 1);
        return new SparkSpan(Day(first * Length(bin)), bin, last - first + 1);
    }

    /// <summary>Which bin holds a day, from 0; days outside belong to the bin at the edge.</summary>
    public int At(DateOnly day) => Math.Clamp((Months(day) / Length(Bin)) - (Months(First) / Length(Bin)), 0, Count - 1);

    /// <summary>The days of a bin.</summary>
    /// <param name="at">From 0.</param>
    public DayRange DaysOf(int at)
    {
        var month = Months(First) + (at * Length(Bin));
        return new DayRange(Day(month), Day(month + Length(Bin) - 1) is var last ? new DateOnly(last.Year, last.Month, DateTime.DaysInMonth(last.Year, last.Month)) : default);
    }

    private static int Length(SparkBin bin) => bin switch
    {
        SparkBin.Month => 1,
        SparkBin.Quarter => 3,
        SparkBin.Year => 12,
    };

    // Since the year 0, so that quarters and years begin at multiples of their length.
    private static int Months(DateOnly day) => (day.Year * 12) + day.Month - 1;

    private static DateOnly Day(int months) => new(months / 12, (months % 12) + 1, 1);
}
