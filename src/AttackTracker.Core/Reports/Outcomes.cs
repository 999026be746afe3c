using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Reports;

/// <summary>What became of the munitions of a draft: every outcome that its clauses state.</summary>
internal static partial class Outcomes
{
    internal static readonly WordSet Negations = ["none", "no", "not", "never", "neither", "without", "nor", "didn't", "nothing", "cannot"];

    private static readonly WordSet Pronouns = ["it", "they", "them", "one", "two", "three", "four", "five", "six", "seven", "several", "some", "most", "others", "other", "rest", "all", "both", "third", "second", "first", "another", "which", "that", "attack", "strike", "barrage", "projectiles", "projectile", "round", "rounds", "pair", "aircraft", "munition", "debris", "fragments", "remaining"];

    public static Finding<IReadOnlyList<Outcome>>? Resolve(Draft draft, Evidence? harm)
    {
        var evidence = new List<Evidence>();
        var found = new List<Outcome>();
        var certainty = 0.0;
        foreach (var told in draft.Told)
        {
            if (told.Tie == Tie.Joint && told.Target is null)
            {
                continue;
            }

            foreach (var cue in told.Clause.Cues)
            {
                if (Read(draft, told, cue) is { } outcome)
                {
                    Add(found, outcome);
                    evidence.Add(new Evidence(Field.Outcomes, Words(told.Clause, cue), cue.Mention.Rule));
                    certainty = Math.Max(certainty, Certainty.Phrase * Certainty.Of(told.Tie));
                }
            }
        }

        // CODEBOOK: damage or casualties are an impact.
        if (harm is not null && !found.Contains(Outcome.Impact) && (draft.Kind == ReportKind.Attack || found.Count == 0) && !IsDebris(draft))
        {
            Add(found, Outcome.Impact);
            evidence.Add(harm with { Field = Field.Outcomes, Rule = "harm-is-impact" });
            certainty = Math.Max(certainty, Certainty.Combined);
        }

        found.Sort();
        return found.Count == 0 ? null : new Finding<IReadOnlyList<Outcome>>(found, evidence, certainty);
    }

    private static void Add(List<Outcome> found, Outcome outcome)
    {
        if (!found.Contains(outcome))
        {
            found.Add(outcome);
        }
    }

    // What falls from an interception is no impact of the attack.
    private static bool IsDebris(Draft draft) => draft.Told.Exists(static t => t.Clause.HasWord(Debris) || (t.Clause.Index > 0 && t.Clause.Reading.AnyWord(t.Clause.Sentence.FirstToken, t.Clause.Sentence.EndToken, Debris) && t.Tie != Tie.Joint));

    internal static readonly WordSet Debris = ["debris", "fragments", "wreckage", "remains", "remnants"];

