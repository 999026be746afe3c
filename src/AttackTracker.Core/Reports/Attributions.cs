using AttackTracker.Core.Actors;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Reports;

/// <summary>Who is blamed for the event of a draft, and by whom; only where the text ties the blame to it.</summary>
internal static class Attributions
{
    private static readonly WordSet ByWord = ["by"];

    // Blame for attacks of a kind is tied to none of them.
    internal static readonly WordSet General = ["similar", "previous", "past", "earlier", "repeatedly", "regularly", "routinely", "systematically", "usually", "often", "frequently", "typically"];

    // "Iranian-made drones" say who built them.
    private static readonly WordSet Made = ["made", "built", "designed", "supplied", "manufactured"];

    private static readonly WordSet Targeting = ["targeting"];

    // "rejected suggestions that it was responsible"
    private static readonly WordSet Refusals = ["denied", "denies", "denying", "rejected", "rejects", "rejecting", "dismissed", "dismisses", "refuted", "not", "never"];

    // "has not blamed", "too early to blame", "declined to name"
    private static readonly WordSet NotBlaming = ["not", "never", "without", "early", "premature", "declined", "refused", "avoided", "short", "nobody", "n't", "didn't", "neither", "nor"];

    private static readonly WordSet Keeping = ["holds", "hold", "held", "holding", "houses", "housing", "detained", "detaining", "arrested", "captured", "of", "against", "for", "with", "killed", "killing", "guard", "guards", "guarding", "jailed", "imprisoned"];

    // The table whose cues follow the one who is blamed: "the group was behind".
    private const string Culprit = "culprit";

    public static Finding<IReadOnlyList<Attribution>>? Resolve(Draft draft)
    {
        if (draft.Kind == ReportKind.Response)
        {
            return null;
        }

        var found = new List<Attribution>();
        var evidence = new List<Evidence>();
        var certainty = 0.0;
        foreach (var told in draft.Told)
        {
            if (!told.Clause.Has(CueMeaning.Blamed) && told.Clause.Groups.Count == 0)
            {
                continue;
            }

            var known = evidence.Count;
            Read(draft, told, found, evidence);
            certainty = evidence.Count > known ? Math.Max(certainty, Certainty.Combined * Certainty.Of(told.Tie)) : certainty;
        }

        return found.Count == 0 ? null : new Finding<IReadOnlyList<Attribution>>(found, evidence, certainty);
    }

    private static void Read(Draft draft, Told told, List<Attribution> found, List<Evidence> evidence)
    {
        var clause = told.Clause;
        var isTied = (!clause.Has(CueMeaning.Tally) || clause.Has(CueMeaning.Joint)) && clause.Has(CueMeaning.Blamed) && !clause.Reading.AnyWord(clause.First, clause.End, General);
        for (var i = 0; i < clause.Cues.Count && isTied; i++)
        {
            var cue = clause.Cues[i];
            if (cue.Mention.Meaning == CueMeaning.Blamed && Blamed(clause, cue) is { } group && IsOfThisAttack(draft, told, cue, group) && !Claims(clause, group, onlyClaimed: true))
            {
                Add(found, new Attribution(group.Mention.Group, Blamer.Of(clause, cue, group)));
                evidence.Add(new Evidence(Field.AttributedTo, clause.Reading.SpanOf(Math.Min(group.First, cue.First), Math.Max(group.End, cue.End)), "blame"));
            }
        }

        if ((told.Tie is not Tie.Joint || told.Target is not null) && Agent(clause) is { } agent && !Claims(clause, agent.Group, onlyClaimed: false))
        {
            Add(found, new Attribution(agent.Group.Mention.Group, null));
            evidence.Add(new Evidence(Field.AttributedTo, clause.Reading.SpanOf(agent.Group.First, agent.End), "agent"));
        }
    }

    private static void Add(List<Attribution> found, Attribution attribution)
    {
        foreach (var known in found)
        {
            if (known.Group == attribution.Group)
            {
                return;
            }
        }

        found.Add(attribution);
    }

