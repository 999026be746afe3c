using AttackTracker.Core.Text;

namespace AttackTracker.Core.Dates;

/// <summary>Words for parts of the day, alone and beside a day.</summary>
internal static class DayParts
{
    private static readonly WordTable<DayPart> Nouns = WordTable.Of(
    [
        ("dawn", DayPart.Early), ("morning", DayPart.Morning), ("noon", DayPart.Middle), ("midday", DayPart.Middle), ("lunch", DayPart.Middle), ("lunchtime", DayPart.Middle), ("afternoon", DayPart.Afternoon),
        ("evening", DayPart.Evening), ("dusk", DayPart.Evening), ("sunset", DayPart.Evening), ("sunrise", DayPart.Early), ("night", DayPart.Night), ("midnight", DayPart.Late),
        ("a.m.", DayPart.Morning), ("p.m.", DayPart.Evening), ("am", DayPart.Morning), ("pm", DayPart.Evening), ("a.m", DayPart.Morning), ("p.m", DayPart.Evening),
    ]);

    /// <summary>The nouns.</summary>
    public static WordSet Names => Nouns.Words;

    /// <summary>Phrases that stand for a time of day by themselves; the longest first.</summary>
    private static readonly (string[] Words, DayPart Part)[] Phrases =
    [
        (["in", "the", "early", "morning", "hours"], DayPart.Early), (["in", "the", "early", "hours"], DayPart.Early), (["in", "the", "small", "hours"], DayPart.Early), (["in", "the", "early", "morning"], DayPart.Early), (["in", "the", "predawn", "hours"], DayPart.Early),
        (["in", "the", "late", "evening"], DayPart.Late), (["in", "the", "late", "afternoon"], DayPart.Afternoon), (["in", "the", "early", "evening"], DayPart.Evening),
        (["in", "the", "morning"], DayPart.Morning), (["in", "the", "afternoon"], DayPart.Afternoon), (["in", "the", "evening"], DayPart.Evening), (["in", "the", "night", "to"], DayPart.NightInto), (["during", "the", "night", "to"], DayPart.NightInto),
        (["in", "the", "night", "from"], DayPart.Night), (["the", "night", "from"], DayPart.Night), (["in", "the", "night"], DayPart.Night), (["during", "the", "night"], DayPart.Night), (["during", "the", "early", "hours"], DayPart.Early),
        (["overnight", "into"], DayPart.NightInto), (["overnight", "to"], DayPart.NightInto), (["overnight", "from"], DayPart.Night), (["overnight", "on"], DayPart.Night), (["overnight"], DayPart.Night),
        (["shortly", "before", "midnight"], DayPart.Late), (["shortly", "after", "midnight"], DayPart.Early), (["just", "before", "midnight"], DayPart.Late), (["just", "after", "midnight"], DayPart.Early), (["before", "midnight"], DayPart.Late), (["after", "midnight"], DayPart.Early), (["around", "midnight"], DayPart.Late),
        (["shortly", "before", "dawn"], DayPart.Early), (["just", "before", "dawn"], DayPart.Early), (["before", "dawn"], DayPart.Early), (["before", "sunrise"], DayPart.Early), (["after", "dark"], DayPart.Evening), (["at", "dawn"], DayPart.Early), (["at", "first", "light"], DayPart.Early), (["at", "midnight"], DayPart.Late),
        (["at", "noon"], DayPart.Middle), (["around", "noon"], DayPart.Middle), (["at", "midday"], DayPart.Middle), (["around", "midday"], DayPart.Middle), (["around", "dawn"], DayPart.Early), (["after", "dawn"], DayPart.Early), (["after", "sunset"], DayPart.Evening), (["around", "sunset"], DayPart.Evening), (["at", "dusk"], DayPart.Evening), (["at", "sunset"], DayPart.Evening), (["at", "night"], DayPart.Night), (["at", "around", "noon"], DayPart.Middle), (["at", "around", "midnight"], DayPart.Late),
        (["on", "the", "night", "of"], DayPart.Night), (["on", "the", "evening", "of"], DayPart.Evening), (["on", "the", "morning", "of"], DayPart.Morning), (["on", "the", "afternoon", "of"], DayPart.Afternoon),
        (["the", "night", "of"], DayPart.Night), (["the", "evening", "of"], DayPart.Evening), (["the", "morning", "of"], DayPart.Morning), (["the", "afternoon", "of"], DayPart.Afternoon),
        (["night", "of"], DayPart.Night), (["evening", "of"], DayPart.Evening), (["morning", "of"], DayPart.Morning), (["afternoon", "of"], DayPart.Afternoon),
    ];

    private static readonly WordTable<(string[] Words, DayPart Part)[]> PhrasesByFirst = WordTable.By(Phrases, p => p.Words[0]);

    /// <summary>The part of day that the noun at an index names; null for other words and beyond either end.</summary>
    public static DayPart? Of(TokenRun tokens, int at) => tokens.TryGet(Nouns, at, out var part) ? part : null;

    /// <summary>"in the early hours", "shortly before midnight", "on the night of". Those that end in "of", "to" or "on" mean something only before a day.</summary>
    public static DateCore? Read(TokenRun tokens, int at)
    {
        if (!tokens.TryGet(PhrasesByFirst, at, out var phrases))
        {
            return null;
        }

        foreach (var (words, part) in phrases)
        {
            if ((words.Length == 1 || tokens.Is(at + words.Length - 1, words[^1])) && tokens.Matches(at, words))
            {
                return new DateCore(DateRules.DayPart, at, at + words.Length, FromAnchor.SameDay) { Part = part };
            }
        }

        return null;
    }

    /// <summary>Takes in a part of day that follows a day: "Wednesday evening", "11/21/2023 (a.m.)".</summary>
    public static DateCore WithPartBehind(TokenRun tokens, DateCore core)
    {
        if (core.IsTimeOnly || core.Part != DayPart.Whole)
        {
            return core;
        }

        var word = core.End;
        var isLate = tokens.Lower(word) is "early" or "late" && Of(tokens, word + 1) is not null;
        if (isLate && Of(tokens, word + 1) is { } noun)
        {
            return core with { End = word + 2, Part = tokens.Is(word, "late") ? DayPart.Late : noun == DayPart.Morning ? DayPart.Early : noun };
        }

        if (tokens.IsMark(word, '(') && Of(tokens, word + 1) is { } inside && tokens.IsMark(word + 2, ')'))
        {
            return core with { End = word + 3, Part = inside };
        }

        return Of(tokens, word) is { } part ? core with { End = word + 1, Part = part } : core;
    }
}
