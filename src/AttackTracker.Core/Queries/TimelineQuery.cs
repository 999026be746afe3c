using AttackTracker.Core.Dates;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Weapons;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Counts what the timeline draws. The drawing costs the same whether it stands for a thousand incidents or a million.</summary>
public sealed class TimelineQuery(IDbContextFactory<TrackerDbContext> contexts)
{
    private const int KilledMarks = 400;

    /// <param name="filter">Its days are the range that is drawn.</param>
    /// <param name="bin">Null takes the finest that can be read over the range.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task<TimelineView> RunAsync(IncidentFilter filter, TimeBin? bin, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var passing = database.Passing(filter);
        var anyDay = database.Passing(filter with { From = null, To = null });

        var extent = await ExtentAsync(anyDay, cancellationToken);
        var range = RangeOf(filter, extent);
        var shownBin = bin ?? (range is { } shown ? TimeBins.For(shown) : TimeBin.Day);
        var days = range is { } drawn ? await DaysAsync(passing, drawn, cancellationToken) : [];
        var kinds = await passing.GroupBy(i => i.Kind).Select(g => new { g.Key, Count = g.Count(), Undated = g.Count(i => i.Day == null) }).ToListAsync(cancellationToken);
        var (lanes, moreBases, bases) = await new TimelineLanes(passing, range, shownBin).RunAsync(cancellationToken);

        return new TimelineView
        {
            Total = await database.Incidents.CountAsync(cancellationToken),
            Attacks = kinds.Where(k => k.Key == ReportKind.Attack).Sum(k => k.Count),
            Responses = kinds.Where(k => k.Key == ReportKind.Response).Sum(k => k.Count),
            Undated = kinds.Sum(k => k.Undated),
            Bases = bases,
            Extent = extent,
            Range = range,
            Bin = shownBin,
            Blocks = Blocks(days, shownBin),
            Strip = await StripAsync(anyDay, filter.Kind ?? ReportKind.Attack, cancellationToken),
            Killed = range is { } within ? await KilledAsync(passing, within, cancellationToken) : [],
            Pauses = range is { } around ? TimelinePauses.Find([.. days.Where(d => d.Kind == ReportKind.Attack).Select(d => new DayRange(d.First, d.Last))], around) : [],
            Lanes = lanes,
            MoreBases = moreBases,
        };
    }

    private static DayRange? RangeOf(IncidentFilter filter, DayRange? extent)
    {
        if ((filter.From ?? extent?.First) is not { } first || (filter.To ?? extent?.Last) is not { } last)
        {
            return null;
        }

        return first <= last ? new DayRange(first, last) : new DayRange(first, first);
    }

    private static async Task<DayRange?> ExtentAsync(IQueryable<IncidentRow> incidents, CancellationToken cancellationToken)
    {
        var bounds = await incidents.Where(i => i.Day != null)
            .GroupBy(_ => 1)
            .Select(g => new { First = g.Min(i => i.Day), LastStart = g.Max(i => i.Day), LastEnd = g.Max(i => i.DateEnd) })
            .FirstOrDefaultAsync(cancellationToken);
        return bounds?.First is not { } first || bounds.LastStart is not { } last
            ? null
            : new DayRange(first, bounds.LastEnd > last ? bounds.LastEnd.Value : last);
    }

    private static async Task<List<DayCount>> DaysAsync(IQueryable<IncidentRow> incidents, DayRange range, CancellationToken cancellationToken)
    {
        var groups = await incidents.Where(i => i.Day != null)
            .GroupBy(i => new { i.Day, i.DateEnd, i.Kind, i.MainWeapon, i.DatePrecision })
            .Select(g => new { g.Key.Day, g.Key.DateEnd, g.Key.Kind, g.Key.MainWeapon, g.Key.DatePrecision, Count = g.Count() })
            .ToListAsync(cancellationToken);
        return
        [
            .. from g in groups
               let day = g.Day!.Value
               let first = range.Clamp(day)
               let last = range.Clamp(g.DateEnd ?? day)
               select new DayCount(first, last, g.Kind, WeaponFamilies.Of(g.MainWeapon ?? WeaponType.Unknown), g.DatePrecision == DatePrecision.Day, g.Count),
        ];
    }

    private static List<BlockCount> Blocks(List<DayCount> days, TimeBin bin) =>
    [
        .. from day in days
           group day by (Start: bin.StartOf(day.First), day.Kind, day.Family, day.IsExact) into block
           orderby block.Key.Start, block.Key.Kind, block.Key.Family, block.Key.IsExact descending
           select new BlockCount(block.Key.Start, block.Key.Kind, block.Key.Family, block.Key.IsExact, block.Sum(d => d.Count)),
    ];

    private static async Task<List<MonthCount>> StripAsync(IQueryable<IncidentRow> incidents, ReportKind kind, CancellationToken cancellationToken)
    {
        var months = await incidents.Where(i => i.Day != null && i.Kind == kind)
            .GroupBy(i => new { i.Day!.Value.Year, i.Day.Value.Month })
            .Select(g => new { g.Key.Year, g.Key.Month, Count = g.Count() })
            .ToListAsync(cancellationToken);
        return [.. months.Select(m => new MonthCount(new DateOnly(m.Year, m.Month, 1), m.Count)).OrderBy(m => m.Month)];
    }

    private static async Task<List<KilledMark>> KilledAsync(IQueryable<IncidentRow> incidents, DayRange range, CancellationToken cancellationToken)
    {
        var rows = await incidents.Where(i => i.Day != null && i.Kind == ReportKind.Attack && (i.KilledLow > 0 || i.KilledHigh > 0))
            .OrderByDescending(i => i.Day)
            .ThenBy(i => i.Id)
            .Take(KilledMarks)
            .Select(i => new { i.Day, i.PublicId, i.SiteName, i.KilledLow, i.KilledHigh })
            .ToListAsync(cancellationToken);
        return
        [
            .. from row in rows
               let day = range.Clamp(row.Day!.Value)
               orderby day
               select new KilledMark(day, row.PublicId, row.SiteName, new CountRange(row.KilledLow, row.KilledHigh)),
        ];
    }

    private sealed record DayCount(DateOnly First, DateOnly Last, ReportKind Kind, WeaponFamily Family, bool IsExact, int Count);
}
