using AttackTracker.Core.Text;

namespace AttackTracker.Core.Quantities;

/// <summary>Numbers that count nothing: calibres, measures, money, dates, hours, names of units and places.</summary>
internal static class NotCounts
{
    private static readonly WordSet Measures = new([
        "mm", "cm", "m", "km", "kms", "mi", "ft", "kg", "lb", "lbs", "nm", "mph", "kmh", "kt", "kts",
        "millimeter", "millimeters", "millimetre", "millimetres", "inch", "inches", "meter", "meters", "metre", "metres", "kilometer", "kilometers", "kilometre", "kilometres",
        "mile", "miles", "yard", "yards", "foot", "feet", "nautical", "kilogram", "kilograms", "kilo", "kilos", "pound", "pounds", "ton", "tons", "tonne", "tonnes", "knots", "acre", "acres", "hectares", "square", "degrees",
        "second", "seconds", "minute", "minutes", "hour", "hours", "hrs", "hr", "day", "days", "night", "nights", "week", "weeks", "weekend", "weekends", "month", "months", "year", "years", "yr", "decade", "decades", "century", "centuries",
        "%", "percent", "per", "percentage", "dollar", "dollars", "euro", "euros", "usd", "dinar", "dinars", "cents", "barrels", "bpd", "kilowatt", "kilowatts", "third", "thirds", "quarter", "quarters", "fifth", "fifths", "megawatt", "megawatts", "volts", "caliber", "calibre",
        "am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "gmt", "utc", "est", "edt", "et", "bst", "cet", "z", "°",
        "times", "fold", "way", "star", "point", "pronged", "sided", "off", "time", "party", "state", "man", "story", "storey", "page",
    ]);

    /// <summary>Nouns whose number is a name, before it ("Tower 22") or behind it ("45 Brigade").</summary>
    private static readonly WordSet Designators = new([
        "tower", "union", "camp", "site", "base", "outpost", "gate", "building", "room", "block", "route", "highway", "road", "street", "avenue", "exit", "pier", "terminal", "sector", "zone", "checkpoint",
        "force", "brigade", "division", "regiment", "battalion", "company", "squadron", "wing", "unit", "corps", "group", "section", "team", "liwa",
        "no", "nr", "number", "issue", "article", "chapter", "part", "page", "phase", "title", "resolution", "law", "paragraph", "volume", "vol", "version", "day", "week", "level", "category", "class", "type", "mark", "mk", "model", "series", "release",
        "flight", "channel", "update", "wrapup", "age", "aged", "top", "gmt", "utc", "year", "years",
        "shahed", "fateh", "fajr", "badr", "mohajer", "ababil", "qasef", "samad", "zolfaghar", "qiam", "falaq", "kornet", "sayyad", "emad", "ghadr", "noor", "quds",
    ]);

    private static readonly WordSet UnitsBehind = new(["brigade", "brigades", "division", "regiment", "battalion", "corps", "squadron", "wing"]);

    public static bool Contains(ReadOnlySpan<Token> tokens, CountCore core)
        => IsWrittenAsOther(tokens, core) || IsHour(tokens, core.End) || IsMeasure(tokens, core.End) || IsDayOfMonth(tokens, core) || IsNamed(tokens, core) || IsAge(tokens, core);

    // Glued to letters or to marks that counts do not have: "T-4", "F-15s", "107mm", "22:40", "10/12", "$25", "GMT+3", "0600", "33.786".
    private static bool IsWrittenAsOther(ReadOnlySpan<Token> tokens, CountCore core)
    {
        var first = tokens[core.Start];
        if (first.Kind == TokenKind.Number && (IsYear(first.Form, tokens, core) || (first.Form.Surface.Length > 1 && first.Form.Surface[0] == '0')))
        {
            return true;
        }

        if (core.Start > 0 && tokens[core.Start - 1] is var before && before.Kind == TokenKind.Mark)
        {
            var mark = before.Form.Surface[0];
            var touches = before.End == first.Start;
            if (mark is '$' or '€' or '£' or '#' or '+' || (touches && first.Kind == TokenKind.Number && mark is '/' or ':' or '.' or '\\' or '@')
                || (touches && mark != '—' && Characters.IsHyphen(mark) && core.Start > 1 && tokens[core.Start - 2].End == before.Start))
            {
                return true;
            }
        }

        if (core.End >= tokens.Length || tokens[core.End].Start != tokens[core.End - 1].End)
        {
            return false;
        }

        var after = tokens[core.End];
        return (after.Kind == TokenKind.Word && !IsTimes(after))
            || (after.Form.Surface[0] is '/' or ':' or '.' or '°' or '%' && first.Kind == TokenKind.Number && (after.Form.Surface[0] is '°' or '%' || (core.End + 1 < tokens.Length && tokens[core.End + 1].Kind == TokenKind.Number && tokens[core.End + 1].Start == after.End)));
    }

