using AttackTracker.Core.Places;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Weapons;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Counts what the map draws: by base, and by province or country where no base is named.</summary>
public sealed class MapQuery(IDbContextFactory<TrackerDbContext> contexts, ReferenceInUse reference)
{
    /// <summary>Two passes over what the filter lets through, whatever it is.</summary>
    public async Task<MapView> RunAsync(IncidentFilter filter, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var gazetteer = (await ReferenceStore.OfAsync(database, reference, cancellationToken)).Gazetteer;
        var passing = database.Passing(filter);
        var bases = await BasesAsync(passing, cancellationToken);
        var unnamed = await UnnamedAsync(passing, cancellationToken);
        var areas = new MapAreas(gazetteer);

        // An id may have left the gazetteer while incidents still bear it.
        var gone = bases.Keys.Where(id => gazetteer.FindSite(id) is null).ToList();
        var names = gone.Count == 0 ? [] : await database.Incidents.Where(i => i.SiteId != null && gone.Contains(i.SiteId))
            .GroupBy(i => i.SiteId!)
            .Select(g => new { Id = g.Key, Name = g.Max(i => i.SiteName), Country = g.Max(i => i.Country) })
            .ToDictionaryAsync(s => s.Id, cancellationToken);
        return new MapView(
            Ordered(bases.Select(b => gazetteer.FindSite(b.Key) is { } site ? Of(site, b.Value) : new MapPlace { Id = b.Key, Name = names[b.Key].Name ?? b.Key, Country = names[b.Key].Country, Counts = b.Value })),
            Ordered(unnamed.Where(u => u.Key.Country is not null).GroupBy(u => areas.Of(u.Key.Country!, u.Key.Admin1)).Select(g => g.Key with { Counts = MapCounts.Sum([.. g.Select(u => u.Value)]) })),
            MapCounts.Sum([.. unnamed.Where(u => u.Key.Country is null).Select(u => u.Value)]),
            await database.Incidents.CountAsync(cancellationToken));
    }

    private static MapPlace[] Ordered(IEnumerable<MapPlace> places) => [.. places.OrderByDescending(p => p.Counts.All).ThenBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Id, StringComparer.Ordinal)];

    private static MapPlace Of(Site site, MapCounts counts) => new()
    {
        Id = site.Id,
        Name = site.Name,
        Country = site.Country,
        Admin1 = site.Admin1,
        Latitude = site.Latitude,
        Longitude = site.Longitude,
        Counts = counts,
    };

    private static async Task<Dictionary<string, MapCounts>> BasesAsync(IQueryable<IncidentRow> passing, CancellationToken cancellationToken)
    {
        var rows = await SumAsync(passing.Where(i => i.SiteId != null).GroupBy(i => new { i.SiteId, i.Kind, i.MainWeapon }), cancellationToken);
        return rows.GroupBy(r => r.Key.SiteId!).ToDictionary(g => g.Key, g => MapCounts.Sum([.. g.Select(r => r.ToCounts(r.Key.Kind, r.Key.MainWeapon))]), StringComparer.Ordinal);
    }

    private static async Task<Dictionary<(string? Country, string? Admin1), MapCounts>> UnnamedAsync(IQueryable<IncidentRow> passing, CancellationToken cancellationToken)
    {
        var rows = await SumAsync(passing.Where(i => i.SiteId == null).GroupBy(i => new { i.Country, i.Admin1, i.Kind, i.MainWeapon }), cancellationToken);
        return rows.GroupBy(r => (r.Key.Country, r.Key.Admin1)).ToDictionary(g => g.Key, g => MapCounts.Sum([.. g.Select(r => r.ToCounts(r.Key.Kind, r.Key.MainWeapon))]));
    }

    private static Task<List<Sums<TKey>>> SumAsync<TKey>(IQueryable<IGrouping<TKey, IncidentRow>> groups, CancellationToken cancellationToken)
        => groups.Select(g => new Sums<TKey>(
            g.Key,
            g.Count(),
            g.Max(i => i.Day),
            g.Count(i => i.KilledLow != null || i.KilledHigh != null),
            g.Count(i => i.KilledLow != null && i.KilledHigh == null),
            g.Sum(i => i.KilledLow ?? 0),
            g.Sum(i => i.KilledHigh ?? 0)))
            .ToListAsync(cancellationToken);

    private sealed record Sums<TKey>(TKey Key, int Count, DateOnly? Last, int Stated, int Open, int Low, int High)
    {
        public MapCounts ToCounts(ReportKind kind, WeaponType? weapon)
        {
            var counts = new int[MapCounts.None.ByWeapon.Count];
            counts[kind == ReportKind.Response ? counts.Length - 1 : (int)WeaponFamilies.Of(weapon ?? WeaponType.Unknown)] = Count;
            var killed = kind == ReportKind.Response || Stated == 0 ? null : (CountRange?)new CountRange(Low, Open > 0 ? null : High);
            return new MapCounts { ByWeapon = counts, Killed = killed, Last = Last };
        }
    }
}
