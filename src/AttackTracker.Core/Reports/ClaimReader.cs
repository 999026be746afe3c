using AttackTracker.Core.Actors;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>A claim or a denial in one clause.</summary>
internal sealed record ClaimStatement(string Group, ClaimStatus Status, TextSpan Span, string Rule);

/// <summary>Reads who claims or denies an attack.</summary>
internal static class ClaimReader
{
    private static readonly WordSet NotOfAttacks = ["issuing", "statement", "statements", "report", "reports", "publishing", "supplying", "wrongdoing", "entry", "visa", "access"];

    private static readonly WordSet OtherAttacks = ["earlier", "previous", "similar", "past", "other", "several", "many"];

    private static readonly WordSet OwnNames = ["it", "its", "group", "faction", "they", "he", "spokesman", "spokesperson", "militia", "movement", "party"];

    // "stopped short of taking credit", "without claiming responsibility"
    private static readonly WordSet NotClaiming = ["short", "without", "not", "never", "nor", "instead"];

    public static IReadOnlyList<ClaimStatement> Read(Clause clause)
    {
        var found = new List<ClaimStatement>();
        foreach (var cue in clause.Cues)
        {
            switch (cue.Mention.Meaning)
            {
                case CueMeaning.Unclaimed:
                    found.Add(new ClaimStatement("none", ClaimStatus.Unclaimed, cue.Span, cue.Mention.Rule));
                    break;
                case CueMeaning.Claimed when !clause.Reading.AnyWord(Math.Max(clause.Sentence.FirstToken, cue.First - 3), cue.First, NotClaiming) && !clause.Reading.AnyWord(cue.End, cue.End + 3, OtherAttacks) && Claimant(clause, cue) is { } group:
                    found.Add(new ClaimStatement(group.Mention.Group, ClaimStatus.Claimed, Words(clause, group, cue), cue.Mention.Rule));
                    break;
                case CueMeaning.Denied when !clause.Reading.AnyWord(cue.First, Math.Min(clause.Sentence.EndToken, cue.End + 4), NotOfAttacks) && Denier(clause, cue) is { } denier:
                    found.Add(new ClaimStatement(denier.Mention.Group, ClaimStatus.Denied, Words(clause, denier, cue), cue.Mention.Rule));
                    break;
            }
        }

        if (found.Count == 0 && Speaker(clause) is { } speaker)
        {
            found.Add(new ClaimStatement(speaker.Group.Mention.Group, ClaimStatus.Claimed, clause.Reading.SpanOf(speaker.Group.First, speaker.End), "said-its-forces"));
        }

        return found;
    }

    // "The group's spokesman said its naval forces had hit the vessel": a claim in other words.
    private static (Placed<GroupMention> Group, int End)? Speaker(Clause clause)
    {
        foreach (var group in clause.Groups.Where(g => CanClaim(g.Mention)))
        {
            var said = -1;
            for (var at = group.End; at < clause.End - 2; at++)
            {
                said = said < 0 && at <= group.End + 6 && clause.Word(at) is "said" or "announced" or "declared" ? at : said;
                if (said >= 0 && at > said && clause.Word(at) is "had" or "have" or "has" && clause.Reading.AnyWord(said, at, OwnForces) && clause.Word(at + 1) is "hit" or "struck" or "attacked" or "targeted" or "fired" or "launched" or "bombed" or "shelled")
                {
                    return (group, at + 2);
                }
            }
        }

        return null;
    }

    private static readonly WordSet OwnForces = ["its", "their", "it", "they", "movement", "fighters"];

    /// <summary>Whether the target says in this clause that nothing happened.</summary>
    public static bool IsDisputed(Clause clause) => clause.Has(CueMeaning.Disputed);

    private static Placed<GroupMention>? Claimant(Clause clause, Placed<CueMention> cue)
    {
        var groups = SentenceGroups(clause);
        if (clause.Word(cue.End - 1) == "by")
        {
            return FirstOrNull(groups, g => g.First >= cue.End && g.First <= cue.End + 6);
        }

        // A bare "claim" is one only beside a name: "IRI claim".
        if (cue.End - cue.First == 1 && clause.Word(cue.First) is "claim" or "claims")
        {
            return LastOrNull(groups, g => g.End >= cue.First - 2 && g.End <= cue.First);
        }

        if (clause.Word(cue.First) is "in" or "message" && FirstOrNull(groups, g => g.First >= cue.End && g.First <= cue.End + 2) is { } named)
        {
            return named;
        }

        return LastOrNull(groups, g => g.End <= cue.First) ?? (HasOwnName(clause, cue) ? Before(clause) : null) ?? FirstOrNull(groups, g => g.First >= cue.End && clause.Word(g.First - 1) == "by");
    }

    private static Placed<GroupMention>? Denier(Clause clause, Placed<CueMention> cue)
    {
        var groups = clause.Reading.Groups.Within(clause.Sentence.FirstToken, clause.Sentence.EndToken).FindAll(static g => g.Mention.Side is GroupSide.Attacker or GroupSide.State);
        return LastOrNull(groups, g => g.End <= cue.First) ?? (HasOwnName(clause, cue) || cue.First == clause.First ? Before(clause) : null);
    }

    private static bool HasOwnName(Clause clause, Placed<CueMention> cue) => clause.Reading.AnyWord(clause.Sentence.FirstToken, cue.First, OwnNames);

    // "It said it had fired the rockets": the group of the sentence before.
    private static Placed<GroupMention>? Before(Clause clause)
    {
        var index = clause.Sentence.Index - 1;
        if (index < 0)
        {
            return null;
        }

        var sentence = clause.Reading.Document.Sentences[index];
        return sentence.Paragraph < clause.Sentence.Paragraph - 1 ? null
            : LastOrNull(clause.Reading.Groups.Within(sentence.FirstToken, sentence.EndToken), static g => CanClaim(g.Mention));
    }

    private static List<Placed<GroupMention>> SentenceGroups(Clause clause)
        => clause.Reading.Groups.Within(clause.Sentence.FirstToken, clause.Sentence.EndToken).FindAll(static g => CanClaim(g.Mention));

    private static bool CanClaim(GroupMention group) => group.Side == GroupSide.Attacker && !group.IsGeneric;

    private static Placed<GroupMention>? LastOrNull(Run<GroupMention> groups, Predicate<Placed<GroupMention>> match)
        => groups.FindLastIndex(match) is >= 0 and var index ? groups[index] : null;

    private static Placed<GroupMention>? LastOrNull(List<Placed<GroupMention>> groups, Predicate<Placed<GroupMention>> match)
        => groups.FindLastIndex(match) is >= 0 and var index ? groups[index] : null;

    private static Placed<GroupMention>? FirstOrNull(List<Placed<GroupMention>> groups, Predicate<Placed<GroupMention>> match)
        => groups.FindIndex(match) is >= 0 and var index ? groups[index] : null;

    private static TextSpan Words(Clause clause, Placed<GroupMention> group, Placed<CueMention> cue)
    {
        var sameSentence = group.First >= clause.Sentence.FirstToken;
        var first = sameSentence ? Math.Min(group.First, cue.First) : cue.First;
        return clause.Reading.SpanOf(first, Math.Max(cue.End, sameSentence ? group.End : 0));
    }
}
