using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Counts what the timeline draws. The drawing costs the same whether it stands for a thousand incidents or a million.</summary>
public sealed class TimelineQuery(IDbContextFactory<TrackerDbContext> contexts)
{
    /// <param name="filter">Its days are the range that is drawn.</param>
    /// <param name="form">How it is drawn.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task<TimelineView> RunAsync(IncidentFilter filter, TimelineForm form, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var passing = database.Passing(filter);
        var (extent, strip) = await StripAsync(database.Passing(filter with { From = null, To = null }), filter.Kind ?? ReportKind.Attack, cancellationToken);
        var range = RangeOf(filter, extent);
        var bin = form.Bin ?? (range is { } shown ? TimeBins.For(shown) : TimeBin.Day);
        var columns = new TimelineColumns(passing, range ?? default, bin, form.Stack);
        if (range is not null)
        {
            await columns.ReadAsync(cancellationToken);
        }

        // With days asked for, what has none does not pass.
        var undated = filter.From is null && filter.To is null
            ? await passing.Where(i => i.Day == null).GroupBy(i => i.Kind).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken)
            : [];
        var (lags, lag) = form.Lag && range is { } told ? await TimelineLags.ReadAsync(passing, told, bin, cancellationToken) : ([], null);
        var (lanes, lanesInAll) = await new TimelineLanes(database, passing, form, filter.Groups, range).RunAsync(cancellationToken);
        return new TimelineView
        {
            Total = await database.Incidents.CountAsync(cancellationToken),
            Attacks = columns.Count(ReportKind.Attack) + undated.GetValueOrDefault(ReportKind.Attack),
            Responses = columns.Count(ReportKind.Response) + undated.GetValueOrDefault(ReportKind.Response),
            Undated = undated.Values.Sum(),
            Extent = extent,
            Range = range,
            Bin = bin,
            Stack = form.Stack,
            LanesBy = form.Lanes,
            Blocks = columns.Blocks,
            Conflicts = columns.Conflicts,
            Later = columns.Later,
            Strip = strip,
            Killed = range is null ? [] : await columns.KilledAsync(cancellationToken),
            Pauses = range is null ? [] : await columns.PausesAsync(cancellationToken),
            Lags = lags,
            Lag = lag,
            Lanes = lanes,
            LanesInAll = lanesInAll,
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

    /// <summary>One pass over all that passes at any time, since it is made anew at each step of the zoom.</summary>
    private static async Task<(DayRange? Extent, List<BinCount> Strip)> StripAsync(IQueryable<IncidentRow> incidents, ReportKind kind, CancellationToken cancellationToken)
    {
        var length = DayText.LengthOf(TimeBin.Month);
        var months = await incidents.Where(i => i.Day != null)
            .GroupBy(i => ((string)(object)i.Day!.Value).Substring(0, length))
            .Select(g => new { g.Key, Count = g.Count(i => i.Kind == kind), First = g.Min(i => i.Day), Last = g.Max(i => i.Day), End = g.Max(i => i.DateEnd) })
            .ToListAsync(cancellationToken);
        if (months.Count == 0)
        {
            return (null, []);
        }

        var (last, end) = (months.Max(m => m.Last)!.Value, months.Max(m => m.End));
        return (
            new DayRange(months.Min(m => m.First)!.Value, end > last ? end.Value : last),
            [.. months.Select(m => new BinCount(DayText.First(m.Key), m.Count)).Where(m => m.Count > 0).OrderBy(m => m.Start)]);
    }
}
