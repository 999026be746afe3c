using AttackTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>The filters that a person keeps.</summary>
public sealed class SavedFiltersQuery(IDbContextFactory<TrackerDbContext> contexts)
{
    /// <summary>All of them, by name.</summary>
    /// <param name="account">Whose; null for the owner.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<SavedFilter>> RunAsync(int? account, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var filters = await database.SavedFilters.Where(f => f.AccountId == (account ?? 0)).Select(f => new SavedFilter(f.Id, f.Name, f.Query)).ToListAsync(cancellationToken);
        return [.. filters.OrderBy(f => f.Name, StringComparer.OrdinalIgnoreCase).ThenBy(f => f.Id)];
    }
}

/// <summary>A filter that is kept.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">What its person calls it.</param>
/// <param name="Query">As in an address, without the question mark.</param>
public sealed record SavedFilter(int Id, string Name, string Query);
