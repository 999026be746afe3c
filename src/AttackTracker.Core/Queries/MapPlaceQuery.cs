using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Reads what stands behind one circle of the map.</summary>
public sealed class MapPlaceQuery(IDbContextFactory<TrackerDbContext> contexts, ReferenceInUse reference)
{
    /// <summary>The incidents of a base or area, the latest first, those without a day last.</summary>
    /// <param name="filter">The same as the map's.</param>
    /// <param name="place">As <see cref="MapQuery"/> gave it.</param>
    /// <param name="most">How many.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task<IReadOnlyList<MapLine>> RunAsync(IncidentFilter filter, MapPlace place, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(place);
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var incidents = database.Passing(filter);
        if (place.IsArea)
        {
            // A province that the gazetteer has nothing in is counted with its country.
            var gazetteer = (await ReferenceStore.OfAsync(database, reference, cancellationToken)).Gazetteer;
            var known = MapAreas.ProvincesOf(gazetteer, place.Country!);
            incidents = incidents.Where(i => i.SiteId == null && i.Country == place.Country);
            incidents = place.Admin1 is { } admin1 ? incidents.Where(i => i.Admin1 == admin1) : incidents.Where(i => i.Admin1 == null || !known.Contains(i.Admin1));
        }
        else
        {
            incidents = incidents.Where(i => i.SiteId == place.Id);
        }

        var rows = await incidents.OrderByDescending(i => i.Day).ThenByDescending(i => i.Id).Take(most).AsNoTracking().ToListAsync(cancellationToken);
        return [.. rows.Select(i => new MapLine(i.PublicId, i.ToValues(), i.Day, i.State, i.ConflictCount > 0))];
    }

    /// <summary>The id that the map gives to where an incident took place; null where it has no place, or there is no such incident.</summary>
    public async Task<string?> FindAsync(string publicId, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var at = await database.Incidents.Where(i => i.PublicId == publicId).Select(i => new { i.SiteId, i.Country, i.Admin1 }).SingleOrDefaultAsync(cancellationToken);
        if (at is null || at.SiteId is not null || at.Country is null)
        {
            return at?.SiteId;
        }

        var gazetteer = (await ReferenceStore.OfAsync(database, reference, cancellationToken)).Gazetteer;
        return new MapAreas(gazetteer).Of(at.Country, at.Admin1).Id;
    }
}

/// <summary>An incident beside the map.</summary>
/// <param name="PublicId">Permanent.</param>
/// <param name="Values">What it holds.</param>
/// <param name="Day">Null where no bound of its date is known.</param>
/// <param name="State">How far people stand behind it.</param>
/// <param name="HasConflict">Whether articles disagree and nobody has decided.</param>
public sealed record MapLine(string PublicId, EventValues Values, DateOnly? Day, FieldState State, bool HasConflict);
