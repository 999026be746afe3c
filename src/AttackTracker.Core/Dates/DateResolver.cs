namespace AttackTracker.Core.Dates;

/// <summary>Makes days of words about time. Codebook: relative to publication, and never a guess where it is unknown.</summary>
public static class DateResolver
{
    // Feb. 29 comes back within eight years, 1900 and 2100 in mind.
    private const int YearsToSearch = 8;

    /// <summary>The days that a mention means.</summary>
    /// <param name="mention">The words.</param>
    /// <param name="published">The publication day; null leaves weekdays and other relative words unresolved, with precision <see cref="DatePrecision.Unknown"/> and the words kept.</param>
    /// <param name="anchor">The day of the other event that words such as "two days earlier" count from; null leaves them unresolved.</param>
    public static EventDate Resolve(DateMention mention, DateOnly? published, DateOnly? anchor = null)
    {
        ArgumentNullException.ThrowIfNull(mention);
        var days = Days(mention.Expression, published, anchor);
        if (days is null)
        {
            return new EventDate(null, null, DatePrecision.Unknown, mention.Words);
        }

        days = Narrow(Local(days.Value, mention), mention.Part);
        var (start, end) = mention.Bound switch
        {
            DateBound.NotBefore => (days.Value.Start, null),
            DateBound.NotAfter => (null, days.Value.End),
            DateBound.Before => (null, days.Value.Start is { } first ? Shift(first, -1) : null),
            DateBound.None => (days.Value.Start, days.Value.End),
        };
        return new EventDate(start, end, PrecisionOf(start, end), mention.Words);
    }

    /// <summary>CODEBOOK: UTC times become the local day. The theatre lies three hours ahead of UTC, give or take one.</summary>
    private static Interval Local(Interval days, DateMention mention)
    {
        if (mention.Time is not { } time || days.Start is not { } start || days.End != start || AheadOf(mention.Zone) is not { } hours || time.Hour + hours < 24)
        {
            return days;
        }

        var next = Shift(start, 1);
        return new Interval(next, next);
    }

    // Other zones stand in stamps of publishers.
    private static int? AheadOf(string? zone) => zone?.ToUpperInvariant() is "Z" or "UTC" or "GMT" ? 3 : null;

    private static Interval? Days(DateExpression expression, DateOnly? published, DateOnly? anchor) => expression switch
    {
        CalendarYear year => new Interval(new DateOnly(year.Year, 1, 1), new DateOnly(year.Year, 12, 31)),
        CalendarDays { Year.Year: { } year } days => InYear(days, year),
        CalendarSeason { Year.Year: { } year } season => Season(year, season.FirstMonth),
        CalendarMonth { Year.Year: { } year } month => WholeMonth(year, month.Month),
        EitherOrder either => Nearest(either, published),
        DaysFromStatement said => Days(said.Said, published, anchor) is { Start: { } start, End: { } end } && start == end ? new Interval(Shift(start, said.From), Shift(start, said.To)) : null,
        FromAnchor away => anchor is { } other ? Away(away, other) : null,
        _ => published is { } day ? Relative(expression, day) : null,
    };

    private static Interval? Relative(DateExpression expression, DateOnly published) => expression switch
    {
        CalendarDays days => days.Year.Offset is { } offset ? InYear(days, published.Year + offset) : LatestOnOrBefore(days, published),
        CalendarMonth month => LatestMonth(month, published),
        CalendarSeason season => LatestSeason(season, published),
        DayOfMonth day => LatestDayOfMonth(day, published),
        NamedWeekday day => Weekday(day, published),
        DaysFromPublication days => new Interval(days.From is { } from ? Shift(published, from) : null, Shift(published, days.To)),
        PeriodFromPublication period => Period(period, published),
        PeriodBeforePublication past => new Interval(Back(published, past.Unit, past.Count), published),
        _ => null,
    };

    /// <summary>CODEBOOK: a month and day without a year are the latest such day on or before publication.</summary>
    private static Interval? LatestOnOrBefore(CalendarDays days, DateOnly published)
    {
        for (var year = published.Year; year > published.Year - YearsToSearch; year--)
        {
            if (InYear(days, year) is { } interval && interval.Start <= published)
            {
                return interval;
            }
        }

        return null;
    }

