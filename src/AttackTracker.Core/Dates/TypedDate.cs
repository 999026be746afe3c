using System.Globalization;
using System.Text.RegularExpressions;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Dates;

/// <summary>Reads a date as a person types it into a form, in English and independent of the machine's culture. Nothing is guessed: what can be two days is asked back.</summary>
/// <remarks>
/// A day (<c>5 Jan 2022</c>, <c>January 5, 2022</c>, <c>2022-01-05</c>, <c>Wed 5 Jan 2022</c>), a month, a year, an interval (<c>3-6 Jan 2022</c>,
/// <c>30 Dec 2021 to 2 Jan 2022</c>, <c>between 3 and 6 Jan 2022</c>) or one bound (<c>before</c>, <c>until</c>, <c>since</c>, <c>after</c>).
/// </remarks>
public static partial class TypedDate
{
    /// <summary>What stands before a single bound, the longest first; "by" takes the day in, "before" does not.</summary>
    private static readonly (string[] Words, bool IsStart, int Shift)[] Bounds =
    [
        (["on", "or", "before"], false, 0), (["no", "later", "than"], false, 0), (["not", "later", "than"], false, 0), (["up", "to"], false, 0),
        (["until"], false, 0), (["till"], false, 0), (["by"], false, 0), (["before"], false, -1),
        (["on", "or", "after"], true, 0), (["no", "earlier", "than"], true, 0), (["not", "before"], true, 0),
        (["since"], true, 0), (["from"], true, 0), (["after"], true, 1),
    ];

    private static readonly string[] Between = ["to", "until", "till", "through", "and", "-", "–", "—", ".."];

    private static readonly string[] Fillers = ["on", "the", "of"];

    private static readonly string[] NotStated = ["", "not stated", "none", "unknown"];

    /// <summary>The date that is meant, without words of an article; null where nothing or "not stated" is typed.</summary>
    /// <exception cref="FormatException">It is no date, or could be two; the message says so to the person who typed it, and how to mend it.</exception>
    public static EventDate? Read(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        if (NotStated.Contains(typed.Trim().ToLowerInvariant()))
        {
            return null;
        }

        var parts = Part().Matches(typed.ToLowerInvariant()).Select(m => m.Value).ToList();
        var bound = Array.Find(Bounds, b => b.Words.SequenceEqual(parts.Take(b.Words.Length)));
        var rest = parts.Skip(bound.Words?.Length ?? (parts.FirstOrDefault() == "between" ? 1 : 0)).ToList();
        var cut = rest.FindIndex(Between.Contains);
        if (cut >= 0)
        {
            return bound is { IsStart: false, Words: not null } or { Shift: not 0 }
                ? throw new FormatException(Spoken.Of(Texts.BoundAndInterval, typed.Trim()))
                : Interval(TypedDay.Read(Words(rest[..cut])), TypedDay.Read(Words(rest[(cut + 1)..])));
        }

        var (first, last) = TypedDay.Read(Words(rest)).Span();
        return bound.Words is null ? Of(first, last)
            : bound.IsStart ? Of((bound.Shift > 0 ? last : first).AddDays(bound.Shift), null)
            : Of(null, (bound.Shift < 0 ? first : last).AddDays(bound.Shift));
    }

    /// <summary>The date as <see cref="Read"/> reads it back; empty where there is no day.</summary>
    public static string Write(EventDate? date) => (date?.Start, date?.End) switch
    {
        (null, null) => "",
        ({ } start, null) => $"since {Day(start)}",
        (null, { } end) => $"until {Day(end)}",
        ({ } start, { } end) when start == end => Day(start),
        ({ } start, not null) when date.Precision == DatePrecision.Month => start.ToString("MMM yyyy", CultureInfo.InvariantCulture),
        ({ } start, not null) when date.Precision == DatePrecision.Year => start.ToString("yyyy", CultureInfo.InvariantCulture),
        ({ } start, { } end) when (start.Year, start.Month) == (end.Year, end.Month) => string.Create(CultureInfo.InvariantCulture, $"{start.Day}-{Day(end)}"),
        ({ } start, { } end) => $"{Day(start)} to {Day(end)}",
    };

    /// <summary>The date of some days, its precision following from them; at least one of the two is given.</summary>
    /// <param name="start">The first possible day; null for an open side.</param>
    /// <param name="end">The last, inclusive, not before the first; null for an open side.</param>
    /// <param name="words">See <see cref="EventDate.Words"/>.</param>
    public static EventDate Of(DateOnly? start, DateOnly? end, string? words = null) => (start, end) switch
    {
        _ when start == end => new EventDate(start, end, DatePrecision.Day, words),
        ({ Day: 1 } first, { } last) when first.AddMonths(1).AddDays(-1) == last => new EventDate(start, end, DatePrecision.Month, words),
        ({ DayOfYear: 1 } first, { } last) when first.AddYears(1).AddDays(-1) == last => new EventDate(start, end, DatePrecision.Year, words),
        _ => new EventDate(start, end, DatePrecision.Range, words),
    };

    private static EventDate Interval(TypedDay left, TypedDay right)
    {
        var (first, last) = (left.CompletedBy(right).Span().First, right.CompletedBy(left).Span().Last);
        return first > last
            ? throw new FormatException(Spoken.Of(Texts.Crossed, Day(first), Day(last)))
            : Of(first, last);
    }

    private static List<string> Words(List<string> parts)
        => parts.Count > 0 ? [.. parts.Where(p => !Fillers.Contains(p))] : throw new FormatException(Texts.DateMissing);

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d{4}-\d{1,2}-\d{1,2}|\d{4}-\d{2}\b|\d{1,4}[/.]\d{1,2}[/.]\d{1,4}|\d+[a-z]*|[^\W\d_]+|\.\.|[^\s,.]", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
