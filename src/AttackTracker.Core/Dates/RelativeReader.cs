using AttackTracker.Core.Text;

namespace AttackTracker.Core.Dates;

/// <summary>Reads time that is counted from publication or from another event: "yesterday", "last week", "two days earlier".</summary>
internal static class RelativeReader
{
    // A century back is as far as news counts.
    private const int MostUnits = 36_500;

    private static readonly WordTable<(int From, int To, DayPart Part)> Days = WordTable.Of<(int From, int To, DayPart Part)>(
    [
        ("today", (0, 0, DayPart.Whole)), ("tonight", (0, 0, DayPart.Night)), ("yesterday", (-1, -1, DayPart.Whole)), ("tomorrow", (1, 1, DayPart.Whole)), ("overnight", (-1, 0, DayPart.Night)),
    ]);

    private static readonly WordTable<PeriodUnit> Periods = WordTable.Of(
    [
        ("week", PeriodUnit.Week), ("weekend", PeriodUnit.Weekend), ("month", PeriodUnit.Month), ("year", PeriodUnit.Year),
    ]);

    private static readonly WordTable<TimeUnit> Units = WordTable.Of(
    [
        ("moment", TimeUnit.Minute), ("moments", TimeUnit.Minute), ("minute", TimeUnit.Minute), ("minutes", TimeUnit.Minute), ("hour", TimeUnit.Hour), ("hours", TimeUnit.Hour), ("day", TimeUnit.Day), ("days", TimeUnit.Day),
        ("night", TimeUnit.Day), ("nights", TimeUnit.Day), ("week", TimeUnit.Week), ("weeks", TimeUnit.Week), ("month", TimeUnit.Month), ("months", TimeUnit.Month), ("year", TimeUnit.Year), ("years", TimeUnit.Year),
    ]);

    private static readonly WordTable<int> Neighbours = WordTable.Of(
    [
        ("same", 0), ("previous", -1), ("preceding", -1), ("next", 1), ("following", 1),
    ]);

    /// <summary>What "the", "this", "that", "a" and "several" can be read with: "the very same day", "this week", "a few hours".</summary>
    public static WordSet BehindDeterminers { get; } = WordSet.Union(Periods.Words, Units.Words, Neighbours.Words, ["very", "few", "couple", "day", "night", "morning", "afternoon", "evening"]);

    private enum TimeUnit
    {
        Minute,
        Hour,
        Day,
        Week,
        Month,
        Year,
    }

    /// <summary>The expression that begins at <paramref name="at"/>, whatever its kind; null where none does.</summary>
    public static DateCore? Read(TokenRun tokens, int at)
        => NamedDay(tokens, at) ?? Neighbour(tokens, at) ?? Period(tokens, at) ?? PastPeriod(tokens, at) ?? Counted(tokens, at);

    private static DateCore? NamedDay(TokenRun tokens, int at)
    {
        var word = tokens.Lower(at);
        if (word == "the" && tokens.Matches(at + 1, ["day", "before", "yesterday"]))
        {
            return Core(DateRules.NamedDay, at, at + 4, new DaysFromPublication(-2, -2));
        }

        if (tokens.TryGet(Days, at, out var day))
        {
            // "Today's newsletter" and "overnight on Friday" are left to others.
            return word == "overnight" && (IsDayName(tokens, at + 1) || (tokens.Lower(at + 1) is "on" or "into" or "to" or "from" && IsDayName(tokens, at + 2)))
                ? null
                : Core(DateRules.NamedDay, at, at + 1, new DaysFromPublication(day.From, day.To)) with { Part = day.Part };
        }

        if (word == "last" && tokens.Is(at + 1, "night"))
        {
            return Core(DateRules.NamedDay, at, at + 2, new DaysFromPublication(-1, -1)) with { Part = DayPart.Night };
        }

        return word == "this" && DayParts.Of(tokens, at + 1) is { } part
            ? Core(DateRules.NamedDay, at, at + 2, new DaysFromPublication(0, 0)) with { Part = part }
            : null;
    }

