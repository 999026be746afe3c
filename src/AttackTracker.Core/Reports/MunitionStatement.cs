using AttackTracker.Core.Quantities;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Reports;

/// <summary>How a count of munitions stands to the whole.</summary>
internal enum CountRole
{
    /// <summary>"Eight rockets were fired".</summary>
    Total,

    /// <summary>"Three other rockets fell outside".</summary>
    Extra,

    /// <summary>"Two of them landed inside", "the other five".</summary>
    Part,

    /// <summary>"A second drone": there were at least so many.</summary>
    Ordinal,
}

/// <summary>A count of munitions in one clause.</summary>
internal sealed record MunitionStatement(CountRole Role, CountRange Count, bool IsArticle, WeaponType? Weapon, TextSpan Span, string Rule, bool HasOutcome = false)
{
    /// <summary>Not said of what was counted before: "three fell outside", unlike "three of them".</summary>
    public bool IsBare { get; init; }

    /// <summary>What the next words say became of them; null where they say something else, "were fired".</summary>
    public Outcome? Landed { get; init; }

    /// <summary>A group's figure for what it says it fired.</summary>
    public bool IsClaimed { get; init; }

    /// <summary>The sentence's index; negative where it does not matter.</summary>
    public int Sentence { get; init; } = -1;

    private static readonly Dictionary<string, int> Ordinals = new(StringComparer.Ordinal) { ["first"] = 1, ["second"] = 2, ["third"] = 3, ["fourth"] = 4, ["fifth"] = 5, ["sixth"] = 6 };

    internal static readonly WordSet OrdinalWords = [.. Ordinals.Keys];

    internal static readonly WordSet LatestWords = ["latest", "last"];

    internal static readonly WordSet OtherWords = ["other"];

    private static readonly WordSet NotOfMunitions =
        ["time", "attack", "such", "incident", "straight", "anniversary", "group", "statement", "front", "convoy", "column", "blast", "option", "day", "base", "strike", "barrage", "wave", "claim", "year", "in", "is", "explosion", "bombing", "volley", "salvo", "of"];

