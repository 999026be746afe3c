using AttackTracker.Core.Actors;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>A claim or a denial in one clause.</summary>
/// <param name="Group">Id of the group; <c>none</c> where nobody claims.</param>
/// <param name="Status">What it says of the attack.</param>
/// <param name="Span">The words.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="WasFirst">What the group said at first, and took back: "initially denied".</param>
internal sealed record ClaimStatement(string Group, ClaimStatus Status, TextSpan Span, string Rule, bool WasFirst = false);

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
                case CueMeaning.Claimed when !clause.Reading.AnyWord(Math.Max(clause.Sentence.FirstToken, cue.First - 3), cue.First, NotClaiming) && !IsOfOthers(clause, cue.End) && Claimant(clause, cue) is { } group:
                    found.Add(new ClaimStatement(group.Mention.Group, ClaimStatus.Claimed, Words(clause, group, cue), cue.Mention.Rule, WasFirst(clause, cue)));
                    break;
                case CueMeaning.Denied when !clause.Reading.AnyWord(cue.First, Math.Min(clause.Sentence.EndToken, cue.End + 4), NotOfAttacks) && Denier(clause, cue) is { } denier:
                    found.Add(new ClaimStatement(denier.Mention.Group, ClaimStatus.Denied, Words(clause, denier, cue), cue.Mention.Rule, WasFirst(clause, cue)));
                    break;
            }
        }

        if (OwnAccount.In(clause) is { } own && !found.Exists(f => f.Group == own.Group.Mention.Group))
        {
            var first = own.Group.First >= clause.Sentence.FirstToken ? Math.Min(own.Group.First, own.First) : own.First;
            found.Add(new ClaimStatement(own.Group.Mention.Group, own.IsDenied ? ClaimStatus.Denied : ClaimStatus.Claimed, clause.Reading.SpanOf(first, own.End), "own-account"));
        }

        return found;
    }

    /// <summary>Whether the words behind a claim speak of other attacks: "earlier attacks", "several strikes".</summary>
    public static bool IsOfOthers(Clause clause, int end) => clause.Reading.AnyWord(end, end + 3, OtherAttacks);

    // "at first denied", "had initially claimed"
    private static bool WasFirst(Clause clause, Placed<CueMention> cue) => clause.Reading.AnyWord(Math.Max(clause.Sentence.FirstToken, cue.First - 3), cue.First, AtFirst) || clause.Reading.AnyWord(cue.End, Math.Min(clause.End, cue.End + 2), AtFirst);

    private static readonly WordSet AtFirst = ["first", "initially", "originally"];

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
    public static Placed<GroupMention>? Before(Clause clause)
    {
        var sentence = clause.Reading.SentenceBefore(clause.Sentence);
        return sentence is null || clause.Reading.StoryParagraph(sentence) < clause.Reading.StoryParagraph(clause.Sentence) - 1 ? null
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
