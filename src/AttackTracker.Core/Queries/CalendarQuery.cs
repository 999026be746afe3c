using System.Runtime.InteropServices;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Facts;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Counts incidents by day.</summary>
public sealed class CalendarQuery(IDbContextFactory<TrackerDbContext> contexts, CountedOnce counted)
{
    /// <summary>How many years are drawn at once.</summary>
    public const int MostYears = 4;

    /// <param name="filter">Its days bound what is drawn.</param>
    /// <param name="latest">The latest year that is drawn; null for the latest that there is.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public Task<CalendarView> RunAsync(IncidentFilter filter, int? latest, CancellationToken cancellationToken) => counted.GetAsync((filter, latest), () => CountAsync(filter, latest, cancellationToken), cancellationToken);

    private async Task<CalendarView> CountAsync(IncidentFilter filter, int? latest, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var (groups, undated, total) = await database.FactsAsync(filter, Count, cancellationToken);
        if (groups.Count == 0)
        {
            return new CalendarView([], [], 0, undated, total);
        }

        // What is open to one side reaches as far as the filter, or as anything that is known.
        var range = new DayRange(filter.From ?? groups.Min(g => g.Start ?? g.End)!.Value, filter.To ?? groups.Max(g => g.End ?? g.Start)!.Value);
        var years = Years(groups, range);
        var shown = years.Where(y => latest is null || y.Year <= latest).Take(MostYears).Select(y => Draw(groups, range, y.Year)).ToList();
        var most = groups.Where(g => g.IsExact).GroupBy(g => g.Start).Select(day => day.Sum(g => g.Count)).DefaultIfEmpty().Max();
        return new CalendarView(years, shown, most, undated, total);
    }

    private static (List<Span> Groups, int Undated, int Total) Count(FactTable table, FactFilter filter)
    {
        Dictionary<(int Start, int End), int>[] counts = [.. Enum.GetValues<ReportKind>().Select(_ => new Dictionary<(int, int), int>())];
        var (passing, total) = filter.Passing(table);
        var undated = 0;
        var facts = table.Facts;
        foreach (var id in CollectionsMarshal.AsSpan(passing))
        {
            ref readonly var fact = ref facts[id];
            if (fact.Day == IncidentFact.None)
            {
                undated++;
            }
            else
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts[(int)fact.Kind], (fact.Start, fact.End), out _)++;
            }
        }

        return ([.. counts.SelectMany((ofKind, kind) => ofKind.Select(c => new Span(Day(c.Key.Start), Day(c.Key.End), (ReportKind)kind, c.Value)))], undated, total);

        static DateOnly? Day(int number) => number == IncidentFact.None ? null : DateOnly.FromDayNumber(number);
    }

    private static List<YearCount> Years(List<Span> groups, DayRange range)
    {
        var counts = new SortedDictionary<int, int>();
        foreach (var group in groups)
        {
            var (first, last) = group.Within(range);
            for (var year = first.Year; year <= last.Year; year++)
            {
                counts[year] = counts.GetValueOrDefault(year) + group.Count;
            }
        }

        return [.. counts.Reverse().Select(c => new YearCount(c.Key, c.Value))];
    }

    private static CalendarYear Draw(List<Span> groups, DayRange range, int number)
    {
        var year = new DayRange(range.Clamp(new DateOnly(number, 1, 1)), range.Clamp(new DateOnly(number, 12, 31)));
        var inside = groups.Where(g => g.Within(range) is var days && days.First <= year.Last && days.Last >= year.First).ToList();
        var (attacks, responses, maybe) = (new int[year.Days], new int[year.Days], new int[year.Days + 1]);
        foreach (var group in inside)
        {
            var (first, last) = group.Within(year);
            if (group.IsExact)
            {
                (group.Kind == ReportKind.Attack ? attacks : responses)[At(first)] += group.Count;
            }
            else
            {
                // Steps up and down, summed below: an interval of a year costs no more than one of two days.
                maybe[At(first)] += group.Count;
                maybe[At(last) + 1] -= group.Count;
            }
        }

        var days = new List<DayCounts>();
        for (int at = 0, open = 0; at < year.Days; at++)
        {
            open += maybe[at];
            if (attacks[at] + responses[at] + open > 0)
            {
                days.Add(new DayCounts(year.First.AddDays(at), attacks[at], responses[at], open));
            }
        }

        return new CalendarYear(year, inside.Where(g => g.IsExact).Sum(g => g.Count), inside.Where(g => !g.IsExact).Sum(g => g.Count), days);

        int At(DateOnly day) => day.DayNumber - year.First.DayNumber;
    }

    private sealed record Span(DateOnly? Start, DateOnly? End, ReportKind Kind, int Count)
    {
        public bool IsExact => Start is not null && Start == End;

        public (DateOnly First, DateOnly Last) Within(DayRange range) => (Start is { } start ? range.Clamp(start) : range.First, End is { } end ? range.Clamp(end) : range.Last);
    }
}
