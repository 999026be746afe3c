using AttackTracker.Core.Text;

namespace AttackTracker.Core.Dates;

/// <summary>Reads days, months and years that are named by the calendar.</summary>
internal static class CalendarReader
{
    private const int FirstYear = 1900;
    private const int LastYear = 2099;

    // A bare number is a year only in the years that news is about.
    private const int FirstBareYear = 1975;
    private const int LastBareYear = 2049;

    private static readonly WordTable<int> FirstMonths = WordTable.Of([("spring", 3), ("summer", 6), ("fall", 9), ("autumn", 9), ("winter", 12)]);

    /// <summary>The names of seasons.</summary>
    public static WordSet Seasons => FirstMonths.Words;

    /// <summary>Words before a month or year that tell it from another use: "May", "March", "2000 men".</summary>
    private static bool AllowsBareName(string before) => before is "in" or "since" or "of" or "from" or "until" or "till" or "by" or "to" or "and" or "or" or "between" or "during" or "before" or "after"
        or "early" or "late" or "mid" or "-" or "–" or "this" or "last" or "next" or "through" or "around" or "the" or "both" or "that" or "previous" or "(";

    /// <summary>"14 June 2020", "3-4 November", "5th of January", "30 September last year"; <paramref name="at"/> is the day.</summary>
    public static DateCore? DayMonth(TokenRun tokens, int at)
    {
        var (first, next) = ReadDay(tokens, at);
        if (first == 0)
        {
            return null;
        }

        var last = first;
        if ((tokens.IsHyphen(next) || tokens.IsMark(next, '/') || tokens.Lower(next) is "and" or "to" or "or") && ReadDay(tokens, next + 1, isSecond: true) is var (second, end) && second > first)
        {
            (last, next) = (second, end);
        }

        next = tokens.Is(next, "of") || (tokens.IsHyphen(next) && tokens.Touches(next + 1)) ? next + 1 : next;
        if (tokens.Month(next) is not { } month || last > DateTime.DaysInMonth(2000, month))
        {
            return null;
        }

        next++;
        next = tokens.IsMark(next, '.') && tokens.Length > next + 1 ? next + 1 : next;
        var (year, behind) = YearBehind(tokens, next);
        if (behind == next && tokens.IsMark(next - 1, '.'))
        {
            behind = next - 1;
        }

        return new DateCore(DateRules.DayMonth, at, behind, new CalendarDays(year, month, first, last));
    }

    /// <summary>"Jan. 5", "January 8, 2020", "May 3-4", "October 2021", "October"; <paramref name="at"/> is the month.</summary>
    public static DateCore? Month(TokenRun tokens, int at)
    {
        if (tokens.Month(at) is not { } month)
        {
            return null;
        }

        var next = tokens.IsMark(at + 1, '.') ? at + 2 : at + 1;
        if (ReadDay(tokens, next) is var (first, afterDay) && first > 0 && first <= DateTime.DaysInMonth(2000, month) && !IsClock(tokens, afterDay) && !tokens.IsMark(afterDay, '%'))
        {
            return MonthDays(tokens, at, month, first, afterDay);
        }

        var before = tokens.Lower(at - 1);
        var isLast = before is "last" or "previous";
        var start = isLast ? at - 1 : at;
        var (year, behind) = YearBehind(tokens, next);
        if (behind > next)
        {
            return new DateCore(DateRules.Month, start, behind, new CalendarMonth(year, month));
        }

        // Short names and names that are words as well need a preposition.
        var isPlain = tokens[at].Form.Surface.Length > 4 && tokens[at].Form.Lower is not ("march" or "may" or "april" or "august" or "june");
        return isPlain || (AllowsBareName(before) && !tokens[at].Form.IsAllCaps)
            ? new DateCore(DateRules.Month, start, at + 1, new CalendarMonth(default, month, isLast))
            : null;
    }

    /// <summary>"in 2020", "the 2020 strike"; <paramref name="at"/> is the year.</summary>
    public static DateCore? Year(TokenRun tokens, int at)
        => tokens.Digits(at, 4) is >= FirstBareYear and <= LastBareYear and var year && AllowsBareName(tokens.Lower(at - 1)) && !IsGlued(tokens, at) && !IsCounted(tokens, at + 1)
            && !(tokens.Touches(at + 1) && tokens[at + 1].Kind == TokenKind.Word)
            ? new DateCore(DateRules.Year, at, at + 1, new CalendarYear(year))
            : null;

