using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage;

/// <summary>Adds decisions on incidents and lets the incidents follow; must run in a transaction that has the write lock.</summary>
internal sealed class DecisionLog(IncidentProjection projection)
{
    /// <summary>Records a decision on one incident. From then on its reports stay one incident, and nothing joins it to another one without asking.</summary>
    /// <param name="context">Tracks nothing afterwards.</param>
    /// <param name="incident">As it is stored, the one that the decision names.</param>
    /// <param name="decision">Not stored yet.</param>
    /// <param name="cancellationToken">Leaves the transaction to be rolled back.</param>
    public async Task RecordAsync(TrackerDbContext context, IncidentRow incident, Decision decision, CancellationToken cancellationToken)
    {
        context.Add(decision);
        await context.SaveChangesAsync(cancellationToken);
        var reports = await context.IncidentReports.Where(r => r.IncidentId == incident.Id).Select(r => r.ReportId).ToListAsync(cancellationToken);
        await PlaceAsync(context, reports, incident.PublicId, decision, cancellationToken);
        if (await context.HomesInForce.AnyAsync(h => reports.Contains(h.ReportId) && h.PublicId != incident.PublicId && h.DecisionId != null, cancellationToken))
        {
            // A report that a person saw in another incident before may free that one's reports by being seen here, which is more than this incident's affair.
            await projection.UpdateAsync(context, reports, decision.At, null, cancellationToken);
        }
        else
        {
            await projection.RefreshAsync(context, incident, cancellationToken);
        }
    }

    /// <summary>Notes that reports stand under a public id because of a decision; does not build.</summary>
    /// <param name="context">Tracks nothing afterwards.</param>
    /// <param name="reports">Current ones.</param>
    /// <param name="publicId">The id.</param>
    /// <param name="decision">Stored.</param>
    /// <param name="cancellationToken">Leaves the transaction to be rolled back.</param>
    public static async Task PlaceAsync(TrackerDbContext context, IReadOnlyCollection<int> reports, string publicId, Decision decision, CancellationToken cancellationToken)
    {
        var ages = await context.ReportPublicIds.Where(h => reports.Contains(h.ReportId) && h.PublicId == publicId)
            .GroupBy(h => h.ReportId).ToDictionaryAsync(g => g.Key, g => g.Min(h => h.Age), cancellationToken);
        var last = await context.ReportPublicIds.MaxAsync(h => (int?)h.Age, cancellationToken) ?? 0;
        context.AddRange(reports.Order().Select(report => new ReportPublicIdRow
        {
            ReportId = report,
            PublicId = publicId,
            Age = ages.TryGetValue(report, out var age) ? age : ++last,
            At = decision.At,
            DecisionId = decision.Id,
        }));
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }

    /// <summary>Takes a decision on incidents back and builds all that it had a hand in.</summary>
    /// <param name="context">Tracks nothing afterwards.</param>
    /// <param name="undone">In force.</param>
    /// <param name="undoing">Not stored yet; names <paramref name="undone"/>.</param>
    /// <param name="changes">Is told what becomes of incidents; null where nobody asks.</param>
    /// <param name="cancellationToken">Leaves the transaction to be rolled back.</param>
    public async Task UndoAsync(TrackerDbContext context, Decision undone, Decision undoing, IncidentChanges? changes, CancellationToken cancellationToken)
    {
        context.Add(undoing);
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
        string?[] named = [undone.Incident, undone.Other];
        var touched = await context.ReportPublicIds.Where(h => h.DecisionId == undone.Id).Select(h => h.ReportId)
            .Union(context.IncidentReports.Where(r => context.PublicIds.Any(p => named.Contains(p.PublicId) && p.IncidentId == r.IncidentId)).Select(r => r.ReportId))
            .ToListAsync(cancellationToken);
        await projection.UpdateAsync(context, touched, undoing.At, changes, cancellationToken);
    }
}
