using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage;

/// <summary>Writes incidents over what was stored of them, some at a time; only what came out otherwise. Used once, in a transaction.</summary>
/// <param name="context">Tracks nothing between two calls.</param>
/// <param name="changes">Is told what becomes of incidents; null where nobody asks.</param>
internal sealed class IncidentWriter(TrackerDbContext context, IncidentChanges? changes)
{
    /// <summary>Takes away what would be in the way: incidents that are no more, and reports that another incident is to have.</summary>
    /// <param name="stored">The incidents that may be concerned.</param>
    /// <param name="living">The public ids of the incidents that are to be.</param>
    /// <param name="homeOf">Under which of them a current report is to stand; null for a report that is not current.</param>
    /// <param name="cancellationToken">Leaves the transaction to be rolled back.</param>
    public async Task MakeRoomAsync(IQueryable<IncidentRow> stored, IReadOnlySet<string> living, Func<int, string?> homeOf, CancellationToken cancellationToken)
    {
        // What points to an incident must not mind that it is gone for a moment.
        await context.Database.ExecuteSqlRawAsync("PRAGMA defer_foreign_keys = ON;", cancellationToken);
        var (gone, moved) = (new List<int>(), new List<int>());
        await foreach (var incident in stored.Select(i => new { i.Id, i.PublicId }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (!living.Contains(incident.PublicId))
            {
                gone.Add(incident.Id);
            }
        }

        var members = stored.SelectMany(i => i.Reports, (incident, report) => new { report.ReportId, incident.PublicId });
        await foreach (var member in members.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (homeOf(member.ReportId) is { } home && home != member.PublicId)
            {
                moved.Add(member.ReportId);
            }
        }

        await ReplaceAsync(gone, [], cancellationToken);
        foreach (var batch in moved.Chunk(500))
        {
            await context.IncidentReports.Where(r => batch.Contains(r.ReportId)).ExecuteDeleteAsync(cancellationToken);
        }
    }

    /// <summary>The keys and hashes of those that are stored, by public id.</summary>
    public async Task<Dictionary<string, StoredIncident>> StoredAsync(IEnumerable<string> publicIds, CancellationToken cancellationToken)
    {
        var stored = new Dictionary<string, StoredIncident>(StringComparer.Ordinal);
        foreach (var batch in publicIds.Chunk(500))
        {
            var rows = await context.Incidents.Where(i => batch.Contains(i.PublicId)).Select(i => new { i.PublicId, Stored = new StoredIncident(i.Id, i.ProjectionHash) }).ToListAsync(cancellationToken);
            rows.ForEach(row => stored.Add(row.PublicId, row.Stored));
        }

        return stored;
    }

    /// <summary>Writes those that are not stored just so; afterwards each row has its key.</summary>
    /// <param name="rows">The incidents.</param>
    /// <param name="stored">What was stored of them.</param>
    /// <param name="cancellationToken">Leaves the transaction to be rolled back.</param>
    public async Task WriteAsync(IReadOnlyList<IncidentRow> rows, IReadOnlyDictionary<string, StoredIncident> stored, CancellationToken cancellationToken)
    {
        var changed = rows.Where(row => stored.GetValueOrDefault(row.PublicId)?.Hash != row.ProjectionHash).ToList();
        await ReplaceAsync([.. changed.Select(row => row.Id).Where(id => id != 0)], changed, cancellationToken);
    }

    /// <summary>Writes incidents in the place of others, under their old keys where they have any.</summary>
    public async Task ReplaceAsync(IReadOnlyCollection<int> replaced, IReadOnlyList<IncidentRow> rows, CancellationToken cancellationToken)
    {
        if (changes is not null)
        {
            await NoteAsync(replaced, rows, changes, cancellationToken);
        }

        await context.Database.ExecuteSqlRawAsync("PRAGMA defer_foreign_keys = ON;", cancellationToken);
        foreach (var batch in replaced.Chunk(500))
        {
            await context.Incidents.Where(i => batch.Contains(i.Id)).ExecuteDeleteAsync(cancellationToken);
        }

        context.Incidents.AddRange(rows);
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }

    private async Task NoteAsync(IReadOnlyCollection<int> replaced, IReadOnlyList<IncidentRow> rows, IncidentChanges noted, CancellationToken cancellationToken)
    {
        var after = rows.ToDictionary(row => row.PublicId, StringComparer.Ordinal);
        foreach (var batch in replaced.Chunk(500))
        {
            foreach (var before in await context.Incidents.AsNoTracking().Where(i => batch.Contains(i.Id)).ToListAsync(cancellationToken))
            {
                after.Remove(before.PublicId, out var now);
                noted.Note(before, now);
            }
        }

        foreach (var created in after.Values)
        {
            noted.Note(null, created);
        }
    }
}

/// <summary>What is stored of an incident.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Hash">Of all that the projection wrote.</param>
internal sealed record StoredIncident(int Id, string Hash);
