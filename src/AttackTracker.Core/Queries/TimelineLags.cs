using AttackTracker.Core.Dates;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>How long after it happened an incident was first reported. Only where its day is known, and the day of an article.</summary>
internal static class TimelineLags
{
    /// <summary>By column, and over all of them; null where nothing can be told.</summary>
    public static async Task<(List<LagCount> Columns, LagCount? All)> ReadAsync(IQueryable<IncidentRow> passing, DayRange range, TimeBin bin, CancellationToken cancellationToken)
    {
        var (first, last) = (range.First, range.Last);
        var rows = passing.Where(i => i.DatePrecision == DatePrecision.Day && i.Day >= first && i.Day <= last)
            .SelectMany(i => i.Reports, (i, r) => new { i.Id, i.Day, r.Report.Run.PublishedDate })
            .Where(r => r.PublishedDate != null)
            .GroupBy(r => new { r.Id, r.Day })
            .Select(g => new { g.Key.Day, Reported = g.Min(r => r.PublishedDate) });
        var columns = new SortedDictionary<DateOnly, List<int>>();
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var start = bin.StartOf(row.Day!.Value);
            if (!columns.TryGetValue(start, out var days))
            {
                columns[start] = days = [];
            }

            days.Add(Math.Max(0, row.Reported!.Value.DayNumber - row.Day.Value.DayNumber));
        }

        return ([.. columns.Select(c => Of(c.Key, c.Value))], columns.Count == 0 ? null : Of(range.First, [.. columns.Values.SelectMany(days => days)]));
    }

    private static LagCount Of(DateOnly start, List<int> days)
    {
        days.Sort();
        return new LagCount(start, days[(days.Count - 1) / 2], days[(days.Count * 9 / 10) - (days.Count % 10 == 0 ? 1 : 0)], days.Count);
    }
}
