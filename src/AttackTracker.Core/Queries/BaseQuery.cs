using AttackTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Reads what is known of one base; its incidents come from the queries of the timeline and of the list.</summary>
public sealed class BaseQuery(IDbContextFactory<TrackerDbContext> contexts)
{
    /// <summary>Null where neither the gazetteer nor any incident has the id.</summary>
    public async Task<BasePlace?> RunAsync(string id, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var site = await database.Sites
            .Where(s => s.Id == id)
            .Select(s => new BasePlace(s.Id, s.Name, s.Country, s.Admin1, s.Type, s.Latitude, s.Longitude))
            .SingleOrDefaultAsync(cancellationToken);

        // An id may have left the gazetteer while incidents still bear it.
        return site ?? await database.Incidents
            .Where(i => i.SiteId == id)
            .OrderBy(i => i.Id)
            .Select(i => new BasePlace(id, i.SiteName ?? id, i.Country, i.Admin1, null, null, null))
            .FirstOrDefaultAsync(cancellationToken);
    }
}

/// <summary>A base and where it lies.</summary>
/// <param name="Id">The gazetteer's id.</param>
/// <param name="Name">The gazetteer's name.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null at sea.</param>
/// <param name="Admin1">The province.</param>
/// <param name="Type">The gazetteer's word: <c>air_base</c>; null where it is not known.</param>
/// <param name="Latitude">Degrees north, rounded on purpose.</param>
/// <param name="Longitude">Degrees east, rounded on purpose.</param>
public sealed record BasePlace(string Id, string Name, string? Country, string? Admin1, string? Type, double? Latitude, double? Longitude);
