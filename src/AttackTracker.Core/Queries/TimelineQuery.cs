using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Facts;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Counts what the timeline draws. The drawing costs the same whether it stands for a thousand incidents or a million.</summary>
public sealed class TimelineQuery(IDbContextFactory<TrackerDbContext> contexts, CountedOnce counted)
{
    /// <param name="filter">Its days are the range that is drawn.</param>
    /// <param name="form">How it is drawn.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public Task<TimelineView> RunAsync(IncidentFilter filter, TimelineForm form, CancellationToken cancellationToken) => counted.GetAsync((filter, form), () => CountAsync(filter, form, cancellationToken), cancellationToken);

    private async Task<TimelineView> CountAsync(IncidentFilter filter, TimelineForm form, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var counts = await database.FactsAsync(filter, (table, passing) => new TimelineCounts(table, passing, filter, form), cancellationToken);
        var columns = counts.Columns;
        var (lags, lag) = form.Lag && counts.Range is { } told ? await TellingTable.Of(database).ReadAsync(database, table => TimelineLags.Count(table, columns.Exact, told, counts.Bin), cancellationToken) : ([], null);
        return new TimelineView
        {
            Total = counts.Total,
            Attacks = columns.Count(ReportKind.Attack) + counts.Undated.GetValueOrDefault(ReportKind.Attack),
            Responses = columns.Count(ReportKind.Response) + counts.Undated.GetValueOrDefault(ReportKind.Response),
            Undated = counts.Undated.Values.Sum(),
            Extent = counts.Extent,
            Range = counts.Range,
            Bin = counts.Bin,
            Stack = form.Stack,
            LanesBy = form.Lanes,
            Blocks = columns.Blocks,
            Conflicts = columns.Conflicts,
            Later = columns.Later,
            Strip = counts.Strip,
            Killed = columns.Killed,
            Pauses = counts.Range is null ? [] : columns.Pauses,
            Lags = lags,
            Lag = lag,
            Lanes = await counts.Lanes.ReadAsync(database, cancellationToken),
            LanesInAll = counts.Lanes.All,
        };
    }
}