    /// <summary>News is of the latest days: the later reading that is not after publication; month first where publication is unknown, as most that write slashes are American.</summary>
    private static Interval? Nearest(EitherOrder either, DateOnly? published)
    {
        var (american, european) = (InYear(either.MonthFirst, either.MonthFirst.Year.Year!.Value), InYear(either.DayFirst, either.DayFirst.Year.Year!.Value));
        return american?.Start <= published && european?.Start <= published ? (american?.Start > european?.Start ? american : european)
            : european?.Start <= published ? european : american;
    }

    private static Interval? InYear(CalendarDays days, int year)
        => year is >= 1 and <= 9999 && days.Last <= DateTime.DaysInMonth(year, days.Month)
            ? new Interval(new DateOnly(year, days.Month, days.First), new DateOnly(year, days.Month, days.Last))
            : null;

    // "last fall" is over; "this summer" has begun.
    private static Interval? LatestSeason(CalendarSeason season, DateOnly published)
    {
        for (var year = published.Year; year >= published.Year - 1; year--)
        {
            if (Season(year, season.FirstMonth) is { } found && (season.Year.Offset == 0 ? found.Start <= published : found.End < published))
            {
                return found;
            }
        }

        return null;
    }

    private static Interval? Season(int year, int firstMonth)
        => year is >= 1 and < 9999 && new DateOnly(year, firstMonth, 1) is var start ? new Interval(start, Shift(start.AddMonths(3), -1)) : null;

    private static Interval? LatestMonth(CalendarMonth month, DateOnly published)
    {
        if (month.Year.Offset is { } offset)
        {
            return WholeMonth(published.Year + offset, month.Month);
        }

        var isThisYear = month.Month < published.Month || (month.Month == published.Month && !month.IsLast);
        return WholeMonth(isThisYear ? published.Year : published.Year - 1, month.Month);
    }

    private static Interval? LatestDayOfMonth(DayOfMonth day, DateOnly published)
    {
        for (var back = -(day.MonthOffset ?? 0); back <= YearsToSearch; back++)
        {
            var month = Back(published, PeriodUnit.Month, back);
            if (day.Day <= DateTime.DaysInMonth(month.Year, month.Month) && new DateOnly(month.Year, month.Month, day.Day) is var found && (found <= published || day.MonthOffset is not null))
            {
                return new Interval(found, found);
            }
        }

        return null;
    }

    /// <summary>CODEBOOK: a weekday is the last such day on or before the publication day.</summary>
    private static Interval Weekday(NamedWeekday weekday, DateOnly published)
    {
        var back = (published.DayOfWeek - weekday.Day + 7) % 7;
        var day = weekday.WeekOffset switch
        {
            null => Shift(published, back == 0 && weekday.IsLast ? -7 : -back),
            > 0 => Shift(published, 7 - back),
            { } weeks => Shift(Monday(published), (7 * weeks) + (((int)weekday.Day + 6) % 7)),
        };
        return new Interval(day, day);
    }

