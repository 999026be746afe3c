using System.Collections.Concurrent;
using AttackTracker.Core.Places;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Incidents;

/// <summary>Tells whether two placements can be one target: "a base in western Anbar" and Ain al-Asad can.</summary>
internal sealed class SiteComparison(Gazetteer gazetteer)
{
    /// <summary>As far as an article's "near" reaches.</summary>
    private const double NearKilometres = 25;

    /// <summary>Two towns as far apart as that are never one target, whatever an article calls near.</summary>
    private const double FarKilometres = 100;

    private const double KilometresADegree = 111.2;

    // Words that name no place: two sites that share only these share nothing.
    private static readonly HashSet<string> PlainWords = new string[]
    {
        "base", "air", "airbase", "airport", "airfield", "camp", "military", "site", "outpost", "convoy", "patrol", "highway", "road", "checkpoint",
        "american", "coalition", "iraqi", "syrian", "army", "troops", "forces", "near", "outside", "inside", "between", "around", "the", "and", "from",
        "north", "south", "east", "west", "northern", "southern", "eastern", "western", "northeastern", "northwestern", "southeastern", "southwestern",
        "province", "area", "region", "border", "town", "city", "village", "district", "launch", "firing", "position", "unnamed",
    }.Select(MatchKey.Of).ToHashSet(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _placeWords = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, (double, double)?> _points = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _families = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, HashSet<string>> _kin = new(StringComparer.Ordinal);

    public SiteRelation Relate(SitePlacement? a, SitePlacement? b)
    {
        if (a is null || b is null)
        {
            return SiteRelation.Silent;
        }

        if (a.Id is not null && b.Id is not null)
        {
            return a.Id == b.Id ? SiteRelation.Same
                : KinOf(a.Id).Contains(b.Id) ? SiteRelation.SameComplex
                : SiteRelation.Different;
        }

        if (a.Country is null || b.Country is null)
        {
            return SharePlaceName(a, b) ? SiteRelation.InCountry
                : IsOpen(a) || IsOpen(b) ? SiteRelation.Silent
                : SiteRelation.Different;
        }

        if (a.Country != b.Country || (a.Admin1 is not null && b.Admin1 is not null && !string.Equals(a.Admin1, b.Admin1, StringComparison.Ordinal)))
        {
            return SiteRelation.Different;
        }

        return IsPoint(a) && IsPoint(b) ? RelatePoints(a, b)
            : !gazetteer.Contains(a, b) && !gazetteer.Contains(b, a) ? SiteRelation.Different
            : a.Admin1 is not null && b.Admin1 is not null ? SiteRelation.InRegion
            : SiteRelation.InCountry;
    }

    /// <summary>The sites that a report on this site may have to be compared with: itself, those it lies in or holds, and those it is taken for.</summary>
    public IReadOnlyList<string> FamilyOf(string id) => _families.GetOrAdd(id, key => [.. gazetteer.Sites.Select(site => site.Id).Where(other => other == key || KinOf(key).Contains(other)).DefaultIfEmpty(key)]);

    /// <summary>The other sites that can be the same target as this one.</summary>
    private HashSet<string> KinOf(string id) => _kin.GetOrAdd(
        id,
        static (key, gazetteer) => gazetteer.FindSite(key)?.Placement(GeoPrecision.Exact) is not { } placement ? []
            : [.. gazetteer.Sites.Select(site => site.Placement(GeoPrecision.Exact)).Where(other => other.Id != key && (gazetteer.Contains(placement, other) || gazetteer.Contains(other, placement))).Select(other => other.Id!)],
        gazetteer);

    /// <summary>From 0 for no place at all to 5 for a site of the gazetteer itself.</summary>
    public static int Precision(SitePlacement? site) => site is null ? 0 : site.Precision switch
    {
        GeoPrecision.Country => 1,
        GeoPrecision.Region => 2,
        GeoPrecision.Near => site.Id is null ? 3 : 4,
        GeoPrecision.Exact => site.Id is null ? 4 : 5,
    };

    private SiteRelation RelatePoints(SitePlacement a, SitePlacement b)
        => SharePlaceName(a, b) ? SiteRelation.Same
            : a.Precision == GeoPrecision.Exact && b.Precision == GeoPrecision.Exact ? SiteRelation.Different
            : Distance(a, b) switch
            {
                null => SiteRelation.Neighbours,
                <= NearKilometres => SiteRelation.InRegion,
                > FarKilometres => SiteRelation.Different,
                _ => SiteRelation.Neighbours,
            };

    private double? Distance(SitePlacement a, SitePlacement b)
    {
        if (PointOf(a) is not { } x || PointOf(b) is not { } y)
        {
            return null;
        }

        var (north, east) = (x.Latitude - y.Latitude, (x.Longitude - y.Longitude) * Math.Cos(x.Latitude * Math.PI / 180));
        return Math.Sqrt((north * north) + (east * east)) * KilometresADegree;
    }

    private (double Latitude, double Longitude)? PointOf(SitePlacement placement)
    {
        if (gazetteer.FindSite(placement.Id) is { Latitude: { } latitude, Longitude: { } longitude })
        {
            return (latitude, longitude);
        }

        // The last name counts: "al-Batha, west of Nasiriyah" is measured from the larger town, which is known more often.
        return _points.GetOrAdd($"{placement.Country} {placement.Name}", _ => gazetteer.Names.Find(Document.Parse(placement.Name))
            .Select(match => match.Value.Town ?? match.Value.Place)
            .Where(place => place?.Country == placement.Country)
            .Select(place => place is { Latitude: { } north, Longitude: { } east } ? (north, east) : ((double, double)?)null)
            .LastOrDefault(point => point is not null));
    }

    private static bool IsPoint(SitePlacement site) => site.Id is not null || site.Precision is GeoPrecision.Exact or GeoPrecision.Near;

    // "Iraq or Syria": the text leaves the country open; a point without a country is at sea instead.
    private static bool IsOpen(SitePlacement site) => site.Country is null && site.Precision == GeoPrecision.Country;

    private bool SharePlaceName(SitePlacement a, SitePlacement b)
        => PlaceWords(a).Any(word => PlaceWords(b).Any(candidate => IsSpellingOf(word, candidate)));

    private IReadOnlyList<string> PlaceWords(SitePlacement site) => _placeWords.GetOrAdd(
        site.Name,
        name => [.. MatchKey.Of(name.Replace('-', ' ')).Split(' ').Where(word => word.Length > 2 && !PlainWords.Contains(word))]);

    // Transliterations differ in vowels and endings: Mayadin and Mayadeen, Diwaniyah and Diwaniya.
    private static bool IsSpellingOf(string a, string b) => a == b || (a.Length > 4 && b.Length > 4 && Consonants(a) == Consonants(b));

    private static string Consonants(string word)
        => word[0] + string.Concat(word.Skip(1).Where(letter => !"aeiouyh".Contains(letter, StringComparison.Ordinal)));
}