    private static Outcome? Read(Draft draft, Told told, Placed<CueMention> cue)
    {
        var clause = told.Clause;
        var outcome = cue.Mention.Meaning switch
        {
            CueMeaning.Impact => Outcome.Impact,
            CueMeaning.Missed => Outcome.Missed,
            CueMeaning.Intercepted => Outcome.Intercepted,
            CueMeaning.Failed => Outcome.Failed,
            CueMeaning.Hit => Outcome.Impact,
            CueMeaning.DamageMajor when draft.Kind == ReportKind.Response => Outcome.Impact,
            CueMeaning.DamageMajor when IsDestroyedInFlight(clause, cue) => Outcome.Intercepted,
            CueMeaning.Blast when draft.Kind == ReportKind.Attack && told.Tie == Tie.Tells && clause.HasAny(CueMeaning.Hit, CueMeaning.Impact) => Outcome.Impact,
            _ => (Outcome?)null,
        };
        if (outcome is null || (draft.Kind == ReportKind.Response && outcome != Outcome.Impact) || IsOfDefence(clause, cue) || (outcome == Outcome.Intercepted ? !IsInFlight(draft, clause, cue) : !HappenedTo(clause, cue)))
        {
            return null;
        }

        // A bomb that was laid goes off where it lies: "near a convoy" is no miss.
        if (!IsOfMunitions(told, cue) || (outcome == Outcome.Missed && draft.Weapons is { IsEmpty: false } types && types.IsWithin(Laid)))
        {
            return null;
        }

        if (outcome == Outcome.Missed && (IsOnlyPlace(clause, cue) || IsBesideThing(clause, cue)))
        {
            return null;
        }

        // "fell in open desert inside the perimeter"
        if (outcome == Outcome.Missed && clause.Reading.AnyWord(cue.End, Math.Min(clause.End, cue.End + 3), Within) && clause.Reading.AnyWord(cue.End, Math.Min(clause.End, cue.End + 6), Targets))
        {
            return Outcome.Impact;
        }

        // "fell in an empty yard of the base": a part of it.
        if (outcome == Outcome.Missed && IsPartOfTarget(clause, cue))
        {
            return Outcome.Impact;
        }

        // "a soldier was killed when another struck a house": what kills has struck.
        if (outcome == Outcome.Missed && clause.Is(cue.First, Strikes) && clause.Reading.CuesWithin(clause.Sentence.FirstToken, clause.Sentence.EndToken).Exists(c => c.Mention.Meaning is CueMeaning.Killed or CueMeaning.Wounded))
        {
            return null;
        }

        var isNegated = clause.Reading.AnyWord(Math.Max(clause.First, cue.First - 6), cue.First, Negations);
        if (outcome == Outcome.Impact)
        {
            if (isNegated && cue.Mention.Meaning == CueMeaning.Hit && clause.Is(cue.First, Bursts))
            {
                return Outcome.Failed;
            }

            if (isNegated)
            {
                return clause.Reading.AnyWord(cue.First - 6, cue.First, Negations) && draft.Kind == ReportKind.Attack ? Outcome.Missed : null;
            }

            // "eight rounds fell, none of them inside the wire"
            if (cue.Mention.Meaning == CueMeaning.Hit && clause.Word(cue.End) == "," && clause.Reading.Word(cue.End + 1) == "none" && clause.Reading.AnyWord(cue.End + 2, Math.Min(clause.Sentence.EndToken, cue.End + 5), Within))
            {
                return Outcome.Missed;
            }

            // "fell on Monday night in the vicinity of the base"
            if (cue.Mention.Meaning == CueMeaning.Hit && clause.Word(cue.First) is "fell" or "landed" or "landing" or "came" or "dropped" && clause.Reading.AnyWord(cue.End, Math.Min(clause.End, cue.End + 7), Around))
            {
                return Outcome.Missed;
            }

            if ((IsFarOff(clause, cue) || IsOnLand(clause, cue)) && !clause.Is(cue.First, Bursts))
            {
                return Outcome.Missed;
            }

            // "landed near", "rained down near": where the rounds fell, not that they hit.
            return clause.Word(cue.End) is "near" or "close" or "toward" or "towards" or "around" or "beside" && cue.Mention.Meaning == CueMeaning.Hit && clause.Word(cue.First) is not ("exploded" or "detonated" or "went")
                ? (clause.Word(cue.First) is "landed" or "fell" or "landing" or "came" ? Outcome.Missed : null)
                : outcome;
        }

        var isNone = clause.Reading.AnyWord(clause.First, cue.First, NoneOf) || clause.Reading.AnyWord(Math.Max(clause.First, cue.First - 3), cue.First + 1, Failing) || (clause.Word(cue.First - 1) is "not" or "never" or "no" or "without" && clause.Word(cue.First) is not ("was" or "were"));
        return isNone && outcome == Outcome.Intercepted ? null : outcome;
    }

    // "an exploding interceptor drone": the words tell what the defenders' weapon is, not what became of the attack.
    private static bool IsOfDefence(Clause clause, Placed<CueMention> cue)
        => clause.Weapons.Covering(cue.First) is { Mention.Role: WeaponRole.Defence } weapon && cue.End <= weapon.End;

