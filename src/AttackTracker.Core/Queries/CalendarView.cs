namespace AttackTracker.Core.Queries;

/// <summary>What the calendar draws: some years, day by day.</summary>
/// <param name="Years">Every year that an incident touches, the latest first, with how many.</param>
/// <param name="Shown">Those that are drawn, the latest first.</param>
/// <param name="Most">The largest count of one day in any year: what has the full tint.</param>
/// <param name="Undated">Incidents that the filter lets through of which no day is known.</param>
/// <param name="Total">All incidents of the database.</param>
public sealed record CalendarView(IReadOnlyList<YearCount> Years, IReadOnlyList<CalendarYear> Shown, int Most, int Undated, int Total);

/// <summary>How many incidents touch a year; one whose day is open between two years counts in both.</summary>
/// <param name="Year">The year.</param>
/// <param name="Count">At least one.</param>
public sealed record YearCount(int Year, int Count);

/// <summary>One year.</summary>
/// <param name="Days">What of it is within the filter's days.</param>
/// <param name="Exact">Incidents whose day is known.</param>
/// <param name="Inexact">Incidents that may have been on one of several days, some of them in this year.</param>
/// <param name="Counts">By day; days on which nothing can have been are left out.</param>
public sealed record CalendarYear(DayRange Days, int Exact, int Inexact, IReadOnlyList<DayCounts> Counts)
{
    /// <summary>The year.</summary>
    public int Year => Days.First.Year;
}

/// <summary>What happened on a day.</summary>
/// <param name="Day">The local day.</param>
/// <param name="Attacks">On this very day.</param>
/// <param name="Responses">On this very day.</param>
/// <param name="Maybe">Incidents that may have been on this day or on another one.</param>
public sealed record DayCounts(DateOnly Day, int Attacks, int Responses, int Maybe)
{
    /// <summary>On this very day.</summary>
    public int Exact => Attacks + Responses;
}
