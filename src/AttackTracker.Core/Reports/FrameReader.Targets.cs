using AttackTracker.Core.Places;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Reports;

/// <summary>Which places a clause says were hit.</summary>
internal sealed partial class FrameReader
{
    private const int LongestLink = 16;

    private static readonly WordSet NotInLists = ["that", "which", "who", "whose", "where", "when", "from", "is", "was", "were", "are", "area", "beside", "next", "adjacent", "opposite", "adjoining", "walled", "side", "part", "km", "miles", "kilometres", "kilometers", "south", "north", "east", "west"];

    /// <summary>The best-named places that the clause says were hit; one, unless it lists several.</summary>
    private static List<Placed<SiteMention>> Targets(Clause clause, ReportKind kind) => Listed(clause, SiteRoles.Targets(clause, kind));

    /// <summary>The places that an attack told in the clause hit.</summary>
    public static List<Placed<SiteMention>> TargetsOf(Clause clause) => Targets(clause, ReportKind.Attack);

    private static List<Placed<SiteMention>> Listed(Clause clause, List<Placed<SiteMention>> targets)
    {
        if (targets.Count <= 1)
        {
            return targets;
        }

        var best = targets.Max(static t => SiteRoles.Rank(t.Mention));
        var top = targets.FindAll(t => SiteRoles.Rank(t.Mention) == best);
        if (top.Count == 1 || best < 2)
        {
            top.RemoveRange(1, top.Count - 1);
            return top;
        }

        var listed = new List<Placed<SiteMention>> { top[0] };
        for (var i = 1; i < top.Count; i++)
        {
            var next = top[i];
            if (IsListed(clause, listed[^1], next) && !listed.Exists(t => SiteRelation.Of(clause.Reading, t.Mention, next.Mention) > 0))
            {
                listed.Add(next);
            }
        }

        return listed;
    }

    // "A, B and C", "near A and at B": nothing but names and little words between.
    private static bool IsListed(Clause clause, Placed<SiteMention> a, Placed<SiteMention> b)
    {
        // Far apart they are no list, and looking through all between them at each name would take time squared.
        if (b.First - a.End > LongestLink)
        {
            return false;
        }

        var joins = false;
        for (var at = a.End; at < b.First; at++)
        {
            var word = clause.Word(at);
            joins |= word is "and" or "," or "or" or "as" or "&";
            if (NotInLists.Contains(word) || (clause.Reading.IsNumber(at) && !IsDealt(clause, at)) || (clause.Reading.CueAt(at) is { } cue && IsVerb(cue.Mention.Meaning)))
            {
                return false;
            }
        }

        return joins;
    }

    // "3 at A and 2 at B"
    private static bool IsDealt(Clause clause, int number) => clause.Is(number + 1, SharePrepositions) || clause.Is(number + 2, SharePrepositions);

    private static readonly WordSet SharePrepositions = ["at", "on", "in", "near", "against", "toward", "towards", "inside", "outside"];

    // "hit three sites in response to an attack on troops in Hasakah": the place of the attack.
    private static List<Placed<SiteMention>> WithoutAnswered(Clause clause, List<Placed<SiteMention>> targets)
        => clause.Has(CueMeaning.Reply) ? targets.FindAll(t => !IsWhatWasAnswered(clause, t)) : targets;

    // "the coalition's artillery in the base"
    private static bool StandGuns(Clause clause, Placed<SiteMention> site)
        => clause.Weapons.Exists(w => w.Mention.Role == WeaponRole.Friendly && w.End < site.First && site.First - w.End <= 2 && clause.Word(w.End) is "in" or "at" or "inside");

    // "the guns in the base shelled the outskirts of the town": where they stand is not what they hit.
    private static List<Placed<SiteMention>> WithoutGuns(Clause clause, List<Placed<SiteMention>> targets)
        => clause.Cues.FindIndex(c => IsVerb(c.Mention.Meaning)) is >= 0 and var verb && targets.Exists(t => t.First > clause.Cues[verb].First)
            ? targets.FindAll(t => t.First > clause.Cues[verb].First) : targets;

    private static bool IsWhatWasAnswered(Clause clause, Placed<SiteMention> site)
        => clause.Cues.Exists(c => c.Mention.Meaning == CueMeaning.Reply && clause.Word(c.First) == "in" && clause.Word(c.End) == "to" && c.End <= site.First);

    // "by coalition forces", "from positions near the river": not what was attacked.
    private static bool HasPluralTarget(Clause clause)
    {
        for (var at = clause.HasWord(PluralTargets) ? clause.First : clause.End; at < clause.End; at++)
        {
            if (clause.Is(at, PluralTargets) && !clause.Reading.AnyWord(Math.Max(clause.First, at - 3), at, NotAttacked))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly WordSet NotAttacked = ["by", "from"];

    public static bool HasSingleBase(Clause clause) => clause.HasWord(SiteRoles.BaseNouns) && HasSingleBase(clause.Reading, clause.First, clause.End);

    public static bool HasSingleBase(Reading reading, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (reading.Is(at, SiteRoles.BaseNouns) && !reading.Word(at).EndsWith('s') && reading.Word(at + 1) is not ("'s" or "defense" or "defence") && reading.Word(at - 1) != "spy")
            {
                return true;
            }
        }

        return false;
    }

    // "the rockets": told before.
    private static bool AreDefinite(Clause clause)
    {
        foreach (var weapon in clause.Weapons)
        {
            // "the drone that was shot down" is told here.
            if (clause.Word(weapon.First - 1) != "the" || (clause.Word(weapon.End) is "that" or "which" && clause.Dates.Count > 0))
            {
                return false;
            }
        }

        return true;
    }
}
