namespace AttackTracker.Core.Dates;

/// <summary>Joins a day and a time of day that stand beside each other, and two days that one night joins.</summary>
internal static class DateMerger
{
    private const int WidestGap = 3;

    /// <summary>Adds a time to those of its sentence, joined with the last one where the two are one.</summary>
    public static void Add(TokenRun tokens, List<DateCore> cores, DateCore core)
    {
        // What was joined may join again: "2025-02-11T22:40Z (01:40 local, 12 Feb)" is three.
        while (cores.Count > 0 && IsNear(tokens, cores[^1].End, core.Start) && Join(tokens, cores[^1], core) is { } joined)
        {
            cores.RemoveAt(cores.Count - 1);
            core = joined;
        }

        cores.Add(core);
    }

    /// <summary>Whether the words mean something only before a day that does not follow: "on the night of".</summary>
    public static bool IsUnfinished(TokenRun tokens, DateCore core)
        => core.Rule == DateRules.DayPart && tokens.Lower(core.End - 1) is "of" or "to" or "into" or "on" or "from";

    private static DateCore? Join(TokenRun tokens, DateCore first, DateCore second)
    {
        // CODEBOOK: UTC times become the local day: "2025-02-11T22:40Z (01:40 local, 12 Feb)".
        if (first is { Time: not null, Zone: "Z" or "UTC" or "GMT", Expression: CalendarDays utc } && second is { Zone: "local" or "local time", Expression: CalendarDays local } && tokens.IsMark(second.Start - 1, '('))
        {
            return second with { Start = first.Start, Expression = local with { Year = local.Year == default ? YearBeside(utc, local.Month) : local.Year } };
        }

        if (first.IsTimeOnly != second.IsTimeOnly)
        {
            if (tokens.Is(second.Start - 1, "and") || IsUnfinished(tokens, second))
            {
                return null;
            }

            var (day, time) = first.IsTimeOnly ? (second, first) : (first, second);
            return IsDay(day) && day.Time is null
                ? day with { Start = first.Start, End = second.End, Part = time.Part == DayPart.Whole ? day.Part : time.Part, Time = time.Time ?? day.Time, Zone = time.Zone ?? day.Zone }
                : null;
        }

        // "between 2:00 and 6:00 p.m.": the end, as attacks are told when they are over.
        if (first.Rule == DateRules.Clock && second.Rule == DateRules.Clock)
        {
            return tokens.Lower(second.Start - 1) is "and" or "to" or "-" or "–" ? second with { Start = first.Start }
                : tokens.IsMark(second.Start - 1, '(') ? first with { End = second.End }
                : null;
        }

        // "a day after Tuesday's attack", "two weeks after the Jan. 28 attack"
        if (first is { Rule: DateRules.AfterOther, Expression: FromAnchor { Unit: PeriodUnit.Day, From: { } from, To: { } to } } && IsDay(second) && second.Bound == DateBound.None)
        {
            return second with { Rule = DateRules.AfterOther, Start = first.Start, Expression = new DaysFromStatement(second.Expression, from, to), Part = DayPart.Whole };
        }

        // "after midnight of Monday–Tuesday", "the night of Monday-Tuesday"
        if (first is { Expression: NamedWeekday eve } && second.Expression is NamedWeekday morrow && morrow.Day == (DayOfWeek)(((int)eve.Day + 1) % 7) && second.Start == first.End + 1 && tokens.Lower(second.Start - 1) is "-" or "–" or "/")
        {
            return first.Part == DayPart.Early ? second with { Start = first.Start, Part = first.Part } : second with { Start = first.Start, Part = DayPart.NightInto };
        }

        // "Sunday night into Monday"
        return first is { Expression: NamedWeekday one, Part: DayPart.Night } && second.Expression is NamedWeekday other && other.Day == (DayOfWeek)(((int)one.Day + 1) % 7)
            && tokens.Lower(second.Start - 1) is "into" or "to" or "-" or "–"
                ? second with { Start = first.Start, Part = DayPart.NightInto }
                : null;
    }

    // Midnight between the two may be that of New Year.
    private static YearReference YearBeside(CalendarDays day, int month)
        => day.Year.Year is { } year ? new YearReference((day.Month, month) switch { (12, 1) => year + 1, (1, 12) => year - 1, _ => year }) : day.Year;

    private static bool IsDay(DateCore core)
        => core.Expression is CalendarDays or EitherOrder or NamedWeekday or DayOfMonth or DaysFromPublication { From: not null } || core.Rule is DateRules.SameOrNextDay;

    private static bool IsNear(TokenRun tokens, int end, int start)
    {
        if (start - end > WidestGap)
        {
            return false;
        }

        for (var at = end; at < start; at++)
        {
            if (tokens.Lower(at) is not ("," or "of" or "on" or "at" or "(" or ")" or "about" or "around" or "approximately" or "approx" or "into" or "to" or "the" or "-" or "–" or "and")
                && !(tokens.IsMark(at, '.') && tokens.Is(at - 1, "approx")))
            {
                return false;
            }
        }

        return true;
    }
}
