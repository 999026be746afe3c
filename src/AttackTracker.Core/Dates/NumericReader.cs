using System.Globalization;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Dates;

/// <summary>Reads dates in figures: "2025-02-12T06:05Z", "11/18/2023", "04.07.2022", "27.06."</summary>
internal static class NumericReader
{
    public static DateCore? Read(TokenRun tokens, int at, NumericOrder order)
        => tokens.IsNumber(at) && !(tokens.Touches(at) && tokens[at - 1].Kind == TokenKind.Mark && tokens.Lower(at - 1) is "/" or "-" or "." or ":")
            ? Iso(tokens, at) ?? Triple(tokens, at, order) ?? DayMonth(tokens, at) ?? ItemDay(tokens, at, order)
            : null;

    private static DateCore? Iso(TokenRun tokens, int at)
    {
        if (at + 4 >= tokens.Length || tokens.Digits(at, 4) is not { } year || !(tokens.IsHyphen(at + 1) || tokens.IsMark(at + 1, '/')) || tokens.Digits(at + 2, 2) is not { } month
            || tokens[at + 3].Form != tokens[at + 1].Form || tokens.Digits(at + 4, 2) is not { } day || !IsDay(year, month, day))
        {
            return null;
        }

        var core = new DateCore(DateRules.Iso, at, at + 5, Day(year, month, day));
        var hour = tokens.Lower(at + 5);
        if (!tokens.Touches(at + 5) || hour.Length != 3 || hour[0] != 't' || !int.TryParse(hour.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            || hours > 23 || !tokens.IsMark(at + 6, ':') || tokens.Digits(at + 7, 2) is not (>= 0 and <= 59 and var minutes))
        {
            return core;
        }

        var end = at + 8;
        end = tokens.IsMark(end, ':') && tokens.IsNumber(end + 1) ? end + 2 : end;
        var isUtc = tokens.Touches(end) && tokens.Is(end, "z");
        return core with { End = isUtc ? end + 1 : end, Time = new TimeOnly(hours, minutes), Zone = isUtc ? "Z" : null };
    }

    private static DateCore? Triple(TokenRun tokens, int at, NumericOrder order)
    {
        if (at + 4 >= tokens.Length || tokens.Number(at, 1, 31) is not { } first || tokens.Number(at + 2, 1, 31) is not { } second
            || tokens[at + 1].Kind != TokenKind.Mark || tokens[at + 3].Form != tokens[at + 1].Form || !tokens.Touches(at + 1) || !tokens.Touches(at + 4))
        {
            return null;
        }

        var mark = tokens[at + 1].Form.Surface[0];
        var year = tokens.Digits(at + 4, 4) ?? (mark == '/' ? 2000 + tokens.Digits(at + 4, 2) : null);
        if (year is not (>= 1900 and <= 2099) || !(mark is '/' or '.' || Characters.IsJoiningHyphen(mark)))
        {
            return null;
        }

        var isMonthFirst = second > 12 || (first <= 12 && mark == '/' && order != NumericOrder.DayFirst);
        var (month, day) = isMonthFirst ? (first, second) : (second, first);
        if (!IsDay(year.Value, month, day))
        {
            return null;
        }

        var date = Day(year.Value, month, day);
        var isOpen = mark == '/' && order == NumericOrder.Unknown && first <= 12 && second <= 12 && first != second;
        return new DateCore(DateRules.Numeric, at, at + 5, isOpen ? new EitherOrder(date, Day(year.Value, day, month)) : date);
    }

    // "27.06.": two digits each and a second point, so that no decimal fraction is meant.
    private static DateCore? DayMonth(TokenRun tokens, int at)
    {
        var figures = tokens[at].Form.Surface;
        return figures.Length == 5 && figures[2] == '.' && tokens.IsMark(at + 1, '.') && tokens.Touches(at + 1)
            && int.TryParse(figures.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            && int.TryParse(figures.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            && IsDay(2000, month, day)
                ? new DateCore(DateRules.NumericDayMonth, at, at + 2, new CalendarDays(default, month, day, day))
                : null;
    }

    // "3/14 Camp Taji: …", "14/3: …": two figures with a slash are a day only where they open an item.
    private static DateCore? ItemDay(TokenRun tokens, int at, NumericOrder order)
    {
        if (at != 0 || !tokens.IsMark(1, '/') || !tokens.Touches(1) || !tokens.Touches(2) || tokens.Number(0, 1, 31) is not { } first || tokens.Number(2, 1, 31) is not { } second || !OpensItem(tokens, 3))
        {
            return null;
        }

        var (month, day) = first > 12 || (order == NumericOrder.DayFirst && second <= 12) ? (second, first) : (first, second);
        return IsDay(2000, month, day) ? new DateCore(DateRules.NumericDayMonth, at, at + 3, new CalendarDays(default, month, day, day)) : null;
    }

    private static bool OpensItem(TokenRun tokens, int next)
        => next < tokens.Length && !tokens.IsNumber(next)
            && (tokens.IsMark(next, ':') || tokens.IsMark(next, ',') || tokens.IsHyphen(next) || tokens.Lower(next) is "–" or "—" || (!tokens.Touches(next) && tokens[next].Form.IsCapitalized));

    private static CalendarDays Day(int year, int month, int day) => new(new YearReference(year), month, day, day);

    private static bool IsDay(int year, int month, int day) => year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
