using System.Globalization;

namespace AttackTracker.Core.Dates;

/// <summary>What words about time mean before the publication day is known.</summary>
public abstract record DateExpression
{
    /// <summary>A short form for dumps: <c>2022-01-05</c>, <c>--01-05</c>, <c>Wednesday</c>, <c>published-1</c>, <c>anchor-2</c>.</summary>
    public abstract string Describe();

    /// <inheritdoc/>
    public sealed override string ToString() => Describe();

    private protected static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Which year a calendar day or month is in.</summary>
/// <param name="Year">The stated year.</param>
/// <param name="Offset">Years from the publication year: 0 for "this year", -1 for "last year".</param>
/// <remarks>With neither, the year is that of the latest such day or month on or before publication.</remarks>
public readonly record struct YearReference(int? Year, int? Offset = null)
{
    /// <inheritdoc/>
    public override string ToString() => Year is { } year ? year.ToString("0000", CultureInfo.InvariantCulture)
        : Offset is { } offset ? string.Create(CultureInfo.InvariantCulture, $"published{offset:+0;-0;+0}") : "-";
}

/// <summary>A day or a few of one month: "Jan. 5", "3-4 May 2022".</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">From 1.</param>
/// <param name="First">The first day of the month; valid in some year.</param>
/// <param name="Last">The last day, inclusive; not before <paramref name="First"/>.</param>
public sealed record CalendarDays(YearReference Year, int Month, int First, int Last) : DateExpression
{
    /// <inheritdoc/>
    public override string Describe() => First == Last ? Text($"{Year}-{Month:00}-{First:00}") : Text($"{Year}-{Month:00}-{First:00}..{Last:00}");
}

/// <summary>Figures that can be read both ways, in a text that does not tell: "10/12/2023".</summary>
/// <param name="MonthFirst">The American reading.</param>
/// <param name="DayFirst">The European reading.</param>
public sealed record EitherOrder(CalendarDays MonthFirst, CalendarDays DayFirst) : DateExpression
{
    /// <inheritdoc/>
    public override string Describe() => Text($"{MonthFirst.Describe()} or {DayFirst.Describe()}");
}

/// <summary>A season of the northern year: "last fall", "in the spring of 2021".</summary>
/// <param name="Year">The year in which it begins.</param>
/// <param name="FirstMonth">3, 6, 9 or 12; three months each.</param>
public sealed record CalendarSeason(YearReference Year, int FirstMonth) : DateExpression
{
    /// <inheritdoc/>
    public override string Describe() => Text($"{Year}-{FirstMonth:00}..+2");
}

/// <summary>Days counted from that of a statement that is quoted: "in a Jan. 5 statement: 'We were attacked this morning'".</summary>
/// <param name="Said">The day of the statement.</param>
/// <param name="From">Days from it.</param>
/// <param name="To">Inclusive.</param>
public sealed record DaysFromStatement(DateExpression Said, int From, int To) : DateExpression
{
    /// <inheritdoc/>
    public override string Describe() => Text($"{Said.Describe()}{From:+0;-0;+0}{(From == To ? "" : Text($"..{To:+0;-0;+0}"))}");
}

/// <summary>A month: "in October 2021", "last July".</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">From 1.</param>
/// <param name="IsLast">"last July": the publication month itself is not meant.</param>
public sealed record CalendarMonth(YearReference Year, int Month, bool IsLast = false) : DateExpression
{
    /// <inheritdoc/>
    public override string Describe() => Text($"{Year}-{Month:00}");
}

/// <summary>A year by its number.</summary>
/// <param name="Year">Four digits.</param>
public sealed record CalendarYear(int Year) : DateExpression
{
    /// <inheritdoc/>
    public override string Describe() => Text($"{Year:0000}");
}

/// <summary>A day of a month that is not named: "on the 14th".</summary>
/// <param name="Day">From 1 to 31.</param>
/// <param name="MonthOffset">0 for "of this month", -1 for "of last month"; null for the latest such day.</param>
public sealed record DayOfMonth(int Day, int? MonthOffset) : DateExpression
{
    /// <inheritdoc/>
    public override string Describe() => Text($"----{Day:00}");
}

/// <summary>A weekday: "on Wednesday", "last Friday".</summary>
/// <param name="Day">The weekday.</param>
/// <param name="WeekOffset">Null for the latest such day on or before publication; -1 for "Monday last week"; 1 for "next Monday".</param>
/// <param name="IsLast">"last Friday": the publication day itself is not meant.</param>
public sealed record NamedWeekday(DayOfWeek Day, int? WeekOffset = null, bool IsLast = false) : DateExpression
{
    /// <inheritdoc/>
    public override string Describe() => Text($"{Day}");
}

/// <summary>Days counted from publication: "today" 0 to 0, "overnight" -1 to 0.</summary>
/// <param name="From">Null for "in recent days": no lower bound.</param>
/// <param name="To">Inclusive.</param>
public sealed record DaysFromPublication(int? From, int To) : DateExpression
{
    /// <inheritdoc/>
    public override string Describe() => From == To ? Text($"published{To:+0;-0;+0}") : Text($"published{From:+0;-0;+0}..{To:+0;-0;+0}");
}

/// <summary>A period named from publication: "last week", "this year", "over the weekend", "two years ago".</summary>
/// <param name="Unit">Its length.</param>
/// <param name="Offset">0 for the one that publication lies in (for weekends: the latest that has begun), -1 for the one before.</param>
public sealed record PeriodFromPublication(PeriodUnit Unit, int Offset) : DateExpression
{
    /// <inheritdoc/>
    public override string Describe() => Text($"{Unit}{Offset:+0;-0;+0}");
}

/// <summary>Time that ends with publication: "in the past three weeks".</summary>
/// <param name="Unit">What is counted.</param>
/// <param name="Count">How many.</param>
public sealed record PeriodBeforePublication(PeriodUnit Unit, int Count) : DateExpression
{
    /// <inheritdoc/>
    public override string Describe() => Text($"past {Count} {Unit}");
}

/// <summary>Time counted from another event of the text: "two days earlier", "the same day", "hours later", "in the evening".</summary>
/// <param name="Unit">What is counted.</param>
/// <param name="From">Inclusive; null where the words give no bound on that side ("days earlier").</param>
/// <param name="To">Inclusive; null where the words give no bound on that side ("days later").</param>
public sealed record FromAnchor(PeriodUnit Unit, int? From, int? To) : DateExpression
{
    /// <summary>The day of the other event itself.</summary>
    public static FromAnchor SameDay { get; } = new(PeriodUnit.Day, 0, 0);

    /// <inheritdoc/>
    public override string Describe() => Text($"anchor{From:+0;-0;+0}{(From == To ? "" : Text($"..{To:+0;-0;+0}"))} {Unit}");
}
