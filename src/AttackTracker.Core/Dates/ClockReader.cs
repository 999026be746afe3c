using System.Globalization;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Dates;

/// <summary>Reads clock times: "10:40 p.m. local time", "16.00 GMT", "2250 hrs", "about 6 in the morning".</summary>
internal static class ClockReader
{
    /// <summary>The time whose figures begin at <paramref name="at"/>; null where the figures are no time.</summary>
    public static DateCore? Read(TokenRun tokens, int at)
    {
        var (hour, minute, next, needsTail) = ReadFigures(tokens, at);
        if (next == at)
        {
            return null;
        }

        var (half, afterHalf) = ReadHalf(tokens, next);
        var (zone, end) = half is not null && tokens.Lower(afterHalf) is "hrs" or "hours" or "h" ? (null, afterHalf) : ReadZone(tokens, afterHalf);
        // "11 hours" is a span of time, "1100 hours" a time of day.
        var isSpan = half is null && next == at + 1 && tokens[at].Form.Surface.Length < 4 && tokens.Lower(next) is "hrs" or "hours" or "h";
        if ((needsTail && end == next) || isSpan || hour > 23 || (half is not null && hour > 12))
        {
            return null;
        }

        hour = half switch { true when hour < 12 => hour + 12, false when hour == 12 => 0, _ => hour };
        var time = new TimeOnly(hour, minute);
        return new DateCore(DateRules.Clock, at, end, FromAnchor.SameDay) { Time = time, Zone = zone, Part = PartOf(time) };
    }

    private static (int Hour, int Minute, int Next, bool NeedsTail) ReadFigures(TokenRun tokens, int at)
    {
        var none = (0, 0, at, true);
        if (!tokens.IsNumber(at) || (tokens.Touches(at) && tokens[at - 1].Kind == TokenKind.Mark && tokens.Lower(at - 1) is ":" or "/" or "-" or "+" or "."))
        {
            return none;
        }

        var figures = tokens[at].Form.Surface;
        if (tokens.Number(at, 0, 24) is { } hour && figures.Length <= 2)
        {
            return tokens.IsMark(at + 1, ':') && tokens.Touches(at + 1) && tokens.Touches(at + 2) && tokens.Digits(at + 2, 2) is >= 0 and <= 59 and var minute
                ? (hour, minute, at + 3, false)
                : (hour, 0, at + 1, true);
        }

        var digits = figures.Length is 4 or 5 ? figures.Replace(".", "", StringComparison.Ordinal) : "";
        var isPointed = figures.Length is 4 or 5 && figures[^3] == '.';
        return (isPointed || figures.Length == 4) && digits.Length is 3 or 4
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value % 100 < 60 && value / 100 < 24
                ? (value / 100, value % 100, at + 1, true)
                : none;
    }

    // True for the half of the day behind noon.
    private static (bool? IsAfterNoon, int Next) ReadHalf(TokenRun tokens, int at) => tokens.Lower(at) switch
    {
        "a.m." or "am" or "a.m" => (false, at + 1),
        "p.m." or "pm" or "p.m" => (true, at + 1),
        "in" when tokens.Is(at + 1, "the") && tokens.Is(at + 2, "morning") => (false, at + 3),
        "in" when tokens.Is(at + 1, "the") && tokens.Lower(at + 2) is "evening" or "afternoon" => (true, at + 3),
        "at" when tokens.Is(at + 1, "night") => (true, at + 2),
        _ => (null, at),
    };

    private static (string? Zone, int Next) ReadZone(TokenRun tokens, int at)
    {
        var open = tokens.IsMark(at, '(') ? at + 1 : at;
        var (zone, next) = tokens.Lower(open) switch
        {
            "hrs" or "hours" or "h" or "o'clock" => (null, open + 1),
            "gmt" or "utc" or "z" or "et" or "est" or "edt" or "cet" or "cest" or "bst" or "ast" or "pst" or "pdt" => (tokens[open].Form.Surface, open + 1),
            "local" when tokens.Is(open + 1, "time") => ("local time", open + 2),
            "local" => ("local", open + 1),
            _ when open < tokens.Length && tokens[open].Form.IsCapitalized && tokens.Is(open + 1, "time") => (tokens[open].Form.Surface + " time", open + 2),
            _ => ((string?)null, open),
        };
        if (next == open)
        {
            return (null, at);
        }

        if (zone is null && tokens.Lower(next) is "local" or "gmt" or "utc")
        {
            zone = tokens[next].Form.Surface;
            next++;
            next = tokens.Is(next, "time") ? next + 1 : next;
        }

        return open == at ? (zone, next) : tokens.IsMark(next, ')') ? (zone, next + 1) : (null, at);
    }

    private static DayPart PartOf(TimeOnly time) => time.Hour switch
    {
        < 5 => DayPart.Early,
        < 12 => DayPart.Morning,
        < 17 => DayPart.Afternoon,
        < 21 => DayPart.Evening,
        _ => DayPart.Night,
    };
}