    /// <summary>"on the 14th of this month"; <paramref name="at"/> is the number.</summary>
    public static DateCore? OrdinalDay(TokenRun tokens, int at)
    {
        if (tokens.Number(at, 1, 31) is not { } day || !IsOrdinal(tokens, at + 1) || !tokens.Is(at - 1, "the") || tokens.Lower(at - 2) is not ("on" or "by" or "of" or "since" or "until" or "from"))
        {
            return null;
        }

        var end = at + 2;
        if (tokens.Is(end, "of") && tokens.Is(end + 2, "month"))
        {
            int? offset = tokens.Lower(end + 1) switch { "this" or "the" => 0, "last" => -1, _ => null };
            return new DateCore(DateRules.OrdinalDay, at - 1, end + 3, new DayOfMonth(day, offset));
        }

        // "on the 45th Brigade" names something else.
        return end >= tokens.Length || tokens[end].Kind == TokenKind.Mark || tokens.Lower(end) is "and" or "at" or "in" or "when" or "after" or "as" or "but"
            ? new DateCore(DateRules.OrdinalDay, at - 1, end, new DayOfMonth(day, null))
            : null;
    }

    /// <summary>"on Wednesday", "last Friday", "Thursday, November 23, 2023", "Friday (01.07.)"; <paramref name="at"/> is the weekday.</summary>
    public static DateCore? Weekday(TokenRun tokens, int at, NumericOrder order)
    {
        if (tokens.Weekday(at) is not { } day || tokens.Lower(at - 1) is "every" or "each")
        {
            return null;
        }

        var next = at + 1;
        while (next < at + 3 && (tokens.IsMark(next, ',') || tokens.IsMark(next, '.') || tokens.IsMark(next, '(') || tokens.Is(next, "the") || tokens.Is(next, "on")))
        {
            next++;
        }

        var date = DayMonth(tokens, next) ?? (tokens.Month(next) is null ? null : Month(tokens, next)) ?? NumericReader.Read(tokens, next, order);
        if (date is { Expression: CalendarDays } found && (next > at + 1 || tokens.Month(next) is not null || tokens.IsNumber(next)))
        {
            return found with { Start = at, End = tokens.IsMark(next - 1, '(') && tokens.IsMark(found.End, ')') ? found.End + 1 : found.End };
        }

        // "Sun" and "Sat" are words; a short name counts only before a date.
        if (tokens[at].Form.Surface.Length < 6)
        {
            return null;
        }

        if (tokens.Matches(at + 1, ["last", "week"]) || tokens.Matches(at + 1, ["of", "last", "week"]))
        {
            return new DateCore(DateRules.Weekday, at, at + (tokens.Is(at + 1, "of") ? 4 : 3), new NamedWeekday(day, -1));
        }

        return tokens.Lower(at - 1) switch
        {
            "last" => new DateCore(DateRules.Weekday, at - 1, at + 1, new NamedWeekday(day, IsLast: true)),
            "this" => new DateCore(DateRules.Weekday, at - 1, at + 1, new NamedWeekday(day)),
            "past" => new DateCore(DateRules.Weekday, tokens.Is(at - 2, "this") ? at - 2 : at - 1, at + 1, new NamedWeekday(day, IsLast: true)),
            "next" or "coming" => new DateCore(DateRules.Weekday, at - 1, at + 1, new NamedWeekday(day, 1)),
            _ => new DateCore(DateRules.Weekday, at, at + 1, new NamedWeekday(day)),
        };
    }

    /// <summary>"last fall", "this summer", "in the spring of 2021"; <paramref name="at"/> is the word before the season, or the article.</summary>
    public static DateCore? Season(TokenRun tokens, int at)
    {
        if (!tokens.TryGet(FirstMonths, at + 1, out var month))
        {
            return null;
        }

        var (year, end) = YearBehind(tokens, at + 2);
        return tokens.Lower(at) switch
        {
            "last" or "this" or "past" => new DateCore(DateRules.Season, at, at + 2, new CalendarSeason(new YearReference(null, tokens.Is(at, "this") ? 0 : -1), month)),
            "the" when year.Year is not null => new DateCore(DateRules.Season, at, end, new CalendarSeason(year, month)),
            _ => null,
        };
    }