    private static Interval? Period(PeriodFromPublication period, DateOnly published)
    {
        switch (period.Unit)
        {
            case PeriodUnit.Weekend:
                var saturday = Shift(published, -(((int)published.DayOfWeek + 1) % 7));
                saturday = period.Offset < 0 && published <= Shift(saturday, 1) ? Shift(saturday, -7) : period.Offset > 0 ? Shift(saturday, 7) : saturday;
                return new Interval(saturday, period.Offset > 0 ? Shift(saturday, 1) : Earlier(Shift(saturday, 1), published));
            case PeriodUnit.Week:
                var monday = Shift(Monday(published), 7 * period.Offset);
                return new Interval(monday, period.Offset == 0 ? published : Shift(monday, 6));
            case PeriodUnit.Month:
                var month = Back(published, PeriodUnit.Month, -period.Offset);
                return UpTo(WholeMonth(month.Year, month.Month), period.Offset, published);
            case PeriodUnit.Year:
                var year = published.Year + period.Offset;
                return year is >= 1 and <= 9999 ? UpTo(new Interval(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)), period.Offset, published) : null;
            default:
                return new Interval(Shift(published, period.Offset), Shift(published, period.Offset));
        }
    }

    // What is told of "this year" has happened by publication.
    private static Interval? UpTo(Interval? interval, int offset, DateOnly published) => offset == 0 && interval is { } i ? i with { End = published } : interval;

    private static Interval? Away(FromAnchor away, DateOnly anchor)
    {
        switch (away.Unit)
        {
            case PeriodUnit.Month when away.From is { } months:
                var month = Back(anchor, PeriodUnit.Month, -months);
                return WholeMonth(month.Year, month.Month);
            case PeriodUnit.Year when away.From is { } years:
                var year = anchor.Year + years;
                return year is >= 1 and <= 9999 ? new Interval(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)) : null;
            default:
                return new Interval(away.From is { } from ? Shift(anchor, from) : null, away.To is { } to ? Shift(anchor, to) : null);
        }
    }

    // "early February", "mid-October", "late 2017": a third; "the night to Friday": the day before as well.
    private static Interval Narrow(Interval days, DayPart part)
    {
        if (part == DayPart.NightInto && days.Start is { } first && days.Start == days.End)
        {
            return days with { Start = Shift(first, -1) };
        }

        if (days is not { Start: { } start, End: { } end } || PrecisionOf(start, end) is not (DatePrecision.Month or DatePrecision.Year))
        {
            return days;
        }

        var isMonth = start.Month == end.Month;
        return part switch
        {
            DayPart.Early => days with { End = isMonth ? new DateOnly(end.Year, end.Month, 10) : new DateOnly(end.Year, 4, 30) },
            DayPart.Middle => isMonth ? new Interval(new DateOnly(end.Year, end.Month, 11), new DateOnly(end.Year, end.Month, 20)) : new Interval(new DateOnly(end.Year, 5, 1), new DateOnly(end.Year, 8, 31)),
            DayPart.Late => days with { Start = isMonth ? new DateOnly(end.Year, end.Month, 21) : new DateOnly(end.Year, 9, 1) },
            _ => days,
        };
    }

    private static DatePrecision PrecisionOf(DateOnly? start, DateOnly? end) => (start, end) switch
    {
        (null, null) => DatePrecision.Unknown,
        ({ } s, { } e) when s == e => DatePrecision.Day,
        ({ Day: 1 } s, { } e) when e == WholeMonth(s.Year, s.Month)?.End => DatePrecision.Month,
        ({ Day: 1, Month: 1 } s, { Day: 31, Month: 12 } e) when s.Year == e.Year => DatePrecision.Year,
        _ => DatePrecision.Range,
    };

    private static Interval? WholeMonth(int year, int month)
        => year is >= 1 and <= 9999 ? new Interval(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month))) : null;

    private static DateOnly Monday(DateOnly day) => Shift(day, -(((int)day.DayOfWeek + 6) % 7));

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static DateOnly Back(DateOnly day, PeriodUnit unit, int count)
    {
        if (unit is PeriodUnit.Day or PeriodUnit.Week or PeriodUnit.Weekend)
        {
            return Shift(day, -count * (unit == PeriodUnit.Day ? 1 : 7));
        }

        var months = (day.Year * 12L) + day.Month - 1 - ((long)count * (unit == PeriodUnit.Year ? 12 : 1));
        return months < 12 ? DateOnly.MinValue : months > (9999 * 12) + 11 ? DateOnly.MaxValue
            : new DateOnly((int)(months / 12), (int)(months % 12) + 1, Math.Min(day.Day, DateTime.DaysInMonth((int)(months / 12), (int)(months % 12) + 1)));
    }

    // Days before the first of all or after the last of all do not exist; any input must be read without an error.
    private static DateOnly Shift(DateOnly day, int by) => DateOnly.FromDayNumber((int)Math.Clamp((long)day.DayNumber + by, 0, DateOnly.MaxValue.DayNumber));

    private readonly record struct Interval(DateOnly? Start, DateOnly? End);
}
