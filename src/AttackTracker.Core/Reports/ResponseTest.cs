using AttackTracker.Core.Actors;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Reports;

/// <summary>Tells what forces did to militants from what militants did to them.</summary>
internal static class ResponseTest
{
    internal static readonly WordSet Struck = ["destroyed", "struck", "hit", "shelled", "bombed", "raided", "targeted", "fired", "opened", "launched", "conducted", "shot", "pounded", "killed", "eliminated", "attacked", "engaged", "answered", "carried", "replied", "firing", "bombing", "strikes", "hits", "bombs", "targeting", "dropped", "strafed"];

    private static readonly WordSet Passive = ["was", "were", "been", "be"];

    // Who strikes; named alone they do not say that anybody did.
    private static readonly WordSet Craft = ["warplane", "warplanes", "fighter", "gunship", "f-15s", "f-16s", "jet", "jets", "helicopter", "howitzer", "howitzers"];

    public static bool IsResponse(Clause clause)
    {
        var reading = clause.Reading;
        if (clause.Has(CueMeaning.Intercepted) && !clause.HasAny(CueMeaning.Reply, CueMeaning.LaunchSite) && !clause.Cues.Exists(clause, static (c, clause) => c.Mention.Meaning == CueMeaning.ForceStrike && !IsCraft(clause, c)))
        {
            return false;
        }

        foreach (var cue in clause.Cues)
        {
            if (cue.Mention.Meaning is CueMeaning.Reply or CueMeaning.ForceStrike && IsForceActing(clause, cue))
            {
                return true;
            }
        }

        for (var at = clause.HasWord(Struck) ? clause.First : clause.End; at < clause.End; at++)
        {
            if (!clause.Is(at, Struck))
            {
                continue;
            }

            if (ForceWords.AnyNamedForce(reading, Math.Max(clause.First, at - 3), at) && !AttackerBefore(clause, at) && (ForceWords.AnyMilitant(reading, at, Math.Min(clause.End, at + 8)) || IsAgainstGroup(clause, at))
                && !clause.Is(at - 1, Passive))
            {
                return true;
            }

            if (ForceWords.AnyForce(reading, Math.Max(clause.First, at - 12), at) && !AttackerBefore(clause, at)
                && (clause.Has(CueMeaning.LaunchSite) || (ForceWords.AnyMilitantTarget(reading, at, Math.Min(clause.End, at + 12)) && HasForceWeapon(clause)))
                && !clause.Is(at - 1, Passive))
            {
                return true;
            }

            // "the coalition's artillery in the base shelled the outskirts of the town"
            if (clause.Word(at) is "shelled" or "pounded" && clause.Weapons.Exists(w => w.Mention.Role == WeaponRole.Friendly && w.End <= at) && !AttackerBefore(clause, at) && !clause.Is(at - 1, Passive))
            {
                return true;
            }

            // "Six artillery rounds were fired by coalition forces at the militants"
            if (at < clause.End - 3 && clause.Word(at + 1) == "by" && ForceWords.AnyForce(reading, at + 2, Math.Min(clause.End, at + 5)) && HasForceWeapon(clause))
            {
                return true;
            }
        }

        // "The launcher was destroyed by an air strike"
        return clause.Has(CueMeaning.LaunchSite) && clause.Weapons.Exists(w => w.Mention.Weapon?.Type is WeaponType.AirStrike) && clause.HasAny(CueMeaning.DamageMajor, CueMeaning.Hit, CueMeaning.Impact);
    }

    /// <summary>Strikes in the plural that nobody is told to have flown: "after deadly airstrikes".</summary>
    public static bool IsGeneral(Clause clause)
        => CountsTargets(clause) || clause.Cues.Exists(c => c.Mention.Meaning == CueMeaning.ForceStrike && clause.Word(c.End - 1) is "airstrikes" or "strikes" or "raids" or "air-strikes" && c.End - c.First <= 3
            && clause.Word(c.First) is not ("conducted" or "launched" or "carried" or "conducts" or "conducting"))
            && !clause.Has(CueMeaning.LaunchSite) && !clause.Reading.AnyWord(clause.First, clause.End, Flown) && !IsDated(clause) && !(clause.Has(CueMeaning.Reply) && clause.Dates.Count > 0);

    /// <summary>"American strikes in February": several, of which none is told.</summary>
    public static bool IsOfMonths(Clause clause)
        => clause.Dates.Count > 0 && clause.Dates.TrueForAll(d => d.Mention.Expression is Dates.CalendarMonth or Dates.CalendarYear)
            && clause.Cues.Exists(c => c.Mention.Meaning is CueMeaning.ForceStrike or CueMeaning.AttackNoun && clause.Word(c.End - 1) is "airstrikes" or "strikes" or "raids" or "air-strikes");

