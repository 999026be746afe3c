using AttackTracker.Core.Places;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Incidents;

/// <summary>Tells whether two placements can be one target: "a base in western Anbar" and Ain al-Asad can.</summary>
internal sealed class SiteComparison(IReadOnlyList<IReadOnlyList<string>> complexes)
{
    // Words that name no place: two sites that share only these share nothing.
    private static readonly HashSet<string> PlainWords = new(
        ["base", "air", "airbase", "airport", "airfield", "camp", "military", "site", "outpost", "convoy", "patrol", "highway", "road", "checkpoint",
         "us", "u.s", "american", "coalition", "iraqi", "syrian", "army", "troops", "forces", "near", "outside", "inside", "between", "around", "of", "in", "on", "at", "the", "a", "an", "and", "or", "to", "from",
         "north", "south", "east", "west", "northern", "southern", "eastern", "western", "northeastern", "northwestern", "southeastern", "southwestern",
         "province", "area", "region", "border", "town", "city", "village", "district", "launch", "firing", "position", "unnamed", "al"],
        StringComparer.Ordinal);

    public SiteRelation Relate(SitePlacement? a, SitePlacement? b)
    {
        if (a is null || b is null)
        {
            return SiteRelation.Silent;
        }

        if (a.Id is not null && b.Id is not null)
        {
            return a.Id == b.Id ? SiteRelation.Same
                : complexes.Any(complex => complex.Contains(a.Id) && complex.Contains(b.Id)) ? SiteRelation.SameComplex
                : SiteRelation.Different;
        }

        if (a.Country is not null && b.Country is not null && a.Country != b.Country)
        {
            return SiteRelation.Different;
        }

        var named = SharePlaceName(a, b);
        if (a.Country is null || b.Country is null)
        {
            return named ? SiteRelation.InCountry
                : IsOpen(a) || IsOpen(b) ? SiteRelation.Silent
                : SiteRelation.Different;
        }

        if (a.Admin1 is not null && b.Admin1 is not null && MatchKey.Of(a.Admin1) != MatchKey.Of(b.Admin1))
        {
            return SiteRelation.Different;
        }

        if (IsPoint(a) && IsPoint(b))
        {
            return named ? SiteRelation.Same
                : a.Precision == GeoPrecision.Exact && b.Precision == GeoPrecision.Exact ? SiteRelation.Different
                : SiteRelation.Neighbours;
        }

        return a.Admin1 is not null && b.Admin1 is not null ? SiteRelation.InRegion : SiteRelation.InCountry;
    }

    /// <summary>From 0 for no place at all to 5 for a site of the gazetteer itself.</summary>
    public static int Precision(SitePlacement? site) => site is null ? 0 : site.Precision switch
    {
        GeoPrecision.Country => 1,
        GeoPrecision.Region => 2,
        GeoPrecision.Near => site.Id is null ? 3 : 4,
        GeoPrecision.Exact => site.Id is null ? 4 : 5,
    };

    private static bool IsPoint(SitePlacement site) => site.Id is not null || site.Precision is GeoPrecision.Exact or GeoPrecision.Near;

    // "Iraq or Syria": the text leaves the country open; a point without a country is at sea instead.
    private static bool IsOpen(SitePlacement site) => site.Country is null && site.Precision == GeoPrecision.Country;

    private static bool SharePlaceName(SitePlacement a, SitePlacement b)
    {
        var other = PlaceWords(b);
        return PlaceWords(a).Exists(word => other.Exists(candidate => IsSpellingOf(word, candidate)));
    }

    private static List<string> PlaceWords(SitePlacement site)
        => [.. MatchKey.Of(site.Name.Replace('-', ' ')).Split(' ').Where(word => word.Length > 2 && !PlainWords.Contains(word))];

    // Transliterations differ in vowels and endings: Mayadin and Mayadeen, Diwaniyah and Diwaniya.
    private static bool IsSpellingOf(string a, string b) => a == b || (a.Length > 4 && b.Length > 4 && Consonants(a) == Consonants(b));

    private static string Consonants(string word)
        => word[0] + string.Concat(word.Skip(1).Where(letter => !"aeiouyh".Contains(letter, StringComparison.Ordinal)));
}