    /// <summary>Every count of munitions in the clause, in its order.</summary>
    public static IReadOnlyList<MunitionStatement> In(Clause clause, bool isResponse)
    {
        if (clause.Counts.Count == 0 && clause.Weapons.Count == 0 && clause.Role != SentenceRole.Entry && !clause.HasAny(CueMeaning.Intercepted, CueMeaning.Failed) && !clause.HasWord(OrdinalWords))
        {
            return [];
        }

        var found = new List<MunitionStatement>();
        var lastEnd = -1;
        foreach (var count in clause.Counts)
        {
            if (count.Mention.Count == CountRange.Zero || IsOrdinal(clause, count.Mention.HeadStart))
            {
                continue;
            }

            var (noun, end) = CountedNoun.Of(clause, count);
            if (isResponse && count.Mention.Rule == "article")
            {
                continue;
            }

            // "an unknown number of rockets"
            if (clause.Is(count.First - 1, Unknown) || clause.Is(count.First + 1, Unknown))
            {
                continue;
            }

            // "no date for another round": nothing was fired.
            if (noun == Counted.Munitions && clause.Role != SentenceRole.Entry && clause.Weapons.TrueForAll(static w => w.Mention.Weapon is null) && !clause.Cues.Exists(static c => c.Mention.TellsOfEvents))
            {
                continue;
            }

            if (noun == Counted.Munitions || (noun == Counted.Unnamed && IsAboutMunitions(clause, count, end)))
            {
                var weapon = clause.Reading.Weapons.Overlapping(count.First, end);
                var isJoined = noun == Counted.Munitions && found is [.., { Role: CountRole.Total or CountRole.Extra, Weapon: { } other }] && weapon.Mention?.Weapon?.Type is { } type && type != other && Munitions.Family(type) == Munitions.Family(other) && IsJoined(clause, count, lastEnd);
                if (isJoined)
                {
                    found[^1] = found[^1] with { IsArticle = false };
                }

                lastEnd = end;
                found.Add(new MunitionStatement(
                    isJoined ? CountRole.Extra : RoleOf(clause, count, noun, end),
                    count.Mention.Count,
                    count.Mention.Rule == "article" && !isJoined,
                    weapon.Mention?.Weapon?.Type,
                    clause.Reading.SpanOf(count.First, Math.Max(count.End, noun == Counted.Munitions ? end : count.End)),
                    noun == Counted.Munitions ? "counted-weapon" : "counted-part",
                    clause.Word(count.First - 1) is not ("at" or "as") && clause.HasAny(CueMeaning.Hit, CueMeaning.Impact, CueMeaning.Missed, CueMeaning.Intercepted, CueMeaning.Failed))
                {
                    IsBare = noun == Counted.Unnamed && count.Mention.OutOf is null && clause.Word(count.End) != "of" && clause.Word(count.First - 1) is not ("the" or "of" or "which"),
                    Landed = FateAfter(clause, Math.Max(count.End, end)),
                    Sentence = clause.Sentence.Index,
                });
                if (count.Mention.OutOf is { } whole)
                {
                    found.Add(new MunitionStatement(CountRole.Total, whole, false, weapon.Mention?.Weapon?.Type, count.Span, "part-of-whole"));
                }
            }
        }

        // Telegram style leaves the article out: "Drone shot down".
        if (!isResponse && clause.Role == SentenceRole.Entry && found.Count == 0 && clause.Weapons is [{ Mention: { IsPlural: false, Part: WeaponPart.Munition, Role: WeaponRole.Attack } } single])
        {
            found.Add(new MunitionStatement(CountRole.Total, CountRange.Exactly(1), true, single.Mention.Weapon?.Type, single.Span, "single-weapon"));
        }

        AddDefinite(clause, isResponse, found);
        AddOrdinals(clause, found);
        AddTheOther(clause, found);
        AddLatest(clause, found);
        return found;
    }

    // "The drone blew up against a wall": one, where nothing is counted.
    private static void AddDefinite(Clause clause, bool isResponse, List<MunitionStatement> found)
    {
        if (isResponse || found.Count > 0 || clause.Role == SentenceRole.Repeat)
        {
            return;
        }

        foreach (var weapon in clause.Weapons)
        {
            if (weapon.Mention is { IsPlural: false, Part: WeaponPart.Munition, Role: WeaponRole.Attack } && clause.Word(weapon.First - 1) == "the" && FateAfter(clause, weapon.End) is not null)
            {
                found.Add(new MunitionStatement(CountRole.Total, CountRange.Exactly(1), true, weapon.Mention.Weapon?.Type, clause.Reading.SpanOf(weapon.First - 1, weapon.End), "the-weapon"));
                return;
            }
        }
    }

    private static readonly WordSet Unknown = ["unknown", "unspecified", "undetermined", "undisclosed", "unconfirmed", "uncertain"];

    private static Outcome? FateAfter(Clause clause, int end)
        => clause.Reading.CuesWithin(end, Math.Min(clause.Sentence.EndToken, end + 2)) is [{ Mention.Meaning: var meaning }, ..]
            ? meaning switch
            {
                CueMeaning.Hit or CueMeaning.Impact => Outcome.Impact,
                CueMeaning.Missed => Outcome.Missed,
                CueMeaning.Intercepted => Outcome.Intercepted,
                _ => null,
            }
            : null;

    // "a rocket and two mortar rounds"
    private static bool IsJoined(Clause clause, Placed<QuantityMention> count, int lastEnd)
        => count.First - lastEnd is 1 or 2 && clause.Word(count.First - 1) is "and" or "," or "plus";

