using System.Globalization;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Places;
using AttackTracker.Core.Reports;

namespace AttackTracker.Benchmarks.Generation;

/// <summary>Where and over which years a generated database has its incidents. Few bases have most of them, as in life.</summary>
internal sealed class World
{
    private const int LastYear = 2025;
    private const double Skew = 0.9;

    private static readonly (string Country, string Admin1)[] Provinces =
        [("IQ", "Al Anbar"), ("SY", "Deir ez-Zor"), ("IQ", "Nineveh"), ("SY", "Al-Hasakah"), ("IQ", "Baghdad"), ("JO", "Mafraq"), ("AF", "Helmand"), ("AF", "Kandahar")];

    private static readonly string[] Heads = ["Kar", "Dar", "Sel", "Mor", "Tal", "Bir", "Qas", "Rem", "Zan", "Hul", "Nab", "Gol", "Fer", "Wad", "Yam", "Lor"];
    private static readonly string[] Middles = ["wa", "ti", "mo", "ru", "da", "le", "fi", "go", "hu", "ze", "ba", "ni", "sho", "ka"];
    private static readonly string[] Tails = ["n", "rd", "l", "z", "sh", "m", "q", "ld"];
    private static readonly string[] Sorts = ["Air Base", "Camp", "Outpost", "Landing Zone", "Airport", "Depot"];

    private readonly double[] _reach;

    /// <param name="incidents">How many there are to be in all: more have more bases and more years to spread over.</param>
    public World(int incidents)
    {
        Years = [.. Enumerable.Range(0, Math.Clamp(incidents / 8000, 6, 40)).Reverse().Select(back => LastYear - back)];
        Sites = [.. Known(Math.Clamp(incidents / 60, 12, 90)), .. Invented(incidents / 1000)];
        var sum = 0.0;
        _reach = [.. Sites.Select((_, rank) => sum += 1 / Math.Pow(rank + 1, Skew))];
    }

    public IReadOnlyList<int> Years { get; }

    /// <summary>None of them is taken for another, so that who was attacked is never in doubt.</summary>
    public IReadOnlyList<SitePlacement> Sites { get; }

    /// <summary>How many of the incidents fall into a year: some years are worse than others.</summary>
    public IReadOnlyList<int> Shares(int incidents, Random random)
    {
        var weights = Years.Select(_ => 0.5 + (random.NextDouble() * 2)).ToList();
        var shares = weights.ConvertAll(weight => (int)(incidents * weight / weights.Sum()));
        shares[^1] += incidents - shares.Sum();
        return shares;
    }

    /// <summary>The place of a site in <see cref="Sites"/>; the first are attacked most.</summary>
    public int DrawSite(Random random)
    {
        var place = Array.BinarySearch(_reach, random.NextDouble() * _reach[^1]);
        return Math.Min(place < 0 ? ~place : place, Sites.Count - 1);
    }

    private static IEnumerable<SitePlacement> Known(int count)
    {
        var sites = new SiteComparison(ReferenceData.Shipped.Gazetteer);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var site in ReferenceData.Shipped.Gazetteer.Sites.Where(site => sites.FamilyOf(site.Id).All(taken.Add)).Take(count))
        {
            yield return site.Placement(GeoPrecision.Exact);
        }
    }

    private static IEnumerable<SitePlacement> Invented(int count)
        => Enumerable.Range(0, count).Select(i =>
        {
            var name = Heads[i % Heads.Length] + Middles[i / Heads.Length % Middles.Length] + Tails[i / (Heads.Length * Middles.Length) % Tails.Length];
            var (country, admin1) = Provinces[i % Provinces.Length];
            return new SitePlacement(string.Create(CultureInfo.InvariantCulture, $"made-{i + 1:D4}"), $"{name} {Sorts[i % Sorts.Length]}", country, admin1, GeoPrecision.Exact);
        });
}
