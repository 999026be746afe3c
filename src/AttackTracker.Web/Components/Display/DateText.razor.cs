using System.Globalization;
using AttackTracker.Core.Dates;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Display;

/// <summary>When it took place, as exactly as is known: a day, an interval, a month, or only the words.</summary>
public sealed partial class DateText
{
    [Parameter, EditorRequired]
    public EventDate? Date { get; set; }

    private string Title => Date is { Precision: not DatePrecision.Day } ? Texts.DayNotExact : Texts.LocalDay;

    /// <summary><c>Wed 5 Jan 2022</c>, <c>3 – 6 Jan 2022</c>, <c>January 2022</c>, <c>until 6 Jan 2022</c>.</summary>
    public static string Brief(EventDate date)
    {
        ArgumentNullException.ThrowIfNull(date);
        return (date.Start, date.End) switch
        {
            ({ } start, { } end) when start == end => Write(start, "ddd d MMM yyyy"),
            ({ } start, not null) when date.Precision == DatePrecision.Month => Write(start, "MMMM yyyy"),
            ({ } start, not null) when date.Precision == DatePrecision.Year => Write(start, "yyyy"),
            ({ } start, { } end) => Interval(start, end),
            ({ } start, null) => Phrase.Of(Texts.From, Write(start, "d MMM yyyy")),
            (null, { } end) => Phrase.Of(Texts.Until, Write(end, "d MMM yyyy")),
            _ => date.Words is { } words ? $"“{words}”" : "–",
        };
    }

    /// <summary>Both days, the shared month or year written once: <c>3 – 6 Jan 2022</c>.</summary>
    public static string Interval(DateOnly start, DateOnly end)
    {
        var format = start.Year != end.Year ? "d MMM yyyy" : start.Month != end.Month ? "d MMM" : "%d";
        return start == end ? Write(end, "d MMM yyyy") : $"{Write(start, format)} – {Write(end, "d MMM yyyy")}";
    }

    private static string? Machine(EventDate date) => (date.Start ?? date.End)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Write(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
