using AttackTracker.Core.Actors;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>What a group tells of its own deeds: "said its fighters had shelled the base", "targeted the base, it said", "“we hit the base,” the group said".</summary>
internal static class OwnAccount
{
    private const int OwnReach = 6;
    private const int SpeechReach = 14;

    private static readonly WordSet Owners = ["its", "their", "it", "they", "we", "our", "movement's", "group's", "faction's"];

    internal static readonly WordSet Speech = ["said", "says", "saying", "announced", "announces", "announcing", "declared", "declares", "stated", "states", "wrote", "boasted", "confirmed", "added", "reported", "claimed", "claims", "claiming", "published", "posted"];

    internal static readonly WordSet According = ["according"];

    private static readonly WordSet SpeakingParts = ["group", "faction", "movement", "militia", "it", "they", "he", "spokesman", "spokesperson", "statement", "alliance", "outfit", "party", "organisation", "organization", "umbrella"];

    private static readonly WordSet Passive = ["was", "were", "been", "being"];

    private static readonly WordSet Negations = ["not", "never", "neither", "nor", "didn't", "no"];

    /// <summary>A deed that a group owns to in the clause; null where none does.</summary>
    public static (Placed<GroupMention> Group, int First, int End, bool IsDenied)? In(Clause clause)
    {
        if (!clause.Reading.HasWord(clause.Sentence, Speech) && !clause.Reading.HasWord(clause.Sentence, According))
        {
            return null;
        }

        foreach (var verb in clause.Cues)
        {
            if (verb.Mention.Meaning is not (CueMeaning.Attack or CueMeaning.Hit or CueMeaning.Impact) || clause.Is(verb.First, Falls) || clause.Word(verb.First) == "attacks" || clause.Reading.AnyWord(verb.First, verb.End, Passive) || clause.Reading.AnyWord(verb.First - 1, verb.First, Passive))
            {
                continue;
            }

            if (!ClaimReader.IsOfOthers(clause, verb.End) && (SaidOfItself(clause, verb.First) ?? SubjectThatSays(clause, verb)) is { } found)
            {
                return (found.Group, found.First, verb.End, clause.Reading.AnyWord(Math.Max(found.First - 2, verb.First - 5), verb.First, Negations));
            }
        }

        var mayOwn = clause.HasWord(Sending) || clause.HasWord(Owned) || clause.HasWord(Fighters) || clause.Is(clause.First - 1, Fighters);
        for (var at = mayOwn ? clause.First + 1 : clause.End; at < clause.End; at++)
        {
            if (IsOwnedTo(clause, at) && !ClaimReader.IsOfOthers(clause, at + 1) && SaidOfItself(clause, at) is { } owned)
            {
                return (owned.Group, owned.First, at + 1, clause.Reading.AnyWord(at - 3, at, Negations));
            }
        }

        return null;
    }

    // What munitions do, whoever says so: "without saying whether it had gone off".
    private static readonly WordSet Falls = ["fell", "landed", "landing", "came", "crashed", "dropped", "exploded", "detonated", "went", "gone", "going", "blew", "impacted", "reached"];

    // "was behind", "were responsible"; "its fighters had entered the camp": whatever fighters say that they did is a deed.
    private static bool IsOwnedTo(Clause clause, int at)
        => clause.Is(at, Sending) ? clause.Weapons.Within(at + 1, at + 7).Count > 0
            : clause.Is(at, Owned) ? clause.Word(at - 1) is "was" or "were" or "is" or "are" or "been" or "stood"
            : clause.Word(at).EndsWith("ed", StringComparison.Ordinal) && !clause.Is(at, NoDeeds) && Before(clause, at) is var before && clause.Word(before) is "had" or "have" && clause.Is(before - 1, Fighters);

    // "had “covertly entered”"
    private static int Before(Clause clause, int at)
    {
        var before = at - 1;
        while (before > clause.First && (clause.Word(before) is "“" or "\"" || clause.Word(before).EndsWith("ly", StringComparison.Ordinal)))
        {
            before--;
        }

        return before;
    }

    internal static readonly WordSet Owned = ["responsible", "behind"];

    internal static readonly WordSet Sending = ["flew", "flown", "sent", "staged", "mounted", "conducted", "directed", "used", "executed", "delivered", "dispatched"];

    internal static readonly WordSet Fighters = ["fighters", "men", "forces", "members", "mujahideen", "units", "gunmen", "militants", "soldiers"];

    private static readonly WordSet NoDeeds = ["died", "agreed", "halted", "suspended", "stopped", "ceased", "stayed", "refrained", "withdrawed", "received", "suffered", "paused", "ended"];

    // "the group said its naval forces had hit", "said it was behind", "“we struck …,” the group said"
    private static (Placed<GroupMention> Group, int First)? SaidOfItself(Clause clause, int verb)
    {
        var own = OwnerBefore(clause, verb);
        if (own < 0)
        {
            return null;
        }

        if (clause.Word(own) is "we" or "our")
        {
            return SpeakerBehind(clause, verb) is { } after ? (after, own) : SpeakerBefore(clause, own) is { } quoted ? (quoted, own) : null;
        }

        return SpeakerBefore(clause, own) is { } before ? (before, own) : null;
    }

