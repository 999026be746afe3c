using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Reports;

/// <summary>What the words around an outcome make of it: where the munition fell, what it was, and whether it came about at all.</summary>
internal static partial class Outcomes
{
    // "shot down a mile outside the perimeter": where, not what became of it.
    private static bool IsOnlyPlace(Clause clause, Placed<CueMention> cue)
        => clause.Is(cue.First, Places) && clause.Has(CueMeaning.Intercepted);

    private static readonly WordSet Places = ["outside", "beyond", "far", "off", "beside"];

    // "came down close to a runway": within the base, as far as the words tell; "close to the base" is not.
    private static bool IsBesideThing(Clause clause, Placed<CueMention> cue)
        => clause.Reading.AnyWord(cue.First, cue.End, Beside) && clause.Word(cue.End) is "a" or "an" or "one" or "its" or "their" or "some"
            && !clause.Reading.AnyWord(cue.End, Math.Min(clause.End, cue.End + 5), Bases) && !clause.Sites.Exists(s => s.First >= cue.End && s.First <= cue.End + 5);

    private static readonly WordSet Beside = ["near", "close", "beside", "around", "next", "adjacent", "vicinity"];

    private static readonly WordSet Bases = ["base", "camp", "airport", "airbase", "airfield", "embassy", "garrison", "installation", "facility", "outpost", "post", "consulate"];

    private static readonly WordSet Within = ["inside", "within"];

    private static bool IsPartOfTarget(Clause clause, Placed<CueMention> cue)
    {
        for (var at = cue.First; at < Math.Min(clause.End, cue.End + 4); at++)
        {
            if (clause.Is(at, Parts))
            {
                return clause.Word(at + 1) == "of" && clause.Reading.AnyWord(at + 2, Math.Min(clause.End, at + 6), Targets);
            }
        }

        return false;
    }

    private static readonly WordSet Parts = ["yard", "area", "corner", "part", "section", "lot", "stretch", "patch", "end", "zone", "sector", "wing", "courtyard", "quarter"];

    // "dropped into melon fields", "fell on vacant land"
    private static bool IsOnLand(Clause clause, Placed<CueMention> cue)
    {
        if (!clause.Is(cue.First, Falling) || !(clause.Is(cue.First, Strikes) || clause.Is(cue.End, Into) || clause.Is(cue.End - 1, Into)))
        {
            return false;
        }

        for (var at = cue.End; at < Math.Min(clause.End, cue.End + 5) && clause.Word(at) is not ("," or ";" or "and" or "inside" or "within"); at++)
        {
            if (clause.Is(at, Lands))
            {
                return !clause.Reading.AnyWord(at + 1, Math.Min(clause.End, at + 4), Within);
            }

            if (clause.Is(at, Targets))
            {
                return false;
            }
        }

        return false;
    }

    private static readonly WordSet Falling = ["fell", "fall", "falls", "falling", "fallen", "landed", "land", "lands", "landing", "dropped", "came", "crashed", "impacted", "hit", "struck", "hitting", "striking", "ended", "slammed", "crashes"];

    private static readonly WordSet Into = ["in", "into", "on", "onto", "among", "over", "amid"];

    private static readonly WordSet Lands = ["field", "fields", "land", "lands", "farmland", "farmlands", "farm", "farms", "desert", "orchard", "orchards", "river", "grove", "groves", "sea", "water", "waters", "scrub", "scrubland", "wasteland", "hills", "hillside", "marsh", "vineyard", "vineyards", "pasture", "pastures", "marshes", "wadi", "steppe", "countryside", "village", "valley"];

    // "landed about 500 metres from the gate", "came down a kilometre away"
    private static bool IsFarOff(Clause clause, Placed<CueMention> cue)
    {
        for (var at = cue.End; at < Math.Min(clause.End, cue.End + 8); at++)
        {
            if (clause.Word(at) is "," or ";")
            {
                return false;
            }

            if (clause.Is(at, Distances))
            {
                return clause.Reading.AnyWord(at + 1, Math.Min(clause.End, at + 3), Away);
            }
        }

        return false;
    }

