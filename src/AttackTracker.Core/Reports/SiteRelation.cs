using AttackTracker.Core.Places;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>Whether two mentions can be words for one target.</summary>
internal static class SiteRelation
{
    public const double Differ = double.NegativeInfinity;
    public const double Compatible = 2;
    public const double Same = 3;

    private static readonly HashSet<string> CommonKeys = [.. new[]
    {
        "the", "base", "air", "airbase", "near", "outside", "inside", "town", "city", "village", "of", "in", "at", "province", "military", "us", "u.s.", "iraqi", "syrian", "american", "west", "east", "north", "south",
        "northern", "southern", "eastern", "western", "northeastern", "northeast", "iraq", "syria", "camp", "and", "convoy", "region", "district", "border", "al", "just", "close", "to", "a", "an", "area", "highway", "on", "site", "sdf", "coalition",
    }.Select(MatchKey.Of)];

    public static double Of(Reading reading, SiteMention a, SiteMention b)
        => a.Placement.Id is not null && a.Placement.Id == b.Placement.Id ? Same : reading.Relations.Of(reading.Relations.NumberOf(a), reading.Relations.NumberOf(b));

    /// <summary>The same, worked out anew.</summary>
    public static double Compare(Reading reading, SiteMention a, SiteMention b)
    {
        var (first, second) = (a.Placement, b.Placement);
        if (first.Id is not null && second.Id is not null)
        {
            return first.Id == second.Id ? Same : Contains(reading, first, second) ? Compatible : Differ;
        }

        if (first.Country is not null && second.Country is not null && first.Country != second.Country)
        {
            return Differ;
        }

        if (first.Id is null && second.Id is null)
        {
            return OfUnlisted(reading, a, b);
        }

        var (vague, exact) = first.Id is null ? (a, b) : (b, a);
        if (vague is { Form: SiteForm.UnnamedBase, IsPlural: false, Placement: { Country: null, Admin1: null } })
        {
            // "attacked an air base in the emirate": it may be any.
            return Compatible;
        }

        return vague.Form is SiteForm.Town or SiteForm.UnlistedSite or SiteForm.Ship && !SharesName(reading, vague.Placement, exact.Placement) ? Differ
            : Contains(reading, vague.Placement, exact.Placement) || SharesName(reading, vague.Placement, exact.Placement) ? Compatible
            : Differ;
    }

    private static double OfUnlisted(Reading reading, SiteMention a, SiteMention b)
    {
        var (first, second) = (a.Placement, b.Placement);
        if (first == second || reading.Relations.KeysOf(first.Name).SequenceEqual(reading.Relations.KeysOf(second.Name)))
        {
            return Same;
        }

        if (SharesName(reading, first, second))
        {
            return Compatible;
        }

        if (first.Admin1 is not null && second.Admin1 is not null && first.Admin1 != second.Admin1)
        {
            return Differ;
        }

        // Two places with names of their own are two places; a province or a country may hold either.
        var isVague = a.Form is SiteForm.Province or SiteForm.Region or SiteForm.Country or SiteForm.Anaphor || b.Form is SiteForm.Province or SiteForm.Region or SiteForm.Country or SiteForm.Anaphor;
        var isUnnamed = (a.Form == SiteForm.UnnamedBase && first.Precision != GeoPrecision.Near) || (b.Form == SiteForm.UnnamedBase && second.Precision != GeoPrecision.Near);
        return isVague || isUnnamed ? Compatible : Differ;
    }

    private static bool Contains(Reading reading, SitePlacement a, SitePlacement b)
        => reading.Reference.Gazetteer.Contains(a, b) || reading.Reference.Gazetteer.Contains(b, a);

    private static bool SharesName(Reading reading, SitePlacement a, SitePlacement b)
        => reading.Relations.KeysOf(a.Name).Any(key => key.Length > 2 && !CommonKeys.Contains(key) && reading.Relations.KeysOf(b.Name).Contains(key));
}