    // "hit three sites used by militias": the places are told elsewhere, unless this gives the day.
    private static bool CountsTargets(Clause clause)
        => clause.Counts.Exists(c => c.Mention.Count is { Low: > 1 } && clause.Word(c.Mention.HeadStart) is "sites" or "targets" or "facilities" or "locations" or "places")
            && clause.Dates.Count == 0;

    private static readonly WordSet Flown = ["conducted", "launched", "carried", "bombed", "flew", "hit", "struck", "targeted", "destroyed", "killed"];

    // "American air strikes Friday": strikes of one day are told, not spoken of.
    private static bool IsDated(Clause clause)
        => clause.Cues.Exists(c => c.Mention.Meaning == CueMeaning.ForceStrike && clause.Dates.Exists(d => d.First >= c.End && d.First <= c.End + 1 && d.Mention.Expression is Dates.NamedWeekday or Dates.CalendarDays));

    // "the United States struck group A", "Washington hit two Iranian targets"
    private static bool IsAgainstGroup(Clause clause, int verb)
        => clause.Groups.Exists(g => g.First > verb && g.First <= verb + 12 && g.Mention.Side is Actors.GroupSide.Attacker or Actors.GroupSide.State)
            && clause.Word(verb) is not ("shot" or "fired" or "launched" or "carried" or "conducted");

    /// <summary>"jets", "a gunship": who strikes, not that anybody did.</summary>
    public static bool IsCraft(Clause clause, Placed<CueMention> cue) => cue.Mention.Meaning == CueMeaning.ForceStrike && clause.Is(cue.First, Craft) && cue.End - cue.First <= 2;

    private static bool IsForceActing(Clause clause, Placed<CueMention> cue)
    {
        var reading = clause.Reading;
        if (AttackerBefore(clause, cue.First) || clause.Has(CueMeaning.Tally) && clause.Sites.Count == 0)
        {
            return false;
        }

        // "a faction that has said it bombed convoys"
        if (reading.Word(cue.First - 1) is "it" or "they" && IsOfAttackers(clause, cue.First))
        {
            return false;
        }

        var isStrike = cue.Mention.Meaning == CueMeaning.ForceStrike;
        if (isStrike && !clause.Has(CueMeaning.LaunchSite) && clause.Cues.Exists(c => c.Mention.Meaning is CueMeaning.Hit or CueMeaning.Attack && c.First > cue.First && clause.Word(c.First) is "hit" or "targeted") && !HasForceWeapon(clause))
        {
            return false;
        }

        if (isStrike && clause.Is(cue.First, Craft) && !reading.AnyWord(cue.End, Math.Min(clause.End, cue.End + 14), Struck))
        {
            return false;
        }

        var end = cue.First + (isStrike ? cue.End - cue.First : 0);
        var hasForce = (ForceWords.AnyForce(reading, clause.First, end) && (ForceWords.AnyNamedForce(reading, clause.First, end) || !IsOfAttackers(clause, cue.First))) || HasForceWeapon(clause);
        var acts = isStrike || HasForceWeapon(clause) || reading.AnyWord(clause.First, clause.End, Struck);
        return hasForce && acts;
    }

    // "The group said that it had hit the base in retaliation": the pronoun is no force.
    private static bool IsOfAttackers(Clause clause, int token)
        => clause.Reading.Groups.Within(clause.Sentence.FirstToken, Math.Max(clause.First + 2, token)) is { Count: > 0 } groups && groups[groups.Count - 1].Mention.Side == GroupSide.Attacker;

    private static bool HasForceWeapon(Clause clause)
        => clause.Weapons.Exists(w => w.Mention.Role == WeaponRole.Friendly || w.Mention.Weapon?.Type is WeaponType.AirStrike or WeaponType.Artillery) || clause.Has(CueMeaning.ForceStrike);

    // "Washington held the group responsible and bombed its positions": the group is no agent.
    private static readonly WordSet And = ["and"];

    private static bool AttackerBefore(Clause clause, int token)
    {
        foreach (var group in clause.Groups)
        {
            if (group.First < token && (group.Mention.Side == GroupSide.Attacker || group.Mention.Group == "iran" || group.Mention.Group.StartsWith("irgc", StringComparison.Ordinal)) && token - group.End <= 4
                && !(clause.Reading.AnyWord(group.End, token, And) && ForceWords.AnyNamedForce(clause.Reading, clause.First, group.First)))
            {
                return true;
            }
        }

        foreach (var cue in clause.Cues)
        {
            if (cue.Mention.Meaning == CueMeaning.Attackers && cue.First < token && token - cue.End <= 4)
            {
                return true;
            }
        }

        return false;
    }
}