    // "One hit a house and the other fell in a field": one more.
    private static void AddTheOther(Clause clause, List<MunitionStatement> found)
    {
        for (var at = clause.HasWord(OtherWords) ? clause.First + 1 : clause.End; at < clause.End - 1; at++)
        {
            if (clause.Is(at, OtherWords) && clause.Word(at - 1) == "the"
                && clause.Reading.CuesWithin(at + 1, Math.Min(clause.Sentence.EndToken, at + 2)) is [{ Mention.Meaning: CueMeaning.Hit or CueMeaning.Impact or CueMeaning.Missed or CueMeaning.Intercepted or CueMeaning.Failed }, ..])
            {
                found.Add(new MunitionStatement(CountRole.Part, CountRange.Exactly(1), false, null, clause.Reading.SpanOf(at - 1, at + 1), "the-other"));
            }
        }
    }

    private static CountRole RoleOf(Clause clause, Placed<QuantityMention> count, Counted noun, int end)
    {
        var before = clause.Word(count.First - 1);
        var words = clause.Reading;
        var isMore = count.Mention.Count.Low == 1 && words.Word(count.First) == "another";
        for (var at = count.End; at < end; at++)
        {
            isMore |= words.Word(at) is "other" or "others" or "more" or "further" or "additional";
        }

        // "Of the six rockets fired, two …": the whole.
        if (before == "the" && clause.Word(count.First - 2) == "of" && noun == Counted.Munitions && (count.First - 2 <= clause.First || clause.Word(count.First - 3) is "," or "“" or "\""))
        {
            return CountRole.Total;
        }

        var isDefinite = before is "the" or "all" or "its" or "their" or "these" or "those" || (before == "of" && clause.Word(count.First - 2) is "all" or "both" or "each" or "none" or "any") || words.Word(count.First) is "both" or "all" or "the"
            || (words.Word(count.End) == "of" && words.Word(count.End + 1) is "them" or "the" or "these" or "those" or "which") || count.Mention.OutOf is not null;
        return isDefinite ? CountRole.Part
            : isMore ? noun is Counted.Unnamed && FollowsOne(clause, count) ? CountRole.Part : CountRole.Extra
            : IsFigure(clause, count) ? CountRole.Total
            : noun == Counted.Unnamed && (words.Word(count.End) is not ("in" or "x") || IsFallen(clause, count)) ? IsWhole(clause, count) ? CountRole.Total : CountRole.Part
            : CountRole.Total;
    }

    // "One was intercepted, another struck a house": both are parts of what was fired.
    private static bool FollowsOne(Clause clause, Placed<QuantityMention> count)
        => clause.Reading.Counts.Within(clause.Sentence.FirstToken, count.First).Exists(c => clause.Word(c.First) == "one" && (clause.Word(c.End) == "of" || CountedNoun.Of(clause, c).Noun == Counted.Unnamed) || (clause.Word(c.End) == "of" && clause.Word(c.End + 1) is "the" or "them" or "these" or "those"));

    // "Eleven were fired in total", "there were three"
    private static bool IsWhole(Clause clause, Placed<QuantityMention> count)
    {
        for (var at = count.End; at < Math.Min(clause.End, count.End + 6); at++)
        {
            if (clause.Word(at) is "fired" or "launched" or "total" or "all")
            {
                return true;
            }
        }

        return IsThereWere(clause, count);
    }

    private static bool IsThereWere(Clause clause, Placed<QuantityMention> count) => clause.Word(count.First - 2) == "there" && clause.Word(count.First - 1) is "were" or "was";

    // "The army put the number at eight", "the army counted seven"
    private static bool IsFigure(Clause clause, Placed<QuantityMention> count)
        => clause.Word(count.First - 1) == "counted" || (clause.Word(count.First - 1) is "at" or "as" or "was" && (clause.Word(count.First - 2) is "number" or "figure" or "total" or "count" || clause.Reading.AnyWord(count.First - 4, count.First - 1, OfMunitions)));

