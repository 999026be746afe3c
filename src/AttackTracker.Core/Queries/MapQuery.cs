using System.Runtime.InteropServices;
using AttackTracker.Core.Places;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Facts;
using AttackTracker.Core.Weapons;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Counts what the map draws: by base, and by province or country where no base is named.</summary>
public sealed class MapQuery(IDbContextFactory<TrackerDbContext> contexts, ReferenceInUse reference, CountedOnce counted)
{
    /// <summary>One pass over what the filter lets through, whatever it is.</summary>
    public Task<MapView> RunAsync(IncidentFilter filter, CancellationToken cancellationToken) => counted.GetAsync(filter, () => CountAsync(filter, cancellationToken), cancellationToken);

    private async Task<MapView> CountAsync(IncidentFilter filter, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var gazetteer = (await ReferenceStore.OfAsync(database, reference, cancellationToken)).Gazetteer;
        var (places, total) = await database.FactsAsync(filter, Count, cancellationToken);
        var bases = places.Where(p => p.Place.SiteId is not null).GroupBy(p => p.Place.SiteId!, p => p.Counts, StringComparer.Ordinal).ToDictionary(g => g.Key, g => MapCounts.Sum([.. g]), StringComparer.Ordinal);
        var unnamed = places.Where(p => p.Place.SiteId is null).GroupBy(p => (p.Place.Country, p.Place.Admin1), p => p.Counts).ToDictionary(g => g.Key, g => MapCounts.Sum([.. g]));
        var areas = new MapAreas(gazetteer);

        return new MapView(
            Ordered(bases.Select(b => gazetteer.FindSite(b.Key) is { } site ? Of(site, b.Value) : Gone(b.Key, b.Value, places.Select(p => p.Place)))),
            Ordered(unnamed.Where(u => u.Key.Country is not null).GroupBy(u => areas.Of(u.Key.Country!, u.Key.Admin1)).Select(g => g.Key with
            {
                Provinces = Choice.From(g.Where(u => u.Key.Admin1 is not null).Select(u => MapAreas.IdOf(u.Key.Country, u.Key.Admin1!))).WithNotStated(g.Any(u => u.Key.Admin1 is null)),
                Counts = MapCounts.Sum([.. g.Select(u => u.Value)]),
            })),
            MapCounts.Sum([.. unnamed.Where(u => u.Key.Country is null).Select(u => u.Value)]),
            total);
    }

    /// <summary>A base that has left the gazetteer while incidents still bear it.</summary>
    private static MapPlace Gone(string id, MapCounts counts, IEnumerable<FactPlace> places)
    {
        var written = places.Where(p => p.SiteId == id).ToList();
        return new MapPlace { Id = id, Name = written.Select(p => p.SiteName).Max(StringComparer.Ordinal) ?? id, Country = written.Select(p => p.Country).Max(StringComparer.Ordinal), Counts = counts };
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

    private static (List<(FactPlace Place, MapCounts Counts)> Places, int Total) Count(FactTable table, FactFilter filter)
    {
        var tallies = new MapTally?[table.Places.Count];
        var (passing, total) = filter.Passing(table);
        var facts = table.Facts;
        foreach (var id in CollectionsMarshal.AsSpan(passing))
        {
            ref readonly var fact = ref facts[id];
            (tallies[fact.Place] ??= new MapTally()).Add(fact);
        }

        return ([.. table.Places.Zip(tallies).Where(p => p.Second is not null).Select(p => (p.First, p.Second!.Counts))], total);
    }

    private sealed class MapTally
    {
        private static readonly int[] Families = [.. Enum.GetValues<WeaponType>().Select(type => (int)WeaponFamilies.Of(type))];

        private readonly int[] _byWeapon = new int[MapCounts.None.ByWeapon.Count];
        private PeopleSum _killed;
        private int _last = IncidentFact.None;

        public MapCounts Counts => new() { ByWeapon = _byWeapon, Killed = _killed.Total, Last = _last == IncidentFact.None ? null : DateOnly.FromDayNumber(_last) };

        public void Add(in IncidentFact fact)
        {
            _last = Math.Max(_last, fact.Day);
            if (fact.Kind == ReportKind.Response)
            {
                _byWeapon[^1]++;
                return;
            }

            _byWeapon[Families[(int)fact.MainWeapon]]++;
            _killed.Add(fact.KilledLow, fact.KilledHigh);
        }
    }
}
