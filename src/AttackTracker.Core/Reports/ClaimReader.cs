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
    private static readonly WordSet NotOfAttacks = ["issuing", "statement", "statements", "report", "reports", "publishing", "supplying", "wrongdoing", "entry", "visa", "access", "truce", "ceasefire", "offer", "deal", "proposal", "timetable", "talks", "plan", "demand", "demands"];

    private static readonly WordSet OtherAttacks = ["earlier", "previous", "similar", "past", "other", "several", "many"];

    internal static readonly WordSet OwnNames = ["it", "its", "group", "faction", "they", "he", "spokesman", "spokesperson", "militia", "movement", "party"];

    // "stopped short of taking credit", "without claiming responsibility"
    private static readonly WordSet NotClaiming = ["short", "without", "not", "never", "nor", "instead"];

    // Those who speak for the target.
    internal static readonly WordSet Officials =
        ["official", "officials", "pentagon", "coalition", "army", "military", "command", "centcom", "police", "ministry", "minister", "ministers", "government", "authorities", "embassy", "officer", "officers", "washington", "u.s.", "american", "americans", "prime", "commander"];

    private static readonly IReadOnlyList<ClaimStatement> None = [];

    public static IReadOnlyList<ClaimStatement> Read(Clause clause)
    {
        List<ClaimStatement>? found = null;
        foreach (var cue in clause.Cues)
        {
            switch (cue.Mention.Meaning)
            {
                case CueMeaning.Unclaimed:
                    (found ??= []).Add(new ClaimStatement("none", ClaimStatus.Unclaimed, cue.Span, cue.Mention.Rule));
                    break;
                case CueMeaning.Claimed when !clause.Reading.AnyWord(Math.Max(clause.Sentence.FirstToken, cue.First - 3), cue.First, NotClaiming) && !IsOfOthers(clause, cue.End) && Claimant(clause, cue) is { } group:
                    (found ??= []).Add(new ClaimStatement(group.Mention.Group, ClaimStatus.Claimed, Words(clause, group, cue), cue.Mention.Rule, WasFirst(clause, cue)));
                    break;
                case CueMeaning.Denied or CueMeaning.Disputed when IsOfAttacks(clause, cue) && Denier(clause, cue) is { } denier:
                    (found ??= []).Add(new ClaimStatement(denier.Mention.Group, ClaimStatus.Denied, Words(clause, denier, cue), cue.Mention.Rule, WasFirst(clause, cue)));
                    break;
            }
        }

        if (OwnAccount.In(clause) is { } own && !Claims(found, own.Group.Mention.Group))
        {
            (found ??= []).Add(Own(clause, own));
        }
        else if (found is null && SelfReport.Read(clause) is { } told)
        {
            (found ??= []).Add(told);
        }

        return found ?? None;
    }

    private static bool Claims(List<ClaimStatement>? found, string group) => found is not null && found.Exists(f => f.Group == group);

    private static ClaimStatement Own(Clause clause, (Placed<GroupMention> Group, int First, int End, bool IsDenied) own)
    {
        var first = own.Group.First >= clause.Sentence.FirstToken ? Math.Min(own.Group.First, own.First) : own.First;
        return new ClaimStatement(own.Group.Mention.Group, own.IsDenied ? ClaimStatus.Denied : ClaimStatus.Claimed, clause.Reading.SpanOf(first, own.End), "own-account");
    }

    /// <summary>Whether the words behind a claim speak of other attacks: "earlier attacks", "several strikes".</summary>
    public static bool IsOfOthers(Clause clause, int end) => clause.Reading.AnyWord(end, end + 3, OtherAttacks);

    // "at first denied", "had initially claimed"
    private static bool WasFirst(Clause clause, Placed<CueMention> cue) => clause.Reading.AnyWord(Math.Max(clause.Sentence.FirstToken, cue.First - 3), cue.First, AtFirst) || clause.Reading.AnyWord(cue.End, Math.Min(clause.End, cue.End + 2), AtFirst);

    private static readonly WordSet AtFirst = ["first", "initially", "originally"];

    /// <summary>Whether the target says in this clause that nothing happened; for a group to say so of its own attack is a denial.</summary>
    public static bool IsDisputed(Clause clause)
        => clause.HasAny(CueMeaning.Disputed, CueMeaning.Denied) && IsDisputedBy(clause);

    private static bool IsDisputedBy(Clause clause)
        => clause.Cues.Exists(c => c.Mention.Meaning is CueMeaning.Disputed && Denier(clause, c) is null)
            || clause.Cues.Exists(c => c.Mention.Meaning is CueMeaning.Denied && IsDenialOfAttack(clause, c) && Denier(clause, c) is null && clause.Reading.AnyWord(clause.Sentence.FirstToken, c.First, Officials));

    // "denied that anybody was hurt" disputes no attack, "denied any role" is said of somebody else's.
    private static bool IsDenialOfAttack(Clause clause, Placed<CueMention> cue)
    {
        var end = Math.Min(clause.Sentence.EndToken, cue.End + 10);
        return IsOfAttacks(clause, cue) && !clause.Reading.AnyWord(cue.First, end, Roles)
            && !clause.Reading.CuesWithin(cue.End, end).Exists(c => c.Mention.Meaning is CueMeaning.Killed or CueMeaning.Wounded or CueMeaning.Unharmed)
            && (clause.Reading.AnyWord(cue.First, end, Claimed) || clause.Reading.CuesWithin(cue.End, end).Exists(c => FrameReader.IsVerb(c.Mention.Meaning) || c.Mention.Meaning is CueMeaning.AttackNoun or CueMeaning.Blast or CueMeaning.Disputed));
    }

    private static readonly WordSet Roles = ["role", "part", "involvement", "responsibility", "hand", "behind", "responsible"];

    private static readonly WordSet Claimed = ["claim", "claims", "attack", "attacked"];

    private static bool IsOfAttacks(Clause clause, Placed<CueMention> cue)
        => cue.Mention.Meaning == CueMeaning.Disputed || !clause.Reading.AnyWord(cue.First, Math.Min(clause.Sentence.EndToken, cue.End + 4), NotOfAttacks)
            || clause.Reading.AnyWord(cue.End, Math.Min(clause.Sentence.EndToken, cue.End + 4), Claimed);

    private static Placed<GroupMention>? Claimant(Clause clause, Placed<CueMention> cue)
    {
        var groups = Claimants(clause.Reading, clause.Sentence);
        if (clause.Word(cue.End - 1) == "by")
        {
            return FirstOrNull(groups, g => g.First >= cue.End && g.First <= cue.End + 6);
        }

        // A bare "claim" is one only beside a name: "IRI claim".
        if (cue.End - cue.First == 1 && clause.Word(cue.First) is "claim" or "claims")
        {
            return LastOrNull(groups, g => g.End >= cue.First - 2 && g.End <= cue.First);
        }

        if (clause.Word(cue.First) is "in" or "message" && FirstOrNull(groups, g => g.First >= cue.End && g.First <= cue.End + 6) is { } named)
        {
            return named;
        }

        return Subject(clause, LastOrNull(groups, g => g.End <= cue.First && !OfficialBetween(clause, g, cue.First)), groups, cue.First) ?? (HasOwnName(clause, cue) ? Before(clause) : null)
            ?? FirstOrNull(groups, g => g.First >= cue.End && (clause.Word(g.First - 1) is "by" or "from" || clause.Word(g.First - 2) is "by" or "from" || (clause.Word(g.First - 1) is "of" && clause.Word(g.First - 2) == "name")));
    }

    private static Placed<GroupMention>? Denier(Clause clause, Placed<CueMention> cue)
    {
        var groups = clause.Reading.Groups.Within(clause.Sentence.FirstToken, clause.Sentence.EndToken).FindAll(g => g.Mention.Side is GroupSide.Attacker or GroupSide.State);
        if (Subject(clause, LastOrNull(groups, g => g.End <= cue.First), groups, cue.First) is { } before)
        {
            return OfficialBetween(clause, before, cue.First) ? null : before;
        }

        if (clause.Reading.AnyWord(clause.Sentence.FirstToken, cue.Mention.Meaning == CueMeaning.Disputed ? clause.Sentence.EndToken : cue.First, Officials))
        {
            return null;
        }

        // "“We have no connection with this,” the group said."
        return HasOwnName(clause, cue) || cue.First == clause.First ? Before(clause)
            : clause.Reading.AnyWord(clause.Sentence.FirstToken, cue.First, Quoting) ? FirstOrNull(groups, g => g.First >= cue.End && clause.Word(g.End) is "said" or "wrote") : null;
    }

    private static readonly WordSet Quoting = ["we", "our"];

    /// <summary>Whether another than the group speaks: an official named after it, unless it is the group's own or stands in an aside, "which Washington blamed".</summary>
    public static bool OfficialBetween(Clause clause, Placed<GroupMention> group, int token)
    {
        if (group.First < clause.Sentence.FirstToken || clause.Word(group.End) is "'s" or "’s" or "'" or "’")
        {
            return false;
        }

        // "the Houthi military spokesman" is the group's own.
        var first = group.End;
        while (first < token && Officials.Contains(clause.Word(first)))
        {
            first++;
        }

        var isAside = false;
        for (var at = first; at < token; at++)
        {
            isAside = clause.Word(at) is "which" or "whom" or "who" || (isAside && clause.Word(at) is not ("," or "—" or "–"));
            if (!isAside && Officials.Contains(clause.Word(at)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The group before whose aside the found one stands: "group A, which is close to group B, said".</summary>
    public static Placed<GroupMention>? Subject(Clause clause, Placed<GroupMention>? found, List<Placed<GroupMention>> groups, int verb)
    {
        if (found is not { } last || !HasComma(clause, last.End, verb))
        {
            return found;
        }

        var head = groups.FindIndex(g => g.End < last.First && clause.Word(g.End) is "," or "(" or "–" or "—" && clause.Word(g.End + 1) is not ("and" or "but" or "while"));
        return head >= 0 ? groups[head] : found;
    }

    private static bool HasComma(Clause clause, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (clause.Word(at) is "," or ")" or "–" or "—")
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasOwnName(Clause clause, Placed<CueMention> cue) => clause.Reading.AnyWord(clause.Sentence.FirstToken, cue.First, OwnNames);

    /// <summary>"It said it had fired the rockets": the group of the sentence before.</summary>
    public static Placed<GroupMention>? Before(Clause clause)
    {
        var sentence = clause.Reading.SentenceBefore(clause.Sentence);
        return sentence is null || clause.Reading.StoryParagraph(sentence) < clause.Reading.StoryParagraph(clause.Sentence) - 1 ? null
            : Claimants(clause.Reading, sentence) is [.., var last] ? last : null;
    }

    /// <summary>The groups of a sentence that can claim.</summary>
    public static List<Placed<GroupMention>> Claimants(Reading reading, Sentence sentence)
        => reading.Groups.Within(sentence.FirstToken, sentence.EndToken).FindAll(g => GroupSides.CanClaim(g.Mention) && !IsOwner(reading, g));

    /// <summary>"Group A, group B's largest branch, said": the owner does not speak; "group A's spokesman said" does.</summary>
    public static bool IsOwner(Reading reading, Placed<GroupMention> group)
        => group.First > 0 && reading.Word(group.First - 1) == "," && group.End < reading.Document.Tokens.Count && reading.Document.Tokens[group.End].Kind == TokenKind.Possessive
            && reading.Groups.Within(Math.Max(0, group.First - 8), group.First).Count > 0;

    public static Placed<GroupMention>? LastOrNull(List<Placed<GroupMention>> groups, Predicate<Placed<GroupMention>> match)
        => groups.FindLastIndex(match) is >= 0 and var index ? groups[index] : null;

    public static Placed<GroupMention>? FirstOrNull(List<Placed<GroupMention>> groups, Predicate<Placed<GroupMention>> match)
        => groups.FindIndex(match) is >= 0 and var index ? groups[index] : null;

    private static TextSpan Words(Clause clause, Placed<GroupMention> group, Placed<CueMention> cue)
    {
        var sameSentence = group.First >= clause.Sentence.FirstToken;
        var first = sameSentence ? Math.Min(group.First, cue.First) : cue.First;
        return clause.Reading.SpanOf(first, Math.Max(cue.End, sameSentence ? group.End : 0));
    }
}
