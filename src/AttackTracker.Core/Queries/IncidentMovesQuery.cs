using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>The merges and splits that made an incident what it is, to be told and undone.</summary>
public sealed class IncidentMovesQuery(IDbContextFactory<TrackerDbContext> contexts)
{
    /// <summary>Those in force, the oldest first: merges of what leads to this incident now, and splits that parted it from another one that is there still.</summary>
    public async Task<IReadOnlyList<Decision>> RunAsync(string publicId, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var own = await database.PublicIds.Where(p => p.IncidentId != null && database.KeyOf(publicId).Contains(p.IncidentId))
            .Select(p => p.PublicId).ToListAsync(cancellationToken);
        var moves = await database.DecisionsInForce.AsNoTracking()
            .Where(d => (d.Kind == DecisionKind.Merge || d.Kind == DecisionKind.Split) && (own.Contains(d.Incident!) || own.Contains(d.Other!)))
            .OrderBy(d => d.Id).ToListAsync(cancellationToken);
        return [.. moves.Where(d => (own.Contains(d.Incident!) && own.Contains(d.Other!)) == (d.Kind == DecisionKind.Merge))];
    }
}
