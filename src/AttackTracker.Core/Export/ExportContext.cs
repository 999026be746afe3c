using AttackTracker.Core.Queries;
using AttackTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Export;

/// <summary>What the rows of one export have in common.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="State">What the rows were read from.</param>
/// <param name="Groups">Names of groups by id.</param>
/// <param name="GroupKinds">Kinds of groups by id, in the codebook's words.</param>
/// <param name="Countries">Names of countries by code.</param>
/// <param name="Sites">Coordinates and type by the gazetteer's id.</param>
internal sealed record ExportContext(
    ExportRequest Request,
    DataState State,
    Dictionary<string, string> Groups,
    Dictionary<string, string?> GroupKinds,
    Dictionary<string, string> Countries,
    Dictionary<string, (double? Latitude, double? Longitude, string? Type)> Sites)
{
    public static async Task<ExportContext> ReadAsync(TrackerDbContext database, ExportRequest request, TimeProvider clock, CancellationToken cancellationToken) => new(
        request,
        await DataState.OfAsync(database, clock, cancellationToken),
        await database.Groups.ToDictionaryAsync(g => g.Id, g => g.Name, StringComparer.Ordinal, cancellationToken),
        await database.Groups.ToDictionaryAsync(g => g.Id, g => g.Kind, StringComparer.Ordinal, cancellationToken),
        await database.Places.Where(p => p.Kind == "country").ToDictionaryAsync(p => p.Id, p => p.Name, StringComparer.Ordinal, cancellationToken),
        (await database.Sites.AsNoTracking().ToListAsync(cancellationToken)).ToDictionary(s => s.Id, s => (s.Latitude, s.Longitude, s.Type), StringComparer.Ordinal));

    public string GroupName(string id) => Groups.OrFromId(id);

    /// <summary>In the codebook's word; null for a group that the reference data does not hold.</summary>
    public string? GroupKind(string id) => GroupKinds.GetValueOrDefault(id);

    /// <summary>In the codebook's word; null for a site that the gazetteer does not hold.</summary>
    public string? SiteType(string? id) => id is null ? null : Sites.GetValueOrDefault(id).Type;

    public string? CountryName(string? code) => code is null ? null : Countries.GetValueOrDefault(code, code);
}