    /// <summary>"6x KIA": so many times.</summary>
    public static bool IsTimes(Token token) => token.Form.Lower is "x" or "×";

    // "about 2000 troops" is a count all the same.
    private static bool IsYear(TokenForm form, ReadOnlySpan<Token> tokens, CountCore core)
        => form.Value is >= 1900 and <= 2099 && form.Surface.Length == 4 && CountBounds.FindBefore(tokens, core.Start, form.Value.Value) is null;

    private static bool IsMeasure(ReadOnlySpan<Token> tokens, int end)
    {
        var at = end < tokens.Length && Characters.IsHyphen(tokens[end].Form.Surface[0]) && tokens[end].Start == tokens[end - 1].End ? end + 1 : end;
        return at < tokens.Length && (Measures.Contains(tokens[at].Form)
            || UnitsBehind.Contains(tokens[at].Form)
            || (tokens[at].Form.Lower is "straight" or "consecutive" && at + 1 < tokens.Length && Measures.Contains(tokens[at + 1].Form)));
    }

    // "at about 6 in the morning"
    private static bool IsHour(ReadOnlySpan<Token> tokens, int end)
        => end + 2 < tokens.Length && tokens[end].Is("in") && tokens[end + 1].Is("the") && tokens[end + 2].Form.Lower is "morning" or "afternoon" or "evening";

    private static bool IsDayOfMonth(ReadOnlySpan<Token> tokens, CountCore core)
    {
        if (tokens[core.Start].Kind != TokenKind.Number || core.Low > 31)
        {
            return false;
        }

        if (core.End < tokens.Length && CalendarNames.Month(tokens[core.End].Form) is not null)
        {
            return true;
        }

        // "5 and 6 January"
        if (core.End + 2 < tokens.Length && tokens[core.End].Form.Lower is "and" or "or" or "to" or "-" && tokens[core.End + 1].Kind == TokenKind.Number && CalendarNames.Month(tokens[core.End + 2].Form) is not null)
        {
            return true;
        }

        // "Jan. 5", "Jan. 5 and 6"
        return IsMonthBefore(tokens, core.Start)
            || (core.Start > 2 && tokens[core.Start - 1].Form.Lower is "and" or "or" or "to" or "," or "-" && tokens[core.Start - 2].Kind == TokenKind.Number && IsMonthBefore(tokens, core.Start - 2));
    }

    private static bool IsMonthBefore(ReadOnlySpan<Token> tokens, int at)
    {
        at = at > 0 && tokens[at - 1].Is(".") ? at - 1 : at;
        return at > 0 && CalendarNames.Month(tokens[at - 1].Form) is not null;
    }

    private static bool IsNamed(ReadOnlySpan<Token> tokens, CountCore core)
    {
        var at = core.Start > 0 && tokens[core.Start - 1].Is(".") ? core.Start - 1 : core.Start;
        return at > 0 && tokens[core.Start].Kind == TokenKind.Number
            && (tokens[at - 1].Form.IsCapitalized || tokens[at - 1].Form.Lower is "no" or "aged" or "age" or "number" or "top" or "week" or "page" or "section" or "chapter" or "paragraph") && Designators.Contains(tokens[at - 1].Form);
    }

    // "Sgt. William Rivers, 46, of Carrollton"
    private static bool IsAge(ReadOnlySpan<Token> tokens, CountCore core)
        => core.Low is > 14 and < 100 && core.Start > 1 && tokens[core.Start].Kind == TokenKind.Number && tokens[core.Start - 1].Is(",") && tokens[core.Start - 2].Form.IsCapitalized
            && core.End < tokens.Length && tokens[core.End].Form.Lower is "," or ";" or "." or ")";
}
