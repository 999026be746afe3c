using AttackTracker.Core.Places;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>Tells the places that were hit from those that a clause names for another reason.</summary>
internal static class SiteRoles
{
    private const int Back = 7;

    internal static readonly WordSet Prepositions =
        ["at", "on", "in", "inside", "near", "toward", "towards", "against", "outside", "into", "around", "over", "of", "from", "to", "for", "within", "onto", "by", "beside", "across", "off", "about", "with", "under", "above", "upon", "behind"];

    // Nothing is ever added to it.
    private static readonly List<Placed<SiteMention>> None = [];

    private static readonly WordSet Speakers = ["spokesman", "spokesperson", "spokeswoman", "spokespeople", "official", "officials", "source", "sources", "statement", "ambassador"];

    private static readonly WordSet Joins = ["and", "or"];

    private static readonly WordSet Distances = ["miles", "mile", "km", "kilometres", "kilometers", "kilometre", "metres", "meters", "away", "far", "distance", "mi"];

    internal static readonly WordSet Offices =
    [
        "governor", "council", "minister", "ministry", "government", "capital", "parliament", "embassy", "police", "operations", "hospital", "president", "leader", "leaders", "people", "residents", "mayor", "court", "university",
        "spokesman", "spokesperson", "correspondent", "bureau", "office", "presence", "future", "withdrawal", "war", "members", "resistance", "state", "army", "defence", "defense", "direction",
    ];

    internal static readonly WordSet BaseNouns =
    [
        "base", "bases", "camp", "camps", "outpost", "outposts", "garrison", "airbase", "airbases", "airfield", "compound", "post", "facility", "installation", "installations", "convoy", "convoys", "patrol", "column", "embassy",
        "consulate", "ship", "destroyer", "vessel", "frigate", "checkpoint", "airport", "headquarters", "barracks", "depot", "warehouse", "centre", "center", "mission", "position", "positions", "site", "sites", "location", "locations", "carrier", "tanker", "facilities", "posts", "embassies", "places",
    ];

    /// <summary>How exactly a mention names a target: a named site 4, a site without a name or a ship 3, a town, province or region 2, a country or mere words 1.</summary>
    public static int Rank(SiteMention mention) => mention.Form switch
    {
        SiteForm.NamedSite or SiteForm.UnlistedSite => 4,
        SiteForm.Anaphor => mention.Placement.Id is not null ? 4 : mention.Placement.Admin1 is not null || mention.Placement.Precision is GeoPrecision.Near or GeoPrecision.Region ? 3 : 0,
        SiteForm.UnnamedBase when mention.IsPlural || mention.Placement.Country is null => 2,
        SiteForm.Ship or SiteForm.UnnamedBase => 3,
        SiteForm.Town or SiteForm.Province or SiteForm.Region or SiteForm.Sea => 2,
        _ => 1,
    };

    /// <summary>The places of the clause that can be what was hit.</summary>
    public static List<Placed<SiteMention>> Targets(Clause clause) => Targets(clause, ReportKind.Attack);

    /// <summary>The same for a response, whose targets are where the attackers fired from.</summary>
    public static List<Placed<SiteMention>> Targets(Clause clause, ReportKind kind)
    {
        List<Placed<SiteMention>>? targets = null;
        foreach (var site in clause.Sites)
        {
            if (Rank(site.Mention) > 0 && ((kind == ReportKind.Response && site.Mention.Role == SiteRole.Launch) || (site.Mention.Role == SiteRole.Location && IsTarget(clause, site))))
            {
                (targets ??= new(1)).Add(site);
            }
        }

        return targets ?? Directed(clause);
    }

    private static List<Placed<SiteMention>> Directed(Clause clause)
    {
        List<Placed<SiteMention>>? targets = null;
        foreach (var site in clause.Sites)
        {
            if ((Rank(site.Mention) == 2 || (Rank(site.Mention) == 4 && site.Mention.Placement.Precision == GeoPrecision.Near)) && site.Mention.Role == SiteRole.Location && IsDirection(clause, site))
            {
                (targets ??= new(1)).Add(site);
            }
        }

        return targets ?? None;
    }

    // "on the highway west of the city": better than no place.
    private static bool IsDirection(Clause clause, Placed<SiteMention> site) => PrepositionBefore(clause, site) is ("of", var at) && clause.Is(at - 1, Directions);

    /// <summary>Whether an attack on the place would be coded: states that are at war elsewhere host none of ours.</summary>
    public static bool CanBeHit(SiteMention site) => Rank(site) > 2 || site.Placement.Country is not ("US" or "IL" or "PS" or "GB" or "FR" or "DE" or "UA" or "IR");

