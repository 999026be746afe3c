using AttackTracker.Core.Actors;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>Reads a claim or a denial that is made by telling the deed: "the group said its fighters had fired the rockets".</summary>
/// <remarks>Three things make one: a group that speaks, a verb of attack in what it says, and itself as the one who acts, or nobody ("the base had been struck").</remarks>
internal static class SelfReport
{
    private const int SpeechReach = 24;
    private const int SpeakerReach = 30;

    internal static readonly WordSet Speech =
        ["said", "says", "say", "saying", "announced", "announces", "announcing", "declared", "declares", "declaring", "confirmed", "confirms", "confirming", "claimed", "claims", "claiming", "wrote", "writes", "reported", "reports", "reporting",
            "stated", "states", "stating", "boasted", "posted", "tweeted", "asserted", "insisted", "insists", "added", "according", "read", "read:", "bragged", "maintained", "told", "revealed", "acknowledged", "admitted"];

    // Who the speaker is to itself.
    private static readonly WordSet Own =
        ["it", "its", "they", "their", "we", "our", "he", "his", "itself", "fighters", "men", "mujahideen", "mujahedeen", "mujahedin", "mujahidin", "mujahadeen", "sons", "heroes", "resistance", "brigades", "members", "unit", "units", "group", "militia", "faction", "movement", "having"];

    private static readonly WordSet Quoting = ["we", "our", "us"];

    internal static readonly WordSet Deeds =
        ["carried", "mounted", "staged", "conducted", "executed", "perpetrated", "done", "fired", "launched", "struck", "hit", "targeted", "attacked", "shelled", "sent", "flew", "flown", "directed", "pounded", "bombarded", "bombed", "rocketed", "stormed", "raided",
            "ambushed", "detonated", "planted", "lobbed", "unleashed", "destroyed", "assaulted", "used", "dispatched", "hitting", "striking", "targeting", "attacking", "firing", "launching", "shelling", "bombing", "carrying", "mortared", "rained"];

    // "did not fire", "never attacks"
    internal static readonly WordSet NegatedDeeds = ["carry", "fire", "launch", "attack", "target", "strike", "hit", "stage", "conduct", "shell", "bomb", "send"];

    // "its response", "the work of its fighters"
    internal static readonly WordSet OwnNouns = ["response", "reply", "answer", "revenge", "retaliation", "work", "handiwork", "doing"];

    private static readonly WordSet Being = ["was", "were", "been", "being", "be", "got"];

    private static readonly WordSet Unreal = ["would", "will", "could", "to", "may", "might", "should", "can", "if"];

    private static readonly WordSet Negations = ["not", "never", "neither", "nor", "no", "none", "nobody", "didn't", "hadn't", "without"];

    private static readonly WordSet OtherAttacks = ["earlier", "previous", "similar", "past", "other", "dozens", "many", "hundreds"];

    private static readonly WordSet Enemies = ["u.s.", "us", "american", "americans", "coalition", "israeli", "israel", "enemy", "jets", "aircraft", "warplanes", "army", "air", "forces"];

    /// <summary>The claim or the denial; null where the clause tells no deed that a group speaks of as its own.</summary>
    public static ClaimStatement? Read(Clause clause)
    {
        if (!clause.Reading.HasWord(clause.Sentence, Speech) || !(clause.HasWord(Deeds) || clause.HasWord(OwnNouns) || clause.HasWord(NegatedDeeds)))
        {
            return null;
        }

        for (var deed = clause.First; deed < clause.End; deed++)
        {
            if ((clause.Is(deed, Deeds) || clause.Is(deed, OwnNouns) || (clause.Is(deed, NegatedDeeds) && clause.Word(deed - 1) is "not" or "never" && clause.Word(deed - 2) is "did" or "had")) && Speaker(clause, deed) is { } speaker && IsOwnDeed(clause, speaker.Speech, deed))
            {
                var isDenied = clause.Reading.AnyWord(Math.Min(speaker.Speech, deed), deed, Negations);
                var first = speaker.Group.First >= clause.Sentence.FirstToken ? Math.Min(speaker.Group.First, deed) : clause.First;
                var end = Math.Max(deed + 1, speaker.Group.First >= clause.Sentence.FirstToken ? speaker.Group.End : 0);
                return new ClaimStatement(speaker.Group.Mention.Group, isDenied ? ClaimStatus.Denied : ClaimStatus.Claimed, clause.Reading.SpanOf(first, end), isDenied ? "said-it-did-not" : "said-its-forces");
            }
        }

        return null;
    }

