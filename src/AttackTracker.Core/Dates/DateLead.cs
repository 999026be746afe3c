using AttackTracker.Core.Text;

namespace AttackTracker.Core.Dates;

/// <summary>The words before a time: prepositions, bounds, "early", "late on".</summary>
internal static class DateLead
{
    // Grouped by last word through the order of the table; longest first.
    private static readonly (string[] Words, DateBound Bound, DayPart Part)[] Leads =
    [
        (["no", "later", "than"], DateBound.NotAfter, DayPart.Whole),
        (["at", "the", "beginning", "of"], DateBound.None, DayPart.Early), (["since", "the", "beginning", "of"], DateBound.NotBefore, DayPart.Early), (["since", "the", "start", "of"], DateBound.NotBefore, DayPart.Early), (["at", "the", "start", "of"], DateBound.None, DayPart.Early), (["at", "the", "end", "of"], DateBound.None, DayPart.Late),
        (["by", "the", "end", "of"], DateBound.NotAfter, DayPart.Whole), (["until", "the", "end", "of"], DateBound.NotAfter, DayPart.Whole), (["around", "the", "end", "of"], DateBound.None, DayPart.Late),
        (["the", "beginning", "of"], DateBound.None, DayPart.Early), (["the", "start", "of"], DateBound.None, DayPart.Early), (["the", "end", "of"], DateBound.None, DayPart.Late), (["as", "early", "as"], DateBound.NotBefore, DayPart.Whole), (["as", "late", "as"], DateBound.NotAfter, DayPart.Whole),
        (["as", "of"], DateBound.NotAfter, DayPart.Whole), (["up", "to"], DateBound.NotAfter, DayPart.Whole), (["prior", "to"], DateBound.Before, DayPart.Whole), (["starting", "in"], DateBound.NotBefore, DayPart.Whole), (["starting", "on"], DateBound.NotBefore, DayPart.Whole), (["beginning", "in"], DateBound.NotBefore, DayPart.Whole), (["beginning", "on"], DateBound.NotBefore, DayPart.Whole),
        (["early", "on"], DateBound.None, DayPart.Early), (["late", "on"], DateBound.None, DayPart.Late), (["late", "in"], DateBound.None, DayPart.Late), (["early", "in"], DateBound.None, DayPart.Early), (["earlier", "on"], DateBound.None, DayPart.Whole), (["later", "on"], DateBound.None, DayPart.Whole), (["earlier", "in"], DateBound.None, DayPart.Whole), (["later", "in"], DateBound.None, DayPart.Whole),
        (["after", "the"], DateBound.None, DayPart.Whole), (["since", "the"], DateBound.NotBefore, DayPart.Whole), (["before", "the"], DateBound.None, DayPart.Whole), (["on", "the"], DateBound.None, DayPart.Whole), (["in", "the"], DateBound.None, DayPart.Whole), (["over", "the"], DateBound.None, DayPart.Whole), (["during", "the"], DateBound.None, DayPart.Whole), (["within", "the"], DateBound.None, DayPart.Whole), (["for", "the"], DateBound.None, DayPart.Whole), (["of", "the"], DateBound.None, DayPart.Whole),
        (["mid", "-"], DateBound.None, DayPart.Middle), (["mid"], DateBound.None, DayPart.Middle), (["early"], DateBound.None, DayPart.Early), (["late"], DateBound.None, DayPart.Late), (["earlier"], DateBound.None, DayPart.Whole), (["later"], DateBound.None, DayPart.Whole),
        (["since"], DateBound.NotBefore, DayPart.Whole), (["from"], DateBound.NotBefore, DayPart.Whole), (["after"], DateBound.NotBefore, DayPart.Whole), (["following"], DateBound.NotBefore, DayPart.Whole),
        (["by"], DateBound.NotAfter, DayPart.Whole), (["until"], DateBound.NotAfter, DayPart.Whole), (["till"], DateBound.NotAfter, DayPart.Whole), (["through"], DateBound.NotAfter, DayPart.Whole), (["before"], DateBound.Before, DayPart.Whole),
        (["on"], DateBound.None, DayPart.Whole), (["in"], DateBound.None, DayPart.Whole), (["at"], DateBound.None, DayPart.Whole), (["during"], DateBound.None, DayPart.Whole), (["over"], DateBound.None, DayPart.Whole), (["the"], DateBound.None, DayPart.Whole),
    ];

    private static readonly WordTable<(string[] Words, DateBound Bound, DayPart Part)[]> LeadsByLast = WordTable.By(Leads, l => l.Words[^1]);

    private static readonly string[] BeforeClock = ["at", "about", "around", "approximately", "approx", "shortly", "just", "after", "before", "from", "between", "by", "since"];

    /// <summary>Takes in the words before a time, back to <paramref name="free"/> at most.</summary>
    public static DateCore Extend(TokenRun tokens, DateCore core, int free)
    {
        if (core.Rule == DateRules.Clock)
        {
            return ExtendClock(tokens, core, free);
        }

        while (Find(tokens, core, free) is var (length, bound, part) && length > 0)
        {
            core = core with
            {
                Start = core.Start - length,
                Bound = core.Bound == DateBound.None ? bound : core.Bound,
                Part = core.Part == DayPart.Whole || part == DayPart.Early || part == DayPart.Late ? (part == DayPart.Whole ? core.Part : part) : core.Part,
            };
        }

        return core;
    }

    private static (int Length, DateBound Bound, DayPart Part) Find(TokenRun tokens, DateCore core, int free)
    {
        // A part of day has its own preposition, and "a day before the ..." bounds nothing.
        if (core.Start <= free || core.Rule == DateRules.DayPart)
        {
            return default;
        }

        if (!tokens.TryGet(LeadsByLast, core.Start - 1, out var leads))
        {
            return default;
        }

        foreach (var (words, bound, part) in leads)
        {
            // "over the weekend", but "handed over this year"
            if (words is ["over"] && !tokens.Is(core.Start, "the"))
            {
                continue;
            }

            if (words.Length <= core.Start - free && tokens.Matches(core.Start - words.Length, words))
            {
                return (words.Length, IsOfEvent(tokens, core, words) ? DateBound.None : bound, part);
            }
        }

        return default;
    }

    // "after Saturday's salvo", as "after the Jan. 5 counterattack", names the day of an event, and what followed came at once.
    private static bool IsOfEvent(TokenRun tokens, DateCore core, string[] words)
        => (core.Expression is FromAnchor && words is ["before" or "after" or "since"])
            || (words is ["after" or "following"] && core.End < tokens.Length && tokens[core.End].Kind == TokenKind.Possessive);

    private static DateCore ExtendClock(TokenRun tokens, DateCore core, int free)
    {
        var start = core.Start;
        while (start > free && core.Start - start < 4 && (Array.IndexOf(BeforeClock, tokens.Lower(start - 1)) >= 0 || (tokens.IsMark(start - 1, '.') && tokens.Is(start - 2, "approx"))))
        {
            start--;
        }

        return core with { Start = start };
    }
}
