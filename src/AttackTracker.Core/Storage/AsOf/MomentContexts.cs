using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage.Coding;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage.AsOf;

/// <summary>Opens the database as it is, or the past one that <see cref="Moment"/> asks for, without what <see cref="Viewer"/> is not to see.</summary>
internal sealed class MomentContexts(DbContextOptions<TrackerDbContext> present, PastDatabases past) : IDbContextFactory<TrackerDbContext>
{
    public TrackerDbContext CreateDbContext() => Moment.AsOf is null
        ? new TrackerDbContext(present)
        : throw new InvalidOperationException("The past is opened asynchronously only: it may have to be built first.");

    public async Task<TrackerDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default)
    {
        var context = Moment.AsOf is { } moment ? await past.OpenAsync(moment, cancellationToken) : new TrackerDbContext(present);
        if (Viewer.Name is { Length: > 0 } who && await BlindAsync(who, cancellationToken) is { Count: > 0 } articles)
        {
            await BlindView.HideAsync(context, articles, cancellationToken);
        }

        return context;
    }

    private async Task<List<int>> BlindAsync(string who, CancellationToken cancellationToken)
    {
        await using var context = new TrackerDbContext(present);
        return await BlindView.ArticlesAsync(context, who, cancellationToken);
    }
}
