using System.Globalization;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Dates;

/// <summary>One end of a typed date: a day, a month or a year, of which an interval may leave out what the other end says.</summary>
internal sealed record TypedDay(int? Year, int? Month, int? Day, DayOfWeek? Weekday)
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    private static readonly string[] Ordinals = ["st", "nd", "rd", "th"];

    /// <param name="parts">In lower case, without white space.</param>
    /// <exception cref="FormatException">What is wrong, for the person who typed it.</exception>
    public static TypedDay Read(IReadOnlyList<string> parts)
    {
        var read = new TypedDay(null, null, null, null);
        foreach (var part in parts)
        {
            var more = ReadPart(part);
            read = (read.Year ?? more.Year, read.Month ?? more.Month, read.Day ?? more.Day) == (more.Year ?? read.Year, more.Month ?? read.Month, more.Day ?? read.Day)
                ? new TypedDay(read.Year ?? more.Year, read.Month ?? more.Month, read.Day ?? more.Day, read.Weekday ?? more.Weekday)
                : throw new FormatException(more is { Day: not null, Month: null }
                    ? Spoken.Of(Texts.TwoDays, part, read.Day)
                    : Spoken.Of(Texts.SaidTwice, part));
        }

        return read;
    }

    /// <summary>What this end leaves out, taken from the other one: "3" beside "6 Jan 2022" is 3 Jan 2022.</summary>
    public TypedDay CompletedBy(TypedDay other)
        => this with { Year = Year ?? other.Year, Month = Month ?? (Day is null ? null : other.Month) };

    /// <summary>The first and the last day, both included.</summary>
    /// <exception cref="FormatException">It is no day of any calendar, or a part is missing.</exception>
    public (DateOnly First, DateOnly Last) Span()
    {
        if (Year is not { } year)
        {
            throw new FormatException(Texts.YearMissing);
        }

        if (year is < 1900 or > 2100)
        {
            throw new FormatException(Spoken.Of(Texts.NoYear, year));
        }

        if (Month is not { } month)
        {
            return Day is null
                ? (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))
                : throw new FormatException(Texts.MonthMissing);
        }

        var days = DateTime.DaysInMonth(year, month);
        if (Day is not { } day)
        {
            return (new DateOnly(year, month, 1), new DateOnly(year, month, days));
        }

        if (day < 1 || day > days)
        {
            throw new FormatException(Spoken.Of(Texts.NoDay, $"{NameOf(month)} {year}", days, day));
        }

        var date = new DateOnly(year, month, day);
        return Weekday is { } weekday && weekday != date.DayOfWeek
            ? throw new FormatException(Spoken.Of(Texts.OtherWeekday, date.ToString("d MMM yyyy", English), date.DayOfWeek, weekday))
            : (date, date);
    }

    private static TypedDay ReadPart(string part)
    {
        if (!char.IsAsciiDigit(part[0]))
        {
            return ReadName(part);
        }

        if (part.Split('-', '/', '.') is [var a, var b, .. var more] numbers)
        {
            var values = numbers.Select(n => int.Parse(n, English)).ToList();
            return a.Length == 4 ? Numeric(part, values[0], values[1], more.Length == 0 ? null : values[2])
                : more[0].Length == 4 ? Turned(part, values[0], values[1], values[2])
                : throw new FormatException(Spoken.Of(Texts.YearShort, part));
        }

        var digits = part.TrimEnd([.. part.Where(char.IsLetter)]);
        return digits.Length < part.Length && !Ordinals.Contains(part[digits.Length..]) ? throw Unknown(part)
            : digits.Length == 4 && digits == part ? new TypedDay(int.Parse(digits, English), null, null, null)
            : digits.Length <= 2 ? new TypedDay(null, null, int.Parse(digits, English), null)
            : throw Unknown(part);
    }

    private static TypedDay Numeric(string part, int year, int month, int? day)
        => month is >= 1 and <= 12 ? new TypedDay(year, month, day, null) : throw new FormatException(Spoken.Of(Texts.NoMonth, part, month));

    private static TypedDay Turned(string part, int first, int second, int year)
        => first == second || second > 12 || first > 12 ? (first > 12 ? Numeric(part, year, second, first) : Numeric(part, year, first, second))
            : throw new FormatException(Spoken.Of(
                Texts.DayOrMonth, part, $"{first} {NameOf(second)}", $"{second} {NameOf(first)}", $"{first} {NameOf(second)[..3]} {year}", $"{second} {NameOf(first)[..3]} {year}"));

    private static TypedDay ReadName(string name)
    {
        if (name.Length >= 3)
        {
            var month = Array.FindIndex(English.DateTimeFormat.MonthNames, m => m.StartsWith(name == "sept" ? "sep" : name, StringComparison.OrdinalIgnoreCase));
            if (month >= 0)
            {
                return new TypedDay(null, month + 1, null, null);
            }

            var weekday = Array.FindIndex(English.DateTimeFormat.DayNames, d => d.StartsWith(name, StringComparison.OrdinalIgnoreCase));
            if (weekday >= 0)
            {
                return new TypedDay(null, null, null, (DayOfWeek)weekday);
            }
        }

        throw Unknown(name);
    }

    private static string NameOf(int month) => English.DateTimeFormat.GetMonthName(month);

    private static FormatException Unknown(string part) => new(Spoken.Of(Texts.NoPart, part));
}
