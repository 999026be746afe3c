using AttackTracker.Core.Quantities;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>The victims that stand before the verb: "three civilians were killed".</summary>
internal static partial class CasualtyReader
{
    // "Three civilians were killed", "six were wounded", "two dead", "No American was hurt"
    private static Placed<QuantityMention>? Subject(Clause clause, Placed<CueMention> cue)
    {
        var earliest = Math.Max(clause.First, cue.First - Reach);
        for (var i = clause.Counts.Count - 1; i >= 0; i--)
        {
            var count = clause.Counts[i];
            if (count.First >= cue.First)
            {
                continue;
            }

            if (count.First < earliest)
            {
                return null;
            }

            // "nine people, including a soldier, were hurt": one of those counted before.
            if ((clause.Word(count.First) == "both" && i > 0) || (i > 0 && clause.Word(count.First - 1) is "including" or "them"))
            {
                continue;
            }

            var (noun, end) = CountedNoun.Of(clause, count);
            if (noun is Counted.Munitions or Counted.Attacks || clause.Word(count.First - 1) is "after" or "for" or "in" && noun != Counted.People)
            {
                continue;
            }

            // "two guards of a ministry were hurt": what they belong to is no victim.
            if (count.Mention.Rule == "article" && noun != Counted.People && clause.Word(count.First - 1) is "of" or "at" or "near" or "from" or "on")
            {
                continue;
            }

            // "three Americans - a soldier and two contractors - were killed": an aside counts them again.
            if (i > 0 && HasDash(clause, count.End, cue.First) && HasDash(clause, clause.Counts[0].End, count.First))
            {
                continue;
            }

            // "a fence and some trees had burned": no people.
            if (clause.Word(cue.First) is "burned" or "burns" && noun is not (Counted.People or Counted.Unnamed))
            {
                continue;
            }

            if (CutOff(clause, Math.Min(end, cue.First), cue.First))
            {
                continue;
            }

            if (noun == Counted.People || noun == Counted.Unnamed || (cue.First - count.End <= 3 && clause.Word(cue.First) is "kia" or "wia" or "dead" or "killed" or "wounded" or "injured" or "injuries" or "deaths" or "fatalities" && !clause.Reading.AnyWord(count.End, cue.First, Separators)) || count.Mention.Rule is "none" || AreDegrees(clause, count.End, cue.First) || reading(clause, count.End, cue.First))
            {
                return count;
            }
        }

        return null;

        static bool reading(Clause clause, int first, int end) => clause.Reading.AnyWord(first, end, Verbs);
    }

    private static bool HasDash(Clause clause, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (clause.Word(at) is "–" or "—" || (clause.Word(at) == "-" && clause.Reading.IsSpaced(at)))
            {
                return true;
            }
        }

        return false;
    }

    // "two injuries", "two minor injuries", "three non-life-threatening wounds"
    private static bool AreDegrees(Clause clause, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (!clause.Is(at, Degrees))
            {
                return false;
            }
        }

        return true;
    }

    internal static readonly WordSet Retracted = ["withdrawn", "retracted", "recanted"];

    private static readonly WordSet Degrees = ["minor", "serious", "slight", "light", "severe", "critical", "grave", "non", "life", "threatening", "shrapnel", "combat", "reported", "confirmed", "-"];

    // "The third was injured"
    private static bool IsOneOfThem(Clause clause, Placed<CueMention> cue)
        => cue.First >= clause.First + 3 && clause.Word(cue.First - 1) == "was" && clause.Word(cue.First - 2) is "first" or "second" or "third" or "fourth" or "other" && clause.Word(cue.First - 3) == "the";

    // "A driver and his son were hurt", "a policeman and two guards were killed"
    private static (Placed<QuantityMention> First, CountRange Count) WithConjuncts(Clause clause, Placed<QuantityMention> subject, int verb)
    {
        var count = subject.Mention.Count;
        var first = subject;
        if (count == CountRange.Zero)
        {
            return (first, count);
        }

        for (var at = subject.End; at < verb - 1; at++)
        {
            if (clause.Word(at) == "and" && clause.Word(at + 1) is "his" or "her" or "their")
            {
                count = Sum(count, CountRange.Exactly(1));
            }
        }

        while (clause.Counts.FindLast(c => c.End < first.First && c.First >= first.First - 8) is { Mention: not null } before
            && before.Mention.Count != CountRange.Zero
            && CountedNoun.Of(clause, before).Noun == Counted.People
            && clause.Word(first.First - 1) is "and" or ","
            && clause.Reading.CuesWithin(before.First, first.First).Count == 0)
        {
            // "one driver, an Iraqi, was wounded": the same one.
            var isAside = subject.Mention.Rule == QuantityRules.Article && first.First == subject.First && clause.Word(first.First - 1) == "," && clause.Reading.AnyWord(subject.End, verb, Comma) && before.Mention.Count.Low == 1;
            count = isAside ? before.Mention.Count : Sum(count, before.Mention.Count);
            first = before;
        }

        return (first, count);
    }

    // Another casualty verb between subject and cue: "One was killed and two wounded" keeps each to its own.
    private static bool CutOff(Clause clause, int first, int end)
    {
        var hasVerb = false;
        foreach (var other in clause.Reading.CuesWithin(first, end))
        {
            hasVerb |= other.Mention.Meaning is CueMeaning.Unharmed or CueMeaning.Attack or CueMeaning.ForceStrike;
        }

        for (var at = first; at < end && !hasVerb; at++)
        {
            hasVerb |= clause.Word(at) is ";" or "while" or "but" or "when" or "after";
        }

        return hasVerb;
    }
}
