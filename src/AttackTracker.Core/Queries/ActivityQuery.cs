using AttackTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>What people did to the whole database, the latest first.</summary>
public sealed class ActivityQuery(IDbContextFactory<TrackerDbContext> contexts)
{
    /// <summary>How many entries a page holds.</summary>
    public const int PageSize = 50;

    /// <summary>The entries before a moment.</summary>
    /// <param name="filter">What is asked for.</param>
    /// <param name="before">In UTC, exclusive: the time of the last entry of the page before; null begins with the latest.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<ActivityView> RunAsync(ActivityFilter filter, DateTime? before, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var (first, end) = (filter.From?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), filter.To?.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        end = before < end || end is null ? before : end;

        // Only what is asked for: a condition that holds for all keeps the index from being used.
        var asked = database.Decisions.AsNoTracking();
        asked = filter.Who is null ? asked : asked.Where(d => d.Who == filter.Who);
        asked = filter.Kind is null ? asked : asked.Where(d => d.Kind == filter.Kind);
        asked = first is null ? asked : asked.Where(d => d.At >= first);
        asked = end is null ? asked : asked.Where(d => d.At < end);
        var decisions = await asked.OrderByDescending(d => d.Id).Take(PageSize + 1).ToListAsync(cancellationToken);
        var reference = await HistoryEntries.OfAsync(database.ReferenceRevisions
            .Where(r => filter.Kind == null && r.RecordedBy != null && (filter.Who == null || r.RecordedBy == filter.Who) && (first == null || r.RecordedAt >= first) && (end == null || r.RecordedAt < end))
            .OrderByDescending(r => r.Id).Take(PageSize + 1), cancellationToken);

        var codings = await HistoryEntries.OfAsync(
            database,
            database.CoderSheets.Where(s => filter.Kind == null && s.FinishedAt != null && (filter.Who == null || s.Coder == filter.Who) && (first == null || s.FinishedAt >= first) && (end == null || s.FinishedAt < end))
                .OrderByDescending(s => s.FinishedAt).Take(PageSize + 1),
            cancellationToken);

        List<HistoryEntry> entries =
        [
            .. (await HistoryEntries.OfAsync(database, decisions, cancellationToken))
                .Concat(reference)
                .Concat(codings)
                .OrderByDescending(e => e.At).ThenByDescending(e => e.Decision?.Id ?? 0),
        ];
        var people = await database.Decisions.Select(d => d.Who)
            .Union(database.ReferenceRevisions.Where(r => r.RecordedBy != null).Select(r => r.RecordedBy!))
            .Union(database.CoderSheets.Where(s => s.FinishedAt != null).Select(s => s.Coder!))
            .OrderBy(who => who).ToListAsync(cancellationToken);
        return new ActivityView([.. entries.Take(PageSize)], entries.Count > PageSize ? entries[PageSize - 1].At : null, people, await HistoryEntries.GroupNamesAsync(database, entries, cancellationToken));
    }
}

/// <summary>A page of what people did.</summary>
/// <param name="Entries">The latest first.</param>
/// <param name="Next">What to ask for to go on; null at the end.</param>
/// <param name="People">Everybody who ever decided anything, by name.</param>
/// <param name="GroupNames">Names for the ids of groups in the values.</param>
public sealed record ActivityView(IReadOnlyList<HistoryEntry> Entries, DateTime? Next, IReadOnlyList<string> People, IReadOnlyDictionary<string, string> GroupNames);