    private static bool IsTarget(Clause clause, Placed<SiteMention> site)
    {
        // "an embassy spokesperson confirmed"
        if (!CanBeHit(site.Mention) || clause.Is(site.End, Speakers))
        {
            return false;
        }

        var (preposition, at) = PrepositionBefore(clause, site);
        if (preposition is "near" or "in" or "around" or "outside" or "of" && ComesFrom(clause, at))
        {
            return false;
        }

        // "treated at a hospital in the city"
        if (preposition is "in" or "at" or "of" or "near" && Rank(site.Mention) <= 2 && clause.Is(at - 1, Elsewhere))
        {
            return false;
        }

        return preposition switch
        {
            "from" => clause.Is(at - 1, Distances),
            "of" => !clause.Is(at - 1, Offices) && !clause.Is(at - 1, Directions),
            "to" => clause.Word(at - 1) is not ("told" or "said" or "according" or "spoke" or "according" or "visit" or "return" or "flown" or "back" or "transferred" or "taken" or "moved" or "evacuated" or "rushed" or "carried" or "brought" or "airlifted" or "admitted"),
            "with" or "to" when clause.Reading.AnyWord(at - 2, at, Tied) => false,
            "by" => false,
            "" when clause.Reading.CueAt(site.End) is { Mention.Meaning: CueMeaning.AttackNoun or CueMeaning.Blast } => true,
            "" when !site.Mention.IsSite => clause.Is(site.First - 1, Passing) || (clause.Word(site.First - 1) == "the" && clause.Is(site.First - 2, Passing)),
            _ => !clause.Is(site.End, Offices) || Rank(site.Mention) >= 3,
        };
    }

    // "a group affiliated with Iran"
    private static readonly WordSet Tied = ["affiliated", "linked", "tied", "connected", "aligned", "allied", "associated", "loyal", "ties", "links", "affiliation"];

    // "as the convoy passed the town"
    private static readonly WordSet Passing = ["passed", "passing", "crossing", "crossed", "entering", "entered", "leaving", "approaching"];

    private static readonly WordSet Elsewhere = ["hospital", "hospitals", "clinic", "morgue", "court", "university", "conference", "briefing", "interview", "speech", "talks", "meeting", "rally", "protest", "funeral"];

    // "fired from the desert near Camp A": where they came from.
    private static bool ComesFrom(Clause clause, int preposition)
    {
        for (var at = preposition - 1; at >= Math.Max(clause.First, preposition - 5); at--)
        {
            if (clause.Word(at) == "from")
            {
                return clause.Reading.CuesWithin(Math.Max(clause.First, at - 4), at).Exists(c => c.Mention.Meaning is CueMeaning.Attack or CueMeaning.Hit) || clause.Word(at - 1) is "away" == false && !clause.Is(at - 1, Distances);
            }

            if (clause.Reading.CueAt(at) is not null || clause.Word(at) is "," or "at" or "on" or "towards" or "toward")
            {
                return false;
            }
        }

        return false;
    }

    internal static readonly WordSet Breaks = [",", ";", "said", "("];

    private static readonly WordSet Directions = ["north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "north-east", "north-west", "south-east", "south-west", "northern", "southern"];

    /// <summary>Whether rounds were fired from the place.</summary>
    public static bool IsOrigin(Clause clause, Placed<SiteMention> site) => PrepositionBefore(clause, site) is ("from", var at) && !clause.Is(at - 1, Distances);

    private static Placed<SiteMention> SiteBefore(Clause clause, int token)
    {
        var before = clause.Reading.Sites.Within(clause.First, token);
        for (var i = before.Count - 1; i >= 0; i--)
        {
            if (before[i].End < token)
            {
                return before[i].End >= token - 5 ? before[i] : default;
            }
        }

        return default;
    }

    private static (string Word, int At) PrepositionBefore(Clause clause, Placed<SiteMention> site)
    {
        // "in Anbar province and the capital Baghdad": the second shares the preposition of the first.
        var joined = SiteBefore(clause, site.First);
        if (joined.Mention is not null && clause.Reading.AnyWord(joined.End, site.First, Joins) && !clause.Reading.AnyWord(joined.End, site.First, Prepositions) && clause.Reading.CuesWithin(joined.End, site.First).Count == 0)
        {
            return joined.Mention.IsSite ? ("in", joined.First) : PrepositionBefore(clause, joined);
        }

        for (var at = site.First; at >= Math.Max(clause.Sentence.FirstToken, site.First - Back); at--)
        {
            if (clause.Is(at, Prepositions) && at < site.End - 1)
            {
                return (clause.Word(at), at);
            }

            if (at < site.First && (clause.Is(at, Breaks) || clause.Reading.CueAt(at) is not null))
            {
                break;
            }
        }

        return ("", site.First);
    }
}