    private static int OwnerBefore(Clause clause, int verb)
    {
        for (var at = verb - 1; at >= Math.Max(clause.Sentence.FirstToken, verb - OwnReach); at--)
        {
            var word = clause.Word(at);
            if (Owners.Contains(word) || (clause.Reading.Document.Tokens[at].Kind == TokenKind.Possessive && Owners.Contains(clause.Word(at - 1) + "'s")))
            {
                return at;
            }

            if (word is "," or ";" or "that" || clause.Reading.CueAt(at) is not null)
            {
                return -1;
            }
        }

        return -1;
    }

    // The group before the verb of speech that stands before the token: "Group A, an armed faction, said in a statement that its …"
    private static Placed<GroupMention>? SpeakerBefore(Clause clause, int own)
    {
        for (var at = own - 1; at >= Math.Max(clause.Sentence.FirstToken, own - SpeechReach); at--)
        {
            if (clause.Is(at, Speech) && clause.Word(at - 1) is not "he")
            {
                return SpeakerOf(clause, at);
            }

            if (clause.Word(at) is ";" or "but")
            {
                return null;
            }
        }

        return null;
    }

    private static Placed<GroupMention>? SpeakerOf(Clause clause, int speech)
    {
        var first = clause.Sentence.FirstToken;
        var groups = clause.Reading.Groups.Within(first, speech);
        // "Group A, a name used by several militias, said …": the class in between is no speaker, a force is.
        if (groups.FindLast(g => !g.Mention.IsGeneric && !ClaimReader.IsOwner(clause.Reading, g)) is { Mention: not null } found)
        {
            var last = ClaimReader.Subject(clause, found, [.. groups], speech) ?? found;
            return GroupSides.CanClaim(last.Mention) && !clause.Reading.CuesWithin(last.End, speech).Exists(c => c.Mention.Meaning is CueMeaning.Attack or CueMeaning.Hit or CueMeaning.Intercepted or CueMeaning.Killed) ? last : null;
        }

        // "It said …", "the movement's spokesman said …": the group of the sentence before.
        return clause.Reading.AnyWord(Math.Max(first, speech - 4), speech, SpeakingParts) ? ClaimReader.Before(clause) : null;
    }

    // "…, the group said", "…, it said on Telegram", "…, said a statement by the group"
    private static Placed<GroupMention>? SpeakerBehind(Clause clause, int verb)
    {
        for (var at = verb + 1; at < clause.Sentence.EndToken; at++)
        {
            if (!clause.Is(at, Speech) || clause.Reading.CueAt(at) is { Mention.Meaning: not CueMeaning.Claimed })
            {
                continue;
            }

            var around = clause.Reading.Groups.Within(Math.Max(verb, at - 5), Math.Min(clause.Sentence.EndToken, at + 6));
            return around.Count > 0 ? GroupSides.CanClaim(around[0].Mention) ? around[0] : null
                : clause.Word(at - 1) is "it" or "they" || clause.Is(at - 1, SpeakingParts) || clause.Word(at + 1) is "in" or "on" && clause.Word(at - 1) is "”" or "\"" or "," ? ClaimReader.Before(clause)
                : null;
        }

        return null;
    }

    // "Group A targeted the base with drones, it said on Telegram", "…, according to its statement"
    private static (Placed<GroupMention> Group, int First)? SubjectThatSays(Clause clause, Placed<CueMention> verb)
    {
        var groups = clause.Reading.Groups.Within(Math.Max(clause.Sentence.FirstToken, verb.First - 14), verb.First);
        if (groups.Count == 0 || !GroupSides.CanClaim(groups[^1].Mention) || verb.First - groups[^1].End > 3)
        {
            return null;
        }

        var group = groups[^1];

        for (var at = verb.End; at < clause.Sentence.EndToken - 1; at++)
        {
            var isSaid = (clause.Word(at) is "it" or "they" || (clause.Word(at) == "the" && clause.Is(at + 1, SpeakingParts))) && clause.Is(clause.Word(at) == "the" ? at + 2 : at + 1, Speech);
            var isAccording = clause.Word(at) == "according" && clause.Word(at + 1) == "to" && clause.Word(at + 2) is "its" or "their" or "the" or "a" && clause.Reading.AnyWord(at + 3, Math.Min(clause.Sentence.EndToken, at + 7), OwnPapers) && !clause.Reading.AnyWord(at + 3, Math.Min(clause.Sentence.EndToken, at + 10), Officials);
            if (isSaid || isAccording)
            {
                return (group, group.First);
            }
        }

        return null;
    }

    private static readonly WordSet OwnPapers = ["statement", "statements", "group", "faction", "militia", "movement", "channel", "spokesman"];

    private static readonly WordSet Officials = ["military", "army", "pentagon", "centcom", "coalition", "command", "ministry", "police", "officials", "government"];
}
