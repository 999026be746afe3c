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
        var bases = places.Where(p => p.Place.SiteId is not null).GroupBy(p => p.Place.SiteId!, (id, counted) => BaseOf(id, gazetteer.FindSite(id), [.. counted]), StringComparer.Ordinal);
        var unnamed = places.Where(p => p.Place.SiteId is null).GroupBy(p => (p.Place.Country, p.Place.Admin1), p => p.Counts).ToDictionary(g => g.Key, g => MapCounts.Sum([.. g]));
        var areas = new MapAreas(gazetteer);

        return new MapView(
            Ordered(bases),
            Ordered(unnamed.Where(u => u.Key.Country is not null).GroupBy(u => areas.Of(u.Key.Country!, u.Key.Admin1)).Select(g => g.Key with
            {
                Provinces = Choice.From(g.Where(u => u.Key.Admin1 is not null).Select(u => MapAreas.IdOf(u.Key.Country, u.Key.Admin1!))).WithNotStated(g.Any(u => u.Key.Admin1 is null)),
                Counts = MapCounts.Sum([.. g.Select(u => u.Value)]),
            })),
            MapCounts.Sum([.. unnamed.Where(u => u.Key.Country is null).Select(u => u.Value)]),
            total);
    }

    private static MapPlace BaseOf(string id, Site? site, List<(FactPlace Place, MapCounts Counts)> counted) => new()
    {
        Id = id,

        // It may have left the gazetteer while incidents still bear it.
        Name = site?.Name ?? counted.Select(c => c.Place.SiteName).Max(StringComparer.Ordinal) ?? id,
        Country = site is null ? counted.Select(c => c.Place.Country).Max(StringComparer.Ordinal) : site.Country,
        Admin1 = site?.Admin1,
        Latitude = site?.Latitude,
        Longitude = site?.Longitude,
        Counts = MapCounts.Sum([.. counted.Select(c => c.Counts)]),
    };

    private static MapPlace[] Ordered(IEnumerable<MapPlace> places) => [.. places.OrderByDescending(p => p.Counts.All).ThenBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Id, StringComparer.Ordinal)];

    private static (List<(FactPlace Place, MapCounts Counts)> Places, int Total) Count(FactTable table, FactFilter filter)
    {
        var (passing, total) = filter.Passing(table);
        var (first, second) = FactCounting.InHalves(passing, half => Tallies(table, CollectionsMarshal.AsSpan(passing)[half]));
        return ([.. Counted(first).Concat(Counted(second))], total);

        IEnumerable<(FactPlace, MapCounts)> Counted(MapTally?[] tallies) => table.Places.Zip(tallies).Where(p => p.Second is not null).Select(p => (p.First, p.Second!.Counts));
    }

    private static MapTally?[] Tallies(FactTable table, ReadOnlySpan<int> incidents)
    {
        var tallies = new MapTally?[table.Places.Count];
        var places = table.PlacesOf;
        var marks = table.Marks;
        var days = table.Days;
        var weapons = table.MainWeapons;
        var killed = table.Killed;
        foreach (var id in incidents)
        {
            (tallies[places[id]] ??= new MapTally()).Add(days[id], FactMarks.Has(marks[id], FactMarks.Kinds + (int)ReportKind.Response), weapons[id], killed[id]);
        }

        return tallies;
    }

    private sealed class MapTally
    {
        private static readonly int[] Families = [.. Enum.GetValues<WeaponType>().Select(type => (int)WeaponFamilies.Of(type))];

        private readonly int[] _byWeapon = new int[MapCounts.None.ByWeapon.Count];
        private PeopleSum _killed;
        private int _last = IncidentFact.None;

        public MapCounts Counts => new() { ByWeapon = _byWeapon, Killed = _killed.Total, Last = _last == IncidentFact.None ? null : DateOnly.FromDayNumber(_last) };

        public void Add(int day, bool isResponse, WeaponType weapon, (int Low, int High) killed)
        {
            _last = Math.Max(_last, day);
            if (isResponse)
            {
                _byWeapon[^1]++;
                return;
            }

            _byWeapon[Families[(int)weapon]]++;
            _killed.Add(killed.Low, killed.High);
        }
    }
}