    // "the same day", "that evening", "the next morning", "the night before"
    private static DateCore? Neighbour(TokenRun tokens, int at)
    {
        if (tokens.Lower(at) is not ("the" or "that" or "this" or "next"))
        {
            return null;
        }

        var word = tokens.Is(at, "next") ? at : tokens.Is(at + 1, "very") ? at + 2 : at + 1;
        var noun = word + 1;
        if (tokens.TryGet(Neighbours, word, out var offset) && IsDayNoun(tokens.Lower(noun)))
        {
            return Offset(DateRules.SameOrNextDay, at, noun + 1, offset) with { Part = DayParts.Of(tokens, noun) ?? DayPart.Whole };
        }

        if (!IsDayNoun(tokens.Lower(at + 1)))
        {
            return null;
        }

        var part = DayParts.Of(tokens, at + 1) ?? DayPart.Whole;
        return (tokens.Lower(at), tokens.Lower(at + 2)) switch
        {
            ("the", "before" or "earlier") => Offset(DateRules.AfterOther, at, at + 3, -1) with { Part = part },
            ("the", "after") => Offset(DateRules.AfterOther, at, at + 3, 1) with { Part = part },
            ("that", _) => Offset(DateRules.SameOrNextDay, at, at + 2, 0) with { Part = part },
            _ => null,
        };
    }

    // "last week", "this year", "the weekend", "earlier in the week"
    private static DateCore? Period(TokenRun tokens, int at)
    {
        if (tokens.Lower(at) is "earlier" or "later")
        {
            return !tokens.Matches(at + 1, ["in", "the"]) ? null
                : IsDayNoun(tokens.Lower(at + 3)) ? Offset(DateRules.SameOrNextDay, at, at + 4, 0)
                : tokens.TryGet(Periods, at + 3, out var now) && now != PeriodUnit.Weekend ? Core(DateRules.Period, at, at + 4, new PeriodFromPublication(now, 0))
                : null;
        }

        if (!tokens.TryGet(Periods, at + 1, out var unit))
        {
            return null;
        }

        int? offset = tokens.Lower(at) switch
        {
            "this" or "current" => 0,
            "last" or "past" or "previous" => -1,
            "next" or "coming" => 1,
            "the" when unit == PeriodUnit.Weekend => 0,
            _ => null,
        };
        return offset is { } o ? Core(DateRules.Period, at, at + 2, new PeriodFromPublication(unit, o)) : null;
    }

    // "the past 24 hours", "the last three weeks", "in recent days", "in less than 24 hours"
    private static DateCore? PastPeriod(TokenRun tokens, int at)
    {
        var word = tokens.Lower(at);
        if (word == "recent" && tokens.TryGet(Units, at + 1, out _))
        {
            return Core(DateRules.PastPeriod, at, at + 2, new DaysFromPublication(null, 0));
        }

        var isLess = word is "less" or "fewer" && tokens.Is(at + 1, "than") && tokens.Lower(at - 1) is "in" or "within";
        if (!(isLess || word is "past" or "last" or "previous" or "under") || Amount(tokens, isLess ? at + 2 : at + 1) is not { } amount
            || (word == "under" && amount.Unit is TimeUnit.Minute or TimeUnit.Hour) || tokens.Lower(amount.End) is "of" or "before" or "after" or "later" or "earlier" or "ago")
        {
            return null;
        }

        if (amount.Count is not { } count)
        {
            return word is "past" or "last" ? Core(DateRules.PastPeriod, at, amount.End, new DaysFromPublication(null, 0)) : Counted(tokens, at);
        }

        DateExpression expression = amount.Unit switch
        {
            TimeUnit.Minute or TimeUnit.Hour => new DaysFromPublication(-DaysOf(count), 0),
            TimeUnit.Day => new DaysFromPublication(-count, 0),
            TimeUnit.Week => new PeriodBeforePublication(PeriodUnit.Week, count),
            TimeUnit.Month => new PeriodBeforePublication(PeriodUnit.Month, count),
            TimeUnit.Year => new PeriodBeforePublication(PeriodUnit.Year, count),
        };
        return Core(DateRules.PastPeriod, at, amount.End, expression);
    }