    // What a group says of itself is no blame.
    private static bool Claims(Clause clause, Placed<GroupMention> group, bool onlyClaimed)
    {
        foreach (var claim in clause.Claims)
        {
            if (claim.Group == group.Mention.Group && (!onlyClaimed || claim.Status == ClaimStatus.Claimed))
            {
                return true;
            }
        }

        return false;
    }

    private static Placed<GroupMention>? Blamed(Clause clause, Placed<CueMention> cue)
    {
        var groups = clause.Reading.Groups.Within(clause.Sentence.FirstToken, clause.Sentence.EndToken).FindAll(g => g.Mention.Side is GroupSide.Attacker or GroupSide.State && !IsMaker(clause, g));
        // "a prison that holds suspected fighters of the group" blames nobody.
        if (clause.Reading.AnyWord(Math.Max(clause.Sentence.FirstToken, cue.First - 4), cue.First, NotBlaming) || (clause.Word(cue.First) == "suspected" && clause.Is(cue.First - 1, Keeping)))
        {
            return null;
        }

        var isBefore = cue.Mention.Rule == Culprit || IsRelative(clause, cue);
        if (!isBefore)
        {
            var after = groups.FindIndex(g => g.First >= cue.End && g.First <= cue.End + 12 && !Crosses(clause, cue.End, g.First));
            if (after >= 0)
            {
                return groups[after];
            }
        }

        if (!isBefore)
        {
            return null;
        }

        var before = ClaimReader.Subject(clause, ClaimReader.LastOrNull(groups, g => g.End <= cue.First), groups, cue.First);
        return before is { } culprit && !clause.Reading.AnyWord(culprit.End, cue.First, Refusals) ? culprit : null;
    }

    // "accused the group of killing three soldiers in January", "of attacking US troops": of something else, or of nothing in particular.
    private static bool IsOfThisAttack(Draft draft, Told told, Placed<CueMention> cue, Placed<GroupMention> group)
    {
        var clause = told.Clause;
        var reading = clause.Reading;
        var end = clause.Sentence.EndToken;
        var of = -1;
        var first = group.First < cue.First ? cue.End - 1 : group.End;
        for (var at = first; at < Math.Min(end, first + 4) && of < 0; at++)
        {
            of = clause.Word(at) is "of" or "for" ? at : -1;
        }

        if (of < 0)
        {
            return true;
        }

        if (reading.AnyWord(of + 1, Math.Min(end, of + 3), Many))
        {
            return false;
        }

        var isCalled = reading.AnyWord(of + 1, Math.Min(end, of + 6), ThisOne);
        var isOther = draft.Date is { Value: { IsBounded: true } day } && reading.Dates.Within(of, end)
            .Exists(d => !d.Mention.NeedsAnchor && reading.Resolve(d.Mention) is { IsBounded: true } said && !said.Overlaps(day));
        var isPlural = reading.CuesWithin(of, Math.Min(end, of + 8)).Exists(c => c.Mention.Meaning == CueMeaning.AttackNoun && clause.Word(c.End - 1).EndsWith('s') && clause.Word(c.First - 1) is not ("the" or "these" or "both"));
        return !isOther && (isCalled || !(isPlural || clause.Word(of + 1) is "killing" or "attacking" or "targeting" or "arming" or "supplying" or "supporting" or "trying" or "seeking" or "using"));
    }

    // "responsible for most of the attacks"
    private static readonly WordSet Many = ["most", "many", "much", "dozens", "scores", "hundreds", "numerous", "such", "repeated", "almost", "nearly", "recent", "campaign", "wave", "string", "spate", "surge", "series", "violence", "unrest", "escalation", "deaths", "killings"];

    private static readonly WordSet ThisOne = ["this", "it", "latest"];

    // "Group A, which several politicians accused, …"
    private static bool IsRelative(Clause clause, Placed<CueMention> cue)
    {
        for (var at = cue.First - 1; at >= Math.Max(clause.Sentence.FirstToken, cue.First - 6); at--)
        {
            if (clause.Word(at) is "which" or "whom")
            {
                return true;
            }
        }

        return false;
    }

    private static bool Crosses(Clause clause, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (clause.Word(at) is ";" or "but" or "while")
            {
                return true;
            }
        }