    /// <summary>"New Year's Eve", "Christmas Day".</summary>
    public static DateCore? Holiday(TokenRun tokens, int at)
    {
        var isNewYear = tokens.Is(at, "new") && tokens.Is(at + 1, "year") && tokens[at + 1].Form.IsCapitalized;
        var end = isNewYear ? tokens.Is(at + 2, "'s") ? at + 3 : at + 2 : at + 1;
        if (!isNewYear && !tokens.Is(at, "christmas"))
        {
            return null;
        }

        (int Month, int Day)? day = (isNewYear, tokens.Lower(end)) switch
        {
            (true, "eve") => (12, 31),
            (true, "day") => (1, 1),
            (false, "eve") => (12, 24),
            (false, "day") => (12, 25),
            _ => null,
        };
        return day is var (month, number) ? new DateCore(DateRules.Holiday, at, end + 1, new CalendarDays(default, month, number, number)) : null;
    }

    // "May 3-4", "June 30-July 2" reads as its first day only, as no month holds both.
    private static DateCore MonthDays(TokenRun tokens, int at, int month, int first, int next)
    {
        var last = first;
        if ((tokens.IsHyphen(next) || tokens.Lower(next) is "and" or "to" or "or") && ReadDay(tokens, next + 1) is var (second, end) && second > first
            && second <= DateTime.DaysInMonth(2000, month) && (tokens.IsHyphen(next) || !IsCounted(tokens, end)) && tokens.Month(end) is null)
        {
            (last, next) = (second, end);
        }

        var (year, behind) = YearBehind(tokens, next);
        return new DateCore(DateRules.MonthDay, at, behind, new CalendarDays(year, month, first, last));
    }

    // A number that a plain noun follows counts it: "on May 3 and 12 rockets".
    private static bool IsCounted(TokenRun tokens, int at)
        => at < tokens.Length && tokens[at].Kind == TokenKind.Word && !tokens[at].Form.IsCapitalized && tokens[at].Form.Lower is "rockets" or "drones" or "missiles" or "troops" or "soldiers" or "people" or "men" or "attacks" or "fighters" or "personnel" or "others";

    private static (YearReference Year, int End) YearBehind(TokenRun tokens, int at)
    {
        var number = tokens.IsMark(at, ',') || (tokens.IsHyphen(at) && tokens.Touches(at) && tokens.Touches(at + 1)) ? at + 1 : at;
        if (tokens.Digits(number, 4) is >= FirstYear and <= LastYear and var year && !(tokens.IsMark(number + 1, ':') && tokens.Touches(number + 2)))
        {
            return (new YearReference(year), number + 1);
        }

        var words = tokens.Is(at, "of") ? at + 1 : at;
        if (tokens.Is(words + 1, "year") && tokens.Lower(words) is "this" or "last" && tokens.Is(words + 1, "year"))
        {
            return (new YearReference(null, tokens.Is(words, "last") ? -1 : 0), words + 2);
        }

        return tokens.Is(at, "of") && tokens.Digits(at + 1, 4) is >= FirstYear and <= LastYear and var of ? (new YearReference(of), at + 2) : (default, at);
    }

    private static (int Day, int Next) ReadDay(TokenRun tokens, int at, bool isSecond = false)
    {
        if (tokens.Number(at, 1, 31) is not { } day || tokens[at].Form.Surface.Length > 2 || (!isSecond && IsGlued(tokens, at)))
        {
            return (0, at);
        }

        return IsOrdinal(tokens, at + 1) ? (day, at + 2)
            : tokens.Touches(at + 1) && tokens[at + 1].Kind == TokenKind.Word ? (0, at)
            : (day, at + 1);
    }

    private static bool IsOrdinal(TokenRun tokens, int at) => tokens.Touches(at) && tokens.Lower(at) is "st" or "nd" or "rd" or "th";

    // "in May 10:40": the colon between figures makes them an hour; "January 27: …" is the day of an item.
    private static bool IsClock(TokenRun tokens, int colon) => tokens.IsMark(colon, ':') && tokens.Touches(colon + 1) && tokens.IsNumber(colon + 1);

    // "T-4", "22:05", "10/12"
    private static bool IsGlued(TokenRun tokens, int at)
        => tokens.Touches(at) && at > 1 && tokens[at - 1].Kind == TokenKind.Mark && tokens.Touches(at - 1) && (tokens.IsMark(at - 1, ':') || tokens.IsMark(at - 1, '/') || (tokens.IsHyphen(at - 1) && tokens[at - 2].Kind == TokenKind.Word && !tokens.Is(at - 2, "mid")));
}