    // "two days ago", "an hour later", "three weeks before", "days earlier", "within hours of"
    private static DateCore? Counted(TokenRun tokens, int at)
    {
        if (tokens.Is(at, "within") && Amount(tokens, at + 1) is { } within && within.Unit <= TimeUnit.Day)
        {
            return Core(DateRules.AfterOther, at, within.End, new FromAnchor(PeriodUnit.Day, 0, within.Unit == TimeUnit.Day ? within.Count : 1));
        }

        if (Amount(tokens, at) is not { } amount)
        {
            return null;
        }

        var (sign, rule) = tokens.Lower(amount.End) switch
        {
            "ago" => (-1, DateRules.Ago),
            "earlier" or "previously" or "beforehand" => (-1, DateRules.FromOther),
            "later" or "afterwards" or "afterward" => (1, DateRules.FromOther),
            "before" or "prior" => (-1, DateRules.AfterOther),
            "after" => (1, DateRules.AfterOther),
            _ => (0, ""),
        };
        if (sign == 0)
        {
            return null;
        }

        var end = tokens.Is(amount.End, "prior") && tokens.Is(amount.End + 1, "to") ? amount.End + 2 : amount.End + 1;
        return Core(rule, at, end, rule == DateRules.Ago ? Ago(amount.Unit, amount.Count) : Away(amount.Unit, amount.Count, sign));
    }

    private static DateExpression Ago(TimeUnit unit, int? count) => (unit, count) switch
    {
        (TimeUnit.Minute, _) => new DaysFromPublication(0, 0),
        (TimeUnit.Hour, _) => new DaysFromPublication(-DaysOf(count ?? 1), 0),
        (TimeUnit.Day, { } days) => new DaysFromPublication(-days, -days),
        (TimeUnit.Day, null) => new DaysFromPublication(null, -1),
        (TimeUnit.Week, { } weeks) => new DaysFromPublication((-7 * weeks) - 3, (-7 * weeks) + 3),
        (TimeUnit.Month, { } months) => new PeriodFromPublication(PeriodUnit.Month, -months),
        (TimeUnit.Year, { } years) => new PeriodFromPublication(PeriodUnit.Year, -years),
        (_, null) => new DaysFromPublication(null, -7),
    };

    private static FromAnchor Away(TimeUnit unit, int? count, int sign) => (unit, count) switch
    {
        (TimeUnit.Minute, _) or (TimeUnit.Hour, <= 6) => FromAnchor.SameDay,
        (TimeUnit.Hour, _) => sign < 0 ? new FromAnchor(PeriodUnit.Day, -DaysOf(count ?? 1), 0) : new FromAnchor(PeriodUnit.Day, 0, DaysOf(count ?? 1)),
        (TimeUnit.Day, { } days) => new FromAnchor(PeriodUnit.Day, sign * days, sign * days),
        (TimeUnit.Week, { } weeks) => new FromAnchor(PeriodUnit.Day, (sign * 7 * weeks) - 3, (sign * 7 * weeks) + 3),
        (TimeUnit.Month, { } months) => new FromAnchor(PeriodUnit.Month, sign * months, sign * months),
        (TimeUnit.Year, { } years) => new FromAnchor(PeriodUnit.Year, sign * years, sign * years),
        (_, null) => sign < 0 ? new FromAnchor(PeriodUnit.Day, null, -1) : new FromAnchor(PeriodUnit.Day, 1, null),
    };

    private static (int? Count, TimeUnit Unit, int End)? Amount(TokenRun tokens, int at)
    {
        if (at >= tokens.Length)
        {
            return null;
        }

        if (tokens.TryGet(Units, at, out var unit) && tokens.Lower(at).EndsWith('s'))
        {
            return (null, unit, at + 1);
        }

        int? count = null;
        int next;
        if (tokens.Matches(at, ["a", "few"]) || tokens.Matches(at, ["a", "couple"]))
        {
            next = tokens.Is(at + 2, "of") ? at + 3 : at + 2;
        }
        else if (tokens.Lower(at) is "several" or "some" or "few")
        {
            next = at + 1;
        }
        else if (tokens.Lower(at) is "a" or "an")
        {
            (count, next) = (1, at + 1);
        }
        else if (NumberWords.TryRead(tokens.Tokens, at, out var value, out next) && value <= MostUnits)
        {
            count = value;
        }
        else
        {
            return null;
        }

        return tokens.TryGet(Units, next, out unit) ? (count, unit, next + 1) : null;
    }

    private static int DaysOf(int hours) => Math.Max(1, (hours + 23) / 24);

    private static bool IsDayName(TokenRun tokens, int at) => tokens.Weekday(at) is not null || tokens.Month(at) is not null;

    private static bool IsDayNoun(string word) => word is "day" or "night" or "morning" or "afternoon" or "evening";

    private static DateCore Offset(string rule, int start, int end, int days) => Core(rule, start, end, new FromAnchor(PeriodUnit.Day, days, days));

    private static DateCore Core(string rule, int start, int end, DateExpression expression) => new(rule, start, end, expression);
}