    // "two drones were destroyed", "destroyed by the base's guns": munitions, not buildings.
    public static bool IsDestroyedInFlight(Clause clause, Placed<CueMention> cue)
    {
        if (cue.Mention.Meaning != CueMeaning.DamageMajor || clause.Word(cue.First - 1) == "to" || !clause.Reading.AnyWord(cue.First, cue.End, Destroyed))
        {
            return false;
        }

        foreach (var weapon in clause.Weapons)
        {
            if (weapon.End <= cue.First && weapon.Mention.Role == WeaponRole.Attack && weapon.Mention.Weapon?.Type is WeaponType.Drone or WeaponType.Missile or WeaponType.BallisticMissile or WeaponType.CruiseMissile or WeaponType.Rocket)
            {
                return true;
            }
        }

        foreach (var count in clause.Counts)
        {
            if (count.First < cue.First && count.Mention.Rule != "article" && CountedNoun.Of(clause, count).Noun is Counted.Unnamed or Counted.Munitions)
            {
                return true;
            }
        }

        return false;
    }

    private static readonly WeaponTypes Laid = WeaponTypes.Of(WeaponType.Ied, WeaponType.VehicleBomb);

    private static readonly WordSet Around = ["vicinity", "near", "nearby", "outside"];

    // "failed to intercept the rocket"
    private static readonly WordSet Failing = ["failed", "fail", "fails", "unable", "couldn't", "cannot"];

    private static readonly WordSet NoneOf = ["none", "neither", "nothing"];

    private static readonly WordSet Destroyed = ["destroyed"];

    private static bool IsOfMunitions(Told told, Placed<CueMention> cue)
    {
        var clause = told.Clause;
        if (told.Tie == Tie.Tells || cue.Mention.Meaning is CueMeaning.Intercepted or CueMeaning.Failed)
        {
            return true;
        }

        return clause.Weapons.Exists(w => w.Mention.Role == WeaponRole.Attack)
            || (clause.Sites is { Count: > 0 } sites && sites[^1].First >= cue.First)
            || clause.Reading.AnyWord(Math.Max(clause.Sentence.FirstToken, cue.First - 10), cue.First, Pronouns)
            || clause.Reading.AnyWord(cue.First, Math.Min(clause.Sentence.EndToken, cue.End + 6), Targets)
            || clause.Has(CueMeaning.AttackNoun) || clause.Has(CueMeaning.Blast);
    }

    private static readonly WordSet Targets = ["base", "camp", "compound", "runway", "perimeter", "airport", "installation", "facility", "barracks", "hangar", "outpost", "garrison", "embassy", "yard", "gate", "wall"];

    // What was fired, the words of the outcome and what was hit: "none of the rockets hit the base".
    private static Text.TextSpan Words(Clause clause, Placed<CueMention> cue)
    {
        var (first, end) = (cue.First, cue.End);
        foreach (var weapon in clause.Weapons)
        {
            if (weapon.End <= cue.First && clause.Reading.WordsBetween(weapon.End, cue.First) <= Reach)
            {
                first = Math.Min(first, weapon.First);
            }
            else if (weapon.First >= cue.End && clause.Reading.WordsBetween(cue.End, weapon.First) <= Reach)
            {
                end = Math.Max(end, weapon.End);
            }
        }

        foreach (var count in clause.Counts)
        {
            first = count.End <= first && first - count.End <= 1 ? count.First : first;
        }

        for (var at = Math.Max(clause.First, cue.First - 6); at < first; at++)
        {
            if (clause.Is(at, Negations))
            {
                first = at;
            }
        }

        foreach (var site in clause.Sites.Within(cue.End, clause.End))
        {
            if (clause.Reading.WordsBetween(cue.End, site.First) > Reach)
            {
                break;
            }

            end = Math.Max(end, site.End);
        }

        for (var at = cue.End; at < Math.Min(clause.End, cue.End + Reach); at++)
        {
            if (clause.Is(at, Targets))
            {
                end = Math.Max(end, at + 1);
            }
        }

        return clause.Reading.SpanOf(first, Math.Min(end, Math.Max(clause.End, cue.End)));
    }

    private const int Reach = 4;
}
