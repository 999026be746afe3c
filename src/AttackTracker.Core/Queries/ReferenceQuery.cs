using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>What the reference data say, who changed them, and how far the articles are read again that a change touches.</summary>
public sealed class ReferenceQuery(IDbContextFactory<TrackerDbContext> contexts, ReferenceInUse reference)
{
    private const int MostChanges = 20;

    /// <summary>The entries of a list that have some words in a name, as the gazetteer folds them.</summary>
    /// <param name="list">Which.</param>
    /// <param name="words">Null or empty for all.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<ReferenceView> ListAsync(ReferenceList list, string? words, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var data = await ReferenceStore.OfAsync(database, reference, cancellationToken);
        var all = ReferenceEntries.Of(data, list);
        var key = string.IsNullOrWhiteSpace(words) ? "" : MatchKey.Of(words);
        var entries = all.Where(e => key.Length == 0 || e.AllNames.Append(e.Name).Append(e.Id).Any(name => MatchKey.Of(name).Contains(key, StringComparison.Ordinal)))
            .OrderBy(e => e.Name, StringComparer.OrdinalIgnoreCase).ToList();
        var changes = await HistoryEntries.OfAsync(database.ReferenceRevisions.OrderByDescending(r => r.Id).Take(MostChanges), cancellationToken);
        return new ReferenceView(entries, all.Count, ReferenceEntries.Amended(data, list), changes, reference.Problem);
    }

    /// <summary>One entry with its history; null where there is none and never was by a person.</summary>
    public async Task<ReferenceEntryView?> EntryAsync(ReferenceList list, string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var data = await ReferenceStore.OfAsync(database, reference, cancellationToken);
        var entry = ReferenceEntries.Of(data, list).FirstOrDefault(e => e.Id == id);
        var history = (await HistoryEntries.OfAsync(database.ReferenceRevisions.OrderByDescending(r => r.Id), cancellationToken))
            .Where(e => e.Reference!.List == list && e.Reference.Id == id).ToList();
        return entry is null && history.Count == 0 ? null : new ReferenceEntryView(entry, ReferenceEntries.Ships(data, list, id), history);
    }

    /// <summary>How far the last change of reference data is read; null where nobody ever made one.</summary>
    public async Task<RereadingView?> ProgressAsync(CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await database.Rereadings.Where(r => database.ReferenceRevisions.Any(v => v.Id == r.RevisionId && v.IsCurrent))
            .Select(r => new RereadingView(r.Total, r.Done, r.Changed, r.StoppedBy, r.HoldsUpTo != null)).SingleOrDefaultAsync(cancellationToken);
    }
}

/// <summary>A list of reference data.</summary>
/// <param name="Entries">Those asked for, by name.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Amended">The ids of those that people changed or added.</param>
/// <param name="Changes">What people changed last, in any list, the latest first.</param>
/// <param name="Problem">Why what people changed is not on top of what ships with this program; null where it is.</param>
public sealed record ReferenceView(IReadOnlyList<ReferenceEntry> Entries, int Total, IReadOnlySet<string> Amended, IReadOnlyList<HistoryEntry> Changes, string? Problem);

/// <summary>An entry of reference data.</summary>
/// <param name="Entry">As it is; null where somebody has taken it away.</param>
/// <param name="Ships">Whether the program brings it along.</param>
/// <param name="History">What people changed of it, the latest first.</param>
public sealed record ReferenceEntryView(ReferenceEntry? Entry, bool Ships, IReadOnlyList<HistoryEntry> History);

/// <summary>How far articles are read again.</summary>
/// <param name="Total">Of how many; null while they are looked for.</param>
/// <param name="Done">How many are.</param>
/// <param name="Changed">How many of them are read otherwise than before.</param>
/// <param name="StoppedBy">Who stopped it; null where nobody did.</param>
/// <param name="IsDone">Whether nothing is left.</param>
public sealed record RereadingView(int? Total, int Done, int Changed, string? StoppedBy, bool IsDone)
{
    /// <summary>Whether it goes on by itself.</summary>
    public bool IsRunning => !IsDone && StoppedBy is null;
}
