using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Facts;
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
        // A province that the gazetteer has nothing in is counted with its country.
        var known = place.IsArea ? MapAreas.ProvincesOf((await ReferenceStore.OfAsync(database, reference, cancellationToken)).Gazetteer, place.Country!) : [];
        var keys = await database.FactsAsync(filter, (table, passing) => Latest(table, passing, at => IsAt(place, at, known), most), cancellationToken);
        var rows = await database.Incidents.Where(i => keys.Contains(i.Id)).OrderByDescending(i => i.Day).ThenByDescending(i => i.Id).AsNoTracking().ToListAsync(cancellationToken);
        return [.. rows.Select(i => new MapLine(i.PublicId, i.ToValues(), i.Day, i.State, i.ConflictCount > 0))];
    }

    private static List<int> Latest(FactTable table, FactFilter filter, Func<FactPlace, bool> isThere, int most)
    {
        bool[] there = [.. table.Places.Select(isThere)];
        return [.. NewestFacts.Of(table, [.. filter.Passing(table).Passing.Where(id => there[table.Facts[id].Place])], most)];
    }

    private static bool IsAt(MapPlace place, FactPlace at, IReadOnlyList<string> known)
        => !place.IsArea ? at.SiteId == place.Id
            : at.SiteId is null && at.Country == place.Country && (place.Admin1 is { } admin1 ? at.Admin1 == admin1 : at.Admin1 is null || !known.Contains(at.Admin1));

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
