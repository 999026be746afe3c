namespace AttackTracker.Core.Queries;

/// <summary>Bases by months.</summary>
/// <param name="Months">The first days of the months that are shown, in order; empty where nothing has a day.</param>
/// <param name="Days">What of them is within the filter's days; null where nothing has a day.</param>
/// <param name="Rows">Bases with an incident in these months, the one with the most first; the row of bases that are not named is last.</param>
/// <param name="All">The sums.</param>
/// <param name="Earlier">Whether there is anything before these months.</param>
/// <param name="Later">Whether there is anything after them.</param>
/// <param name="Total">All incidents of the database.</param>
public sealed record MatrixView(IReadOnlyList<DateOnly> Months, DayRange? Days, IReadOnlyList<MatrixRow> Rows, MatrixRow All, bool Earlier, bool Later, int Total)
{
    /// <summary>The days of a month that the filter lets through.</summary>
    public DayRange DaysOf(DateOnly month)
    {
        var (first, last) = (month, month.AddMonths(1).AddDays(-1));
        return Days is { } days ? new DayRange(days.Clamp(first), days.Clamp(last)) : new DayRange(first, last);
    }
}

/// <summary>A base by months.</summary>
/// <param name="SiteId">Null in the row of bases that are not named, and in the sums.</param>
/// <param name="Name">The base's name; empty in the row of those that are not named and in the sums, for which a page has its own words.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null where open.</param>
/// <param name="Counts">In the order of the months. An incident whose day is open between two months counts in both.</param>
/// <param name="Sum">Each incident once.</param>
public sealed record MatrixRow(string? SiteId, string Name, string? Country, IReadOnlyList<int> Counts, int Sum);
