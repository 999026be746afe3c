using System.Globalization;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Counts incidents by base and month.</summary>
public sealed class MatrixQuery(IDbContextFactory<TrackerDbContext> contexts)
{
    /// <summary>How many months fit beside one another.</summary>
    public const int MostMonths = 24;

    private const string NotNamed = "Base not named";
    private const string Month = "yyyy-MM";

    /// <param name="filter">Its days bound the months.</param>
    /// <param name="last">The last month that is shown, by its first day; null for the last that there is.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task<MatrixView> RunAsync(IncidentFilter filter, DateOnly? last, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var total = await database.Incidents.CountAsync(cancellationToken);
        var dated = database.Passing(filter).Where(i => i.Day != null);
        var bounds = await dated.GroupBy(_ => 1).Select(g => new { First = g.Min(i => i.Day), LastStart = g.Max(i => i.Day), LastEnd = g.Max(i => i.DateEnd) }).FirstOrDefaultAsync(cancellationToken);
        if (bounds is not { First: { } first, LastStart: { } lastStart })
        {
            return new MatrixView([], null, [], new MatrixRow(null, "All bases", null, [], 0), false, false, total);
        }

        var all = new DayRange(filter.From ?? first, filter.To ?? (bounds.LastEnd > lastStart ? bounds.LastEnd.Value : lastStart));
        var end = TimeBin.Month.StartOf(last is { } asked ? all.Clamp(asked) : all.Last);
        var start = end.AddMonths(1 - MostMonths);
        start = start < all.First ? TimeBin.Month.StartOf(all.First) : start;
        List<DateOnly> months = [];
        for (var month = start; month <= end; month = month.AddMonths(1))
        {
            months.Add(month);
        }

        var shown = new DayRange(all.Clamp(start), all.Clamp(TimeBin.Month.EndOf(end)));
        var groups = await CountAsync(database.Passing(filter with { From = shown.First, To = shown.Last }), cancellationToken);
        var rows = groups.GroupBy(g => g.SiteId)
            .Select(site => Row(site.Key, site.Key is null ? NotNamed : site.Max(g => g.Name) ?? site.Key, site.Key is null ? null : site.Max(g => g.Country), [.. site], months))
            .OrderBy(r => r.SiteId is null)
            .ThenByDescending(r => r.Sum)
            .ThenBy(r => r.Name, StringComparer.Ordinal)
            .ThenBy(r => r.SiteId, StringComparer.Ordinal);
        return new MatrixView(months, shown, [.. rows], Row(null, "All bases", null, groups, months), start > all.First, TimeBin.Month.EndOf(end) < all.Last, total);
    }

    // Days are kept as text, so a month is their beginning: reckoning with years and months costs ten times as much.
    private static Task<List<Group>> CountAsync(IQueryable<IncidentRow> incidents, CancellationToken cancellationToken) => incidents
        .Select(i => new { i.SiteId, i.SiteName, i.Country, Start = ((string?)(object?)i.DateStart)!.Substring(0, 7), End = ((string?)(object?)i.DateEnd)!.Substring(0, 7) })
        .GroupBy(i => new { i.SiteId, i.Start, i.End })
        .Select(g => new Group(g.Key.SiteId, g.Max(i => i.SiteName), g.Max(i => i.Country), g.Key.Start, g.Key.End, g.Count()))
        .ToListAsync(cancellationToken);

    private static MatrixRow Row(string? id, string name, string? country, IReadOnlyList<Group> groups, List<DateOnly> months)
    {
        var counts = new int[months.Count];
        foreach (var group in groups)
        {
            var from = group.Start is null ? 0 : Math.Max(0, At(group.Start));
            var to = group.End is null ? months.Count - 1 : Math.Min(months.Count - 1, At(group.End));
            for (var at = from; at <= to; at++)
            {
                counts[at] += group.Count;
            }
        }

        return new MatrixRow(id, name, country, counts, groups.Sum(g => g.Count));

        int At(string month) => DateOnly.ParseExact(month, Month, CultureInfo.InvariantCulture) is var day ? ((day.Year - months[0].Year) * 12) + day.Month - months[0].Month : 0;
    }

    private sealed record Group(string? SiteId, string? Name, string? Country, string? Start, string? End, int Count);
}
