using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Editing;

/// <summary>Reads what people have decided on an incident.</summary>
public sealed class DecisionHistory(IDbContextFactory<TrackerDbContext> contexts)
{
    /// <summary>The newest first; those made under ids that were merged into this incident included. Empty for an id that does not exist.</summary>
    public async Task<IReadOnlyList<Decision>> ReadAsync(string publicId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Decisions.AsNoTracking()
            .Where(d => d.Incident == publicId || context.PublicIds.Where(p => p.IncidentId != null && context.KeyOf(publicId).Contains(p.IncidentId)).Select(p => p.PublicId).Contains(d.Incident))
            .OrderByDescending(d => d.Id)
            .ToListAsync(cancellationToken);
    }
}