    private static readonly WordSet OfMunitions = ["rockets", "drones", "missiles"];

    private static bool IsAboutMunitions(Clause clause, Placed<QuantityMention> count, int end)
    {
        if (IsFigure(clause, count) && !clause.Reading.CuesWithin(clause.Sentence.FirstToken, clause.Sentence.EndToken).Exists(c => c.Mention.Meaning is CueMeaning.Killed or CueMeaning.Wounded or CueMeaning.Unharmed or CueMeaning.Damage))
        {
            return true;
        }

        if (IsThereWere(clause, count))
        {
            return clause.Word(count.End) is "," or "." or "in";
        }

        if (IsFallen(clause, count))
        {
            return true;
        }

        var next = clause.Reading.CuesWithin(count.End, Math.Min(clause.Sentence.EndToken, Math.Max(end, count.End) + 5));
        return next.Count > 0 && clause.Word(next[0].First) != "shot" && next[0].Mention.Meaning is CueMeaning.Hit or CueMeaning.Impact or CueMeaning.Missed or CueMeaning.Intercepted or CueMeaning.Failed or CueMeaning.Attack or CueMeaning.DamageMajor;
    }

    // "and two in the sea": the verb stands with those counted before.
    private static bool IsFallen(Clause clause, Placed<QuantityMention> count) => clause.Reading.CueAt(count.First) is { Mention.Meaning: CueMeaning.Missed };

    private static bool IsOrdinal(Clause clause, int head) => clause.Is(head, OrdinalWords);

    // "The latest was shot down": one.
    private static void AddLatest(Clause clause, List<MunitionStatement> found)
    {
        if (found.Count > 0 || !clause.HasWord(LatestWords) || !clause.HasAny(CueMeaning.Intercepted, CueMeaning.Failed))
        {
            return;
        }

        for (var at = clause.First + 1; found.Count == 0 && at + 1 < clause.End; at++)
        {
            if (clause.Is(at, LatestWords) && clause.Word(at - 1) == "the" && clause.Word(at + 1) is "was")
            {
                found.Add(new MunitionStatement(CountRole.Total, CountRange.Exactly(1), true, null, clause.Reading.SpanOf(at - 1, at + 2), "latest-one"));
            }
        }
    }

    private static void AddOrdinals(Clause clause, List<MunitionStatement> found)
    {
        for (var at = clause.HasWord(OrdinalWords) ? clause.First : clause.End; at < clause.End; at++)
        {
            if (!clause.Is(at, OrdinalWords) || !Ordinals.TryGetValue(clause.Word(at), out var number) || clause.Is(at + 1, NotOfMunitions) || clause.Word(at - 1) is not ("a" or "the" or "," or "and"))
            {
                continue;
            }

            // "a second aircraft carrier"
            var weapon = clause.Reading.Weapons.At(at + 1);
            if (number == 1 && clause.Word(at + 1) is not ("device" or "bomb" or "charge"))
            {
                // "the first rocket hit a tent" counts none.
                continue;
            }

            var isMunition = weapon.Mention is not null || (clause.Word(at + 1) == "aircraft" && !clause.Word(at + 2).StartsWith("carrier", StringComparison.Ordinal)) || clause.Word(at + 1) is "one" or "projectile" or "round" or "shell" or "device"
                || clause.Reading.CuesWithin(at + 1, Math.Min(clause.Sentence.EndToken, at + 4)).Exists(c => c.Mention.Meaning is CueMeaning.Hit or CueMeaning.Impact or CueMeaning.Missed or CueMeaning.Intercepted or CueMeaning.Failed);
            if (isMunition)
            {
                found.Add(new MunitionStatement(CountRole.Ordinal, CountRange.Exactly(number), false, weapon.Mention?.Weapon?.Type, clause.Reading.SpanOf(at, weapon.Mention is null ? at + 1 : weapon.End), "ordinal"));
            }
        }
    }
}
