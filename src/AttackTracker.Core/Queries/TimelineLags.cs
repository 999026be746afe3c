using AttackTracker.Core.Storage.Facts;

namespace AttackTracker.Core.Queries;

/// <summary>How long after it happened an incident was first reported. Only where its day is known, and the day of an article.</summary>
internal static class TimelineLags
{
    /// <summary>By column, and over all of them; null where nothing can be told.</summary>
    /// <param name="table">Says when each was first told of.</param>
    /// <param name="exact">The incidents whose day is known, with its number.</param>
    /// <param name="range">The days that are drawn, all of those days among them.</param>
    /// <param name="bin">What a column stands for.</param>
    public static (List<LagCount> Columns, LagCount? All) Count(TellingTable table, IReadOnlyList<(int Id, int Day)> exact, DayRange range, TimeBin bin)
    {
        var bins = new BinNumbers(bin, range, range);
        var columns = new List<int>?[bins.Starts.Count];
        var all = new List<int>();
        foreach (var (id, day) in exact)
        {
            var reported = id < table.Tellings.Length ? table.Tellings[id].FirstDay : 0;
            if (reported > 0)
            {
                var lag = Math.Max(0, reported - day);
                (columns[bins[day]] ??= []).Add(lag);
                all.Add(lag);
            }
        }

        return ([.. columns.Zip(bins.Starts).Where(c => c.First is not null).Select(c => Of(c.Second, c.First!))], all.Count == 0 ? null : Of(range.First, all));
    }

    private static LagCount Of(DateOnly start, List<int> days)
    {
        days.Sort();
        return new LagCount(start, days[(days.Count - 1) / 2], days[(days.Count * 9 / 10) - (days.Count % 10 == 0 ? 1 : 0)], days.Count);
    }
}