        return false;
    }

    // "Houthi militants launched", "Iranian missiles"
    private static (Placed<GroupMention> Group, int End)? Agent(Clause clause)
    {
        foreach (var group in clause.Groups)
        {
            if (!GroupSides.CanBeBlamed(group.Mention) || IsMaker(clause, group))
            {
                continue;
            }

            foreach (var weapon in clause.Weapons.Within(group.End, group.End + 2))
            {
                if (weapon.Mention.Role == WeaponRole.Attack)
                {
                    return (group, weapon.End);
                }
            }

            if (IsNamedBy(clause, group))
            {
                return (group, group.End);
            }

            // "outlaws tried to harm the country by firing rockets at the base"
            foreach (var cue in clause.Cues)
            {
                if (cue.Mention.Meaning == CueMeaning.Attack && cue.First > group.End && clause.Word(cue.First - 1) == "by" && clause.Word(cue.First).EndsWith("ing", StringComparison.Ordinal))
                {
                    return (group, cue.End);
                }
            }

            // "militants sent the drone"
            if (SentEnd(clause, group.End) is { } sent && !IsClaimed(clause, group))
            {
                return (group, sent);
            }

            foreach (var cue in clause.Cues.Within(group.End, group.End + 4))
            {
                if (cue.Mention.Meaning is CueMeaning.Attack or CueMeaning.Hit && clause.Word(cue.First) is not ("was" or "were" or "had" or "has" or "have" or "been") && clause.Word(cue.First - 1) is not ("of" or "up" or "out" or "launched" or "their" or "its") && !IsClaimed(clause, group) && (clause.Word(cue.First) != "attacks" || cue.First == group.End))
                {
                    return (group, cue.End);
                }
            }
        }

        return null;
    }

    // "sent the drone", "had sent it": the index behind what was sent; null where nothing was.
    private static int? SentEnd(Clause clause, int from)
    {
        for (var at = from; at < Math.Min(clause.End, from + 4); at++)
        {
            if (clause.Word(at) is "," or "of")
            {
                return null;
            }

            if (clause.Is(at, Sending))
            {
                return clause.Weapons.Within(at + 1, at + 4) is [{ Mention.Role: WeaponRole.Attack } weapon, ..] ? weapon.End : clause.Word(at + 1) is "it" or "them" ? at + 2 : null;
            }
        }

        return null;
    }

    private static readonly WordSet Sending = ["sent", "flew", "dispatched", "launched", "fired"];

    // "fired by militias"; "the attack by militias", "the first targeting of the base by group A"
    private static bool IsNamedBy(Clause clause, Placed<GroupMention> group)
    {
        var isBehindBy = clause.Reading.AnyWord(group.First - 2, group.First, ByWord) && clause.Word(group.First - 3) is not ("claim" or "claims" or "statement") && !clause.Has(CueMeaning.Tally);
        foreach (var cue in clause.Cues)
        {
            if (cue.End > group.First || group.First - cue.End > 8)
            {
                continue;
            }

            var isVerb = cue.Mention.Meaning is CueMeaning.Attack or CueMeaning.Hit && group.First - cue.End <= 4 && clause.Reading.AnyWord(cue.End, group.First, ByWord);
            var isNoun = isBehindBy && ((cue.Mention.Meaning is CueMeaning.AttackNoun && !clause.Word(cue.End - 1).EndsWith('s')) || (cue.Mention.Meaning == CueMeaning.Idiom && clause.Reading.AnyWord(cue.First, cue.End, Targeting)));
            if (isVerb || isNoun)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMaker(Clause clause, Placed<GroupMention> group)
        => clause.Word(group.End) == "-" ? clause.Is(group.End + 1, Made) : clause.Is(group.End, Made);

    // "denied a claim by a militia that it had attacked the base"
    private static bool IsClaimed(Clause clause, Placed<GroupMention> group)
        => clause.Reading.AnyWord(Math.Max(clause.First, group.First - 8), group.First, ClaimNouns);

    private static readonly WordSet ClaimNouns = ["claim", "claims", "statement"];
}