    private static readonly WordSet Strikes = ["struck", "hit", "striking", "hitting"];

    private static readonly WordSet Distances = ["metre", "metres", "meter", "meters", "yard", "yards", "kilometre", "kilometres", "kilometer", "kilometers", "km", "mile", "miles", "m", "feet"];

    private static readonly WordSet Away = ["from", "away", "short", "outside", "off", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "beyond"];

    // Negated, they tell that the munition failed: "none of the warheads exploded".
    private static readonly WordSet Bursts = ["exploded", "explodes", "detonated", "detonates", "exploding", "detonating"];

    // Nothing of a ground attack is in flight; and people who are neutralised are none of its munitions.
    private static bool IsInFlight(Draft draft, Clause clause, Placed<CueMention> cue)
        => !(draft.Weapons is { IsEmpty: false } types && types.IsWithin(OnGround))
            && !(clause.Reading.AnyWord(cue.First, cue.End, OfPeopleToo) && clause.Cues.Exists(c => c.Mention.Meaning == CueMeaning.Attackers && c.End <= cue.First))
            && !(clause.Reading.AnyWord(cue.First, cue.End, Destroying) && !clause.Reading.AnyWord(clause.Sentence.FirstToken, cue.First, Defenders));

    private static readonly WeaponTypes OnGround = WeaponTypes.Of(WeaponType.Ied, WeaponType.VehicleBomb, WeaponType.SmallArms, WeaponType.Rpg, WeaponType.Grenade);

    private static readonly WordSet OfPeopleToo = ["neutralised", "neutralized", "eliminated", "stopped", "disabled"];

    private static readonly WordSet Destroying = ["destroy", "destroys", "destroying"];

    private static readonly WordSet Defenders = ["defences", "defenses", "defence", "defense", "interceptor", "interceptors", "system", "systems", "battery", "batteries", "guns", "gunners", "guards", "troops", "soldiers", "forces", "coalition", "navy", "destroyer", "warship", "frigate", "jets", "aircraft", "engaged", "helicopter", "military", "army", "command", "missile", "uss", "fighter", "fighters"];

    // "before it hit the base", "debris fell on the base", "it was not known where they landed", "shot down and crashed"
    private static bool HappenedTo(Clause clause, Placed<CueMention> cue)
    {
        var reading = clause.Reading;
        var first = clause.Sentence.FirstToken;
        for (var at = Math.Max(first, cue.First - 4); at <= cue.First; at++)
        {
            if (clause.Word(at) == "before" && (at >= cue.First - 1 || clause.Word(at + 1) is "it" or "they" or "any" or "either" or "the" or "reaching" or "hitting"))
            {
                return !reading.CuesWithin(first, cue.First).Exists(c => c.Mention.Meaning is CueMeaning.Intercepted or CueMeaning.Failed or CueMeaning.Missed);
            }

            if (clause.Word(at) == "where" && at < cue.First && reading.AnyWord(first, at, Unknowing))
            {
                return false;
            }
        }

        return !reading.AnyWord(Math.Max(clause.First, cue.First - 6), cue.First, Debris)
            && !(clause.Word(cue.End - 1) == "by" && reading.AnyWord(cue.End, cue.End + 3, Debris))
            && !reading.AnyWord(Math.Max(first, cue.First - 4), cue.First, Doubts)
            && !(clause.Is(cue.First, Falls) && cue.End - cue.First == 1 && clause.Word(cue.End) is "." or "," or "and" or ";" or "" && reading.CuesWithin(first, cue.First).Exists(c => c.Mention.Meaning is CueMeaning.Intercepted or CueMeaning.Failed));
    }

    // "without saying whether it had gone off"
    private static readonly WordSet Doubts = ["whether", "if"];

    private static readonly WordSet Unknowing = ["known", "clear", "unclear", "unknown", "say", "determine", "determined", "specify", "disclose"];

    private static readonly WordSet Falls = ["crashed", "fell", "exploded", "detonated", "dropped"];
}
