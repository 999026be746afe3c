using AttackTracker.Core.Quantities;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>Reads tolls and their revisions: "the death toll rose to four", "it later raised the figure to five".</summary>
internal static class CasualtyToll
{
    private const int Reach = 10;

    internal static readonly WordSet Revisers = ["raised", "raising", "revised", "revising", "rose", "risen", "rising", "climbed", "climbing", "increased", "updated", "updating", "lowered", "grew", "grown", "jumped", "corrected", "rises", "climbs", "upped"];

    internal static readonly WordSet Figures = ["figure", "figures", "number", "toll", "count", "tally", "total"];

    private static readonly WordSet BeforeFigure = ["to", "at", "of", "reached", "is", "was", "stands", "stood", "now", "hit", "reaches", ":"];

    /// <summary>Whether the cue names a figure that follows: "the number of wounded", "the death toll".</summary>
    public static bool IsToll(Clause clause, Placed<CueMention> cue) => clause.Reading.AnyWord(cue.First, cue.End, Figures) || (IsNumberOf(clause, cue) && Of(clause, cue, Field.Killed) is not null);

    // "the number of soldiers injured in the attack stands at 11"
    private static bool IsNumberOf(Clause clause, Placed<CueMention> cue)
    {
        for (var at = cue.First - 1; at > Math.Max(clause.First, cue.First - Reach); at--)
        {
            if (clause.Word(at) == "of" && clause.Is(at - 1, Figures))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The figure of a toll; null where none follows.</summary>
    public static CasualtyStatement? Of(Clause clause, Placed<CueMention> cue, Field field)
    {
        Placed<QuantityMention>? last = null;
        foreach (var count in clause.Reading.Counts.Within(cue.End, Math.Min(clause.Sentence.EndToken, cue.End + Reach)))
        {
            last = clause.Is(count.First - 1, BeforeFigure) && count.Mention.Rule != QuantityRules.Article ? count : last;
        }

        return last is not { } toll ? null
            : new CasualtyStatement(field, toll.Mention.Count, false, false, false, false, clause.Reading.SpanOf(cue.First, toll.End), "toll") { IsRevision = clause.Reading.AnyWord(cue.End, toll.First, Revisers) || clause.Word(toll.End) is "up" || clause.Word(toll.End + 1) is "up" or "down" };
    }

    /// <summary>A later figure for what the clause, or the sentence before it, counts; null where there is none.</summary>
    public static CasualtyStatement? Revision(Clause clause, int from, Field field)
    {
        foreach (var count in clause.Reading.Counts.Within(from, clause.End))
        {
            if (clause.Word(count.First - 1) is "to" or "at" && clause.Reading.AnyWord(Math.Max(from, count.First - 9), count.First, Revisers) && CountedNoun.Of(clause, count).Noun is Counted.Unnamed or Counted.People)
            {
                return new CasualtyStatement(field, count.Mention.Count, false, false, false, false, clause.Reading.SpanOf(Math.Max(clause.First, count.First - 3), count.End), "revision") { IsRevision = true };
            }
        }

        return null;
    }

    /// <summary>Whether the clause can only speak of a figure that was told before: "it later raised the figure to five".</summary>
    public static bool IsOfFigure(Clause clause) => clause.HasWord(Figures) && clause.HasWord(Revisers);
}
