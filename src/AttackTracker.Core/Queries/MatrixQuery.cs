using System.Runtime.InteropServices;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Facts;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Counts incidents by base and month.</summary>
public sealed class MatrixQuery(IDbContextFactory<TrackerDbContext> contexts, CountedOnce counted)
{
    /// <summary>How many months fit beside one another.</summary>
    public const int MostMonths = 24;

    /// <param name="filter">Its days bound the months.</param>
    /// <param name="last">The last month that is shown, by its first day; null for the last that there is.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public Task<MatrixView> RunAsync(IncidentFilter filter, DateOnly? last, CancellationToken cancellationToken) => counted.GetAsync((filter, last), () => CountAsync(filter, last, cancellationToken), cancellationToken);

    private async Task<MatrixView> CountAsync(IncidentFilter filter, DateOnly? last, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await database.FactsAsync(filter, (table, passing) => Count(table, passing, filter, last), cancellationToken);
    }

    private static MatrixView Count(FactTable table, FactFilter filter, IncidentFilter asked, DateOnly? last)
    {
        var (passing, total) = filter.Passing(table);
        if (ExtentOf(table, passing) is not { } extent)
        {
            return new MatrixView([], null, [], new MatrixRow(null, "", null, [], 0), false, false, total);
        }

        var all = new DayRange(asked.From ?? extent.First, asked.To ?? extent.Last);
        var end = TimeBin.Month.StartOf(last is { } latest ? all.Clamp(latest) : all.Last);
        var start = end.AddMonths(1 - MostMonths);
        start = start < all.First ? TimeBin.Month.StartOf(all.First) : start;
        List<DateOnly> months = [];
        for (var month = start; month <= end; month = month.AddMonths(1))
        {
            months.Add(month);
        }

        var shown = new DayRange(all.Clamp(start), all.Clamp(TimeBin.Month.EndOf(end)));
        var tallies = new MonthTally?[table.Places.Count];
        var sum = new MonthTally(months);
        var facts = table.Facts;
        foreach (var id in CollectionsMarshal.AsSpan(passing))
        {
            ref readonly var fact = ref facts[id];
            if (fact.Touches(shown.First.DayNumber, shown.Last.DayNumber))
            {
                (tallies[fact.Place] ??= new MonthTally(months)).Add(fact);
                sum.Add(fact);
            }
        }

        var rows = table.Places.Zip(tallies).Where(p => p.Second is not null)
            .GroupBy(p => p.First.SiteId, StringComparer.Ordinal)
            .Select(site => new MatrixRow(
                site.Key,
                site.Key is null ? "" : site.Select(p => p.First.SiteName).Max(StringComparer.Ordinal) ?? site.Key,
                site.Key is null ? null : site.Select(p => p.First.Country).Max(StringComparer.Ordinal),
                [.. months.Select((_, at) => site.Sum(p => p.Second!.Counts[at]))],
                site.Sum(p => p.Second!.Sum)))
            .OrderBy(r => r.SiteId is null)
            .ThenByDescending(r => r.Sum)
            .ThenBy(r => r.Name, StringComparer.Ordinal)
            .ThenBy(r => r.SiteId, StringComparer.Ordinal);
        return new MatrixView(months, shown, [.. rows], new MatrixRow(null, "", null, sum.Counts, sum.Sum), start > all.First, TimeBin.Month.EndOf(end) < all.Last, total);
    }

    /// <summary>From the first to the last of their days; null where none has any.</summary>
    private static DayRange? ExtentOf(FactTable table, List<int> passing)
    {
        var (first, last) = (int.MaxValue, IncidentFact.None);
        var facts = table.Facts;
        foreach (var id in CollectionsMarshal.AsSpan(passing))
        {
            ref readonly var fact = ref facts[id];
            if (fact.Day != IncidentFact.None)
            {
                (first, last) = (Math.Min(first, fact.Day), Math.Max(last, Math.Max(fact.Day, fact.End)));
            }
        }

        return last == IncidentFact.None ? null : new DayRange(DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(last));
    }

    /// <summary>Counts in each month the incidents that may have been in it.</summary>
    private sealed class MonthTally(List<DateOnly> months)
    {
        public int[] Counts { get; } = new int[months.Count];

        public int Sum { get; private set; }

        public void Add(in IncidentFact fact)
        {
            Sum++;
            var from = fact.Start == IncidentFact.None ? 0 : Math.Max(0, At(fact.Start));
            var to = fact.End == IncidentFact.None ? months.Count - 1 : Math.Min(months.Count - 1, At(fact.End));
            for (var at = from; at <= to; at++)
            {
                Counts[at]++;
            }
        }

        private int At(int number) => DateOnly.FromDayNumber(number) is var day ? ((day.Year - months[0].Year) * 12) + day.Month - months[0].Month : 0;
    }
}
