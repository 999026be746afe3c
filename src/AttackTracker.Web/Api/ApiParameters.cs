using System.Globalization;
using System.Text.Json.Nodes;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Export;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;
using AttackTracker.Web.Navigation;

namespace AttackTracker.Web.Api;

/// <summary>Every name that a query string of the API knows.</summary>
internal static class ApiParameters
{
    public const int MostRows = 500;
    public const int UsualRows = 100;

    private const string NotStated = "not-stated";

    public static ApiParameter AsOf { get; } = new(AsOfAddress.Key, "Everything as it was at a moment; left out, as it is.", "a day (2026-11-21, which means its end) or a time in UTC (2026-11-21T18:00:00Z)", v => AsOfAddress.Parse(v) is not null);

    /// <summary>Which incidents: the same names as on the pages.</summary>
    public static IReadOnlyList<ApiParameter> Filter { get; } =
    [
        Day("from", "The first day, inclusive. Incidents whose days touch the range pass."),
        Day("to", "The last day, inclusive."),
        ApiParameter.OfTerms<DatePrecision>("precision", "How exactly the day is known; unknown where there is none.") with { IsList = true },
        ApiParameter.OfTerms<ReportKind>("kind", "Attacks or responses."),
        Word("base", $"Ids of bases; {NotStated} for those that articles do not name."),
        ApiParameter.OfTerms<WeaponType>("weapon", "Any of the incident's weapons.") with { IsList = true },
        ApiParameter.OfTerms<WeaponType>("also-weapon", "All of these are among the incident's weapons.") with { IsList = true },
        Word("group", $"Ids of groups that claim or are blamed; {NotStated} for nobody."),
        Word("also-group", "Ids of groups each of which claims it or is blamed."),
        Word("claimed", $"Ids of groups that claim it; {NotStated} for nobody."),
        Word("blamed", $"Ids of groups that somebody blames; {NotStated} for nobody."),
        ApiParameter.OfTerms<ContestedClaim>("contested", "What speaks against a claim: its target denies the attack, a group denies it, several groups claim it."),
        ApiParameter.OfTerms<Outcome>("outcome", "Any of the incident's outcomes.", NotStated) with { IsList = true },
        ApiParameter.OfTerms<CasualtyFilter>("casualties", "What is said of people hit."),
        Word("country", $"ISO 3166-1 alpha-2; {NotStated} at sea or left open."),
        Word("province", $"Provinces by country and name, such as IQ:Al Anbar; {NotStated} where none is known.") with { Expected = "a country, a colon and a name" },
        ApiParameter.OfWords("background", "Told as history, or as news.", "yes", "no"),
        ApiParameter.OfWords("conflict", "Whether articles disagree.", "yes", "no"),
        ApiParameter.OfTerms<FieldState>("state", "How far people stand behind the incident.") with { IsList = true },
        Counted("killed", "How many were killed, as far as it is stated."),
        Counted("wounded", "How many were wounded, as far as it is stated."),
        Word("publisher", $"Outlets of which one of its articles is; {NotStated} for an unknown one.") with { Expected = "a name" },
        ApiParameter.OfWords("one-source", "Whether one independent source alone tells of it.", "yes", "no"),
        Word("not-base", "Not at these bases."),
        ApiParameter.OfTerms<WeaponType>("not-weapon", "With none of these weapons.") with { IsList = true },
        Word("not-group", "Neither claimed by nor blamed on these groups."),
        Word("not-claimed", "Not claimed by these groups."),
        Word("not-blamed", "Not blamed on these groups."),
        ApiParameter.OfTerms<Outcome>("not-outcome", "With none of these outcomes.", NotStated) with { IsList = true },
        Word("not-country", "Not in these countries."),
        Word("not-publisher", "Told by none of these outlets."),
        new("text", "Words and \"phrases\" that the incident or one of its articles holds, all of them, and -words that neither does.", "words", IsFilled),
        AsOf,
    ];

    public static ApiParameter Limit { get; } = new("limit", $"How many rows at most; {UsualRows} where it is left out.", $"a whole number from 1 to {MostRows}", v => Number(v) is >= 1 and <= MostRows)
    {
        Type = () => new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = MostRows, ["default"] = UsualRows },
    };

    /// <summary>Where the page of incidents before ended.</summary>
    public static ApiParameter IncidentsAfter { get; } = Cursor(v => IncidentCursor.TryParse(v, out _));

    /// <summary>Where the page of articles before ended.</summary>
    public static ApiParameter ArticlesAfter { get; } = Cursor(v => Number(v) is not null);

    /// <summary>Where the page of changes before ended.</summary>
    public static ApiParameter ChangesAfter { get; } = Cursor(v => Number(v) is not null);

    public static ApiParameter Bin { get; } = ApiParameter.OfTerms<TimeBin>("bin", "How much time a bucket stands for; left out, the finest that can be drawn over the range.");

    public static ApiParameter Stack { get; } = ApiParameter.OfTerms<StackBy>("stack", "What buckets are divided by, beside attacks and responses; left out, by weapon.");

    public static ApiParameter Lanes { get; } = ApiParameter.OfTerms<TimelineLane>("lanes", "What is counted one by one besides, those with the most incidents; left out, nothing.");

    public static ApiParameter Form { get; } = ApiParameter.OfTerms<ExportFormat>("format", "The form of the file.") with { IsRequired = true };

    public static ApiParameter Words { get; } = new("words", "Words that title or text hold, all of them.", "words", IsFilled);

    public static ApiParameter ArticleState { get; } = ApiParameter.OfTerms<ArticleState>("state", "What articles are taken for; left out, all but the deleted ones.");

    /// <summary>Null where a text is no number that a row could have.</summary>
    public static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static ApiParameter Day(string name, string holds) => new(name, holds, "a day such as 2022-01-05", v => DateOnly.TryParseExact(v, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
    {
        Type = () => new JsonObject { ["type"] = "string", ["format"] = "date" },
    };

    private static ApiParameter Word(string name, string holds) => new(name, holds, "an id", IsFilled) { IsList = true };

    private static ApiParameter Counted(string name, string holds) => new(name, holds, "a number or a range such as 5, 1.., ..4 or 2..5", v => TypedCount.Read(v) is not null);

    private static ApiParameter Cursor(Func<string, bool> isValid) => new("cursor", "Where the page before ended: what its next says.", "the cursor of a page before, unchanged", isValid);

    private static bool IsFilled(string value) => !string.IsNullOrWhiteSpace(value);
}
