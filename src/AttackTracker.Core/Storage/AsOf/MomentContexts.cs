using AttackTracker.Core.Incidents;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage.AsOf;

/// <summary>Opens the database as it is, or the past one that <see cref="Moment"/> asks for.</summary>
internal sealed class MomentContexts(DbContextOptions<TrackerDbContext> present, PastDatabases past) : IDbContextFactory<TrackerDbContext>
{
    public TrackerDbContext CreateDbContext() => Moment.AsOf is null
        ? new TrackerDbContext(present)
        : throw new InvalidOperationException("The past is opened asynchronously only: it may have to be built first.");

    public async Task<TrackerDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default)
        => Moment.AsOf is { } moment ? await past.OpenAsync(moment, cancellationToken) : new TrackerDbContext(present);
}