    // The verb of speech that the deed depends on, and the group whose speech it is.
    private static (int Speech, Placed<GroupMention> Group)? Speaker(Clause clause, int deed)
    {
        var sentence = clause.Sentence;
        var groups = ClaimReader.Claimants(clause.Reading, sentence);
        for (var at = deed - 1; at >= Math.Max(sentence.FirstToken, deed - SpeechReach); at--)
        {
            if (!clause.Is(at, Speech))
            {
                continue;
            }

            if (clause.Word(at) == "according")
            {
                return ClaimReader.FirstOrNull(groups, g => g.First > at && g.First <= at + 4 && g.End <= deed) is { } source ? (source.End, source) : null;
            }

            if (at == deed - 1 && clause.Word(at) is "claimed" or "admitted" or "acknowledged" && !clause.Word(deed).EndsWith("ing", StringComparison.Ordinal))
            {
                continue;
            }

            var group = ClaimReader.Subject(clause, ClaimReader.LastOrNull(groups, g => g.End <= at && at - g.End <= SpeakerReach), groups, at);
            group ??= IsPronoun(clause.Word(at - 1)) || IsPronoun(clause.Word(at - 2)) ? ClaimReader.Before(clause) : null;
            return group is { } speaker && !ClaimReader.OfficialBetween(clause, speaker, at) ? (at, speaker) : null;
        }

        return AfterQuote(clause, deed, groups);
    }

    // "“We struck the base,” the group said", "“…,” said the group".
    private static (int Speech, Placed<GroupMention> Group)? AfterQuote(Clause clause, int deed, List<Placed<GroupMention>> groups)
    {
        var sentence = clause.Sentence;
        if (!clause.Reading.AnyWord(sentence.FirstToken, deed, Quoting))
        {
            return null;
        }

        for (var at = deed + 1; at < sentence.EndToken; at++)
        {
            if (clause.Is(at, Speech))
            {
                var group = ClaimReader.LastOrNull(groups, g => g.First > deed && g.End <= at && at - g.End <= 3) ?? ClaimReader.FirstOrNull(groups, g => g.First > at && g.First <= at + 4);
                return group is { } speaker ? (sentence.FirstToken, speaker) : null;
            }
        }

        return null;
    }

    private static bool IsOwnDeed(Clause clause, int speech, int deed)
    {
        var reading = clause.Reading;
        var isOwn = reading.AnyWord(speech, deed, Own);
        if (reading.AnyWord(deed - 2, deed, Unreal) || reading.AnyWord(deed + 1, deed + 5, OtherAttacks) || reading.AnyWord(speech, deed, Denials))
        {
            return false;
        }

        if (clause.Is(deed, OwnNouns))
        {
            return clause.Word(deed - 1) is "its" or "our" || (clause.Word(deed + 1) == "of" && clause.Word(deed + 2) is "its" or "our");
        }

        var isPassive = clause.Is(deed - 1, Being) || clause.Is(deed - 2, Being);
        return isPassive
            ? !isOwn && !clause.Has(CueMeaning.Unreal) && !(reading.Word(deed + 1) == "by" && !reading.AnyWord(deed + 2, deed + 4, Own)) && !reading.AnyWord(deed + 1, Math.Min(clause.Sentence.EndToken, deed + 5), Enemies)
                && (reading.AnyWord(speech, deed, Objects) || clause.Sites.Exists(s => s.First > speech && s.First < deed))
            : isOwn && !reading.AnyWord(speech + 1, deed, Others);
    }

    private static readonly WordSet Denials = ["denied", "denies", "denying", "threatened", "vowed", "warned", "blamed", "accused"];

    // Whom somebody else attacked.
    private static readonly WordSet Others = ["americans", "american", "u.s.", "enemy", "israel", "israeli", "washington", "coalition", "warplanes"];

    // What is struck where nobody is said to have struck it.
    private static readonly WordSet Objects = ["base", "camp", "airbase", "airport", "airfield", "garrison", "facility", "installation", "outpost", "post", "site", "embassy", "consulate", "convoy", "ship", "vessel", "destroyer", "compound", "rockets", "drones", "missiles", "rocket", "drone", "missile", "mortars", "attack", "operation", "strike"];

    private static bool IsPronoun(string word) => word is "it" or "they" or "he" or "group" or "militia" or "faction" or "movement" or "spokesman" or "spokesperson" or "statement" or "message";
}
