using System.Globalization;
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
        await PlaceAsync(context, [.. reports.Select(report => new Placement(report, incident.PublicId, incident.PublicId))], decision, cancellationToken);
        if (await context.ReportPublicIds.AnyAsync(h => reports.Contains(h.ReportId) && h.PublicId != incident.PublicId && h.DecisionId != null, cancellationToken))
        {
            // A report that a person saw in another incident before may free that one's reports by being seen here, which is more than this incident's affair.
            await projection.UpdateAsync(context, reports, decision.At, null, cancellationToken);
        }
        else
        {
            await projection.RefreshAsync(context, incident, cancellationToken);
        }
    }

    /// <summary>Records a decision on which reports are one incident, and builds all that it has a hand in.</summary>
    /// <param name="context">Tracks nothing afterwards.</param>
    /// <param name="decision">Not stored yet.</param>
    /// <param name="placements">Every report of both incidents.</param>
    /// <param name="cancellationToken">Leaves the transaction to be rolled back.</param>
    public async Task RecordAsync(TrackerDbContext context, Decision decision, IReadOnlyList<Placement> placements, CancellationToken cancellationToken)
    {
        context.Add(decision);
        await context.SaveChangesAsync(cancellationToken);
        await PlaceAsync(context, placements, decision, cancellationToken);
        await projection.UpdateAsync(context, [.. placements.Select(p => p.ReportId)], decision.At, null, cancellationToken);
    }

    /// <summary>Notes that reports stand under public ids because of a stored decision; does not build.</summary>
    private static async Task PlaceAsync(TrackerDbContext context, IReadOnlyList<Placement> placements, Decision decision, CancellationToken cancellationToken)
    {
        var reports = placements.Select(p => p.ReportId).ToList();
        var ages = await context.ReportPublicIds.Where(h => reports.Contains(h.ReportId))
            .GroupBy(h => new { h.ReportId, h.PublicId }).Select(g => new { g.Key.ReportId, g.Key.PublicId, Age = g.Min(h => h.Age) })
            .ToDictionaryAsync(h => (h.ReportId, h.PublicId), h => h.Age, cancellationToken);
        var last = await context.ReportPublicIds.MaxAsync(h => (int?)h.Age, cancellationToken) ?? 0;
        context.AddRange(placements.OrderBy(p => p.ReportId).Select(p => new ReportPublicIdRow
        {
            ReportId = p.ReportId,
            PublicId = p.To,
            Age = ages.TryGetValue((p.ReportId, p.To), out var age) ? age : ++last,
            At = decision.At,
            DecisionId = decision.Id,
            MovedFrom = p.From == p.To ? null : p.From,
        }));
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }

    /// <summary>The details of a decision that was made as a part of a merge, and is undone with it.</summary>
    public static string MadeWith(Decision merge) => string.Create(CultureInfo.InvariantCulture, $"{{\"merge\":{merge.Id}}}");

    /// <summary>Takes a decision on incidents back, with those that were made as a part of it, and builds all that it had a hand in.</summary>
    /// <param name="context">Tracks nothing afterwards.</param>
    /// <param name="undone">In force.</param>
    /// <param name="undoing">Not stored yet; names <paramref name="undone"/>.</param>
    /// <param name="changes">Is told what becomes of incidents; null where nobody asks.</param>
    /// <param name="cancellationToken">Leaves the transaction to be rolled back.</param>
    public async Task UndoAsync(TrackerDbContext context, Decision undone, Decision undoing, IncidentChanges? changes, CancellationToken cancellationToken)
    {
        context.Add(undoing);
        var madeWith = MadeWith(undone);
        foreach (var along in await context.DecisionsInForce.AsNoTracking().Where(d => d.Kind == DecisionKind.Value && d.Incident == undone.Incident && d.Details == madeWith).ToListAsync(cancellationToken))
        {
            context.Add(new Decision
            {
                Kind = DecisionKind.Undo,
                Undoes = along.Id,
                Incident = along.Incident,
                Field = along.Field,
                From = along.To,
                To = along.From,
                Reason = undoing.Reason,
                Who = undoing.Who,
                At = undoing.At,
            });
        }

        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
        string?[] named = [undone.Incident, undone.Other];
        var touched = await context.ReportPublicIds.Where(h => h.DecisionId == undone.Id).Select(h => h.ReportId)
            .Union(context.IncidentReports.Where(r => context.PublicIds.Where(p => named.Contains(p.PublicId)).Select(p => p.IncidentId).Contains(r.IncidentId)).Select(r => r.ReportId))
            .ToListAsync(cancellationToken);
        await projection.UpdateAsync(context, touched, undoing.At, changes, cancellationToken);
    }
}

/// <summary>Where a decision finds a report and where it leaves it.</summary>
/// <param name="ReportId">A current report.</param>
/// <param name="From">The public id of the incident in which it stands.</param>
/// <param name="To">The public id under which it stands from then on, mostly the same.</param>
internal sealed record Placement(int ReportId, string From, string To);
