using AttackTracker.Core.Places;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Reads what is known of one base; its incidents come from the queries of the timeline and of the list.</summary>
public sealed class BaseQuery(IDbContextFactory<TrackerDbContext> contexts, ReferenceInUse reference)
{
    /// <summary>Null where neither the gazetteer nor any incident has the id.</summary>
    public async Task<BasePlace?> RunAsync(string id, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var gazetteer = (await ReferenceStore.OfAsync(database, reference, cancellationToken)).Gazetteer;
        if (gazetteer.FindSite(id) is { } site)
        {
            return new BasePlace
            {
                Id = id,
                Name = site.Name,
                Country = gazetteer.FindPlace(site.Country)?.Name ?? site.Country,
                Admin1 = site.Admin1,
                Type = CodebookTerm.Of(site.Type).Replace('-', ' '),
                Within = gazetteer.FindSite(site.Within),
                Latitude = site.Latitude,
                Longitude = site.Longitude,
                Aliases = site.Aliases,
            };
        }

        // An id may have left the gazetteer while incidents still bear it.
        return await database.Incidents
            .Where(i => i.SiteId == id)
            .OrderBy(i => i.Id)
            .Select(i => new BasePlace { Id = id, Name = i.SiteName ?? id, Country = i.Country, Admin1 = i.Admin1 })
            .FirstOrDefaultAsync(cancellationToken);
    }
}

/// <summary>A base and where it lies.</summary>
public sealed record BasePlace
{
    /// <summary>The gazetteer's id.</summary>
    public required string Id { get; init; }

    /// <summary>The gazetteer's name.</summary>
    public required string Name { get; init; }

    /// <summary>The country's name, or its code where the name is not known; null at sea.</summary>
    public string? Country { get; init; }

    /// <summary>The province.</summary>
    public string? Admin1 { get; init; }

    /// <summary>"air base", "embassy"; null where it is not known.</summary>
    public string? Type { get; init; }

    /// <summary>The site whose perimeter it lies in.</summary>
    public Site? Within { get; init; }

    /// <summary>Degrees north, rounded on purpose.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, rounded on purpose.</summary>
    public double? Longitude { get; init; }

    /// <summary>Other names that articles give it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}
