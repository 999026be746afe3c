using System.Globalization;
using System.Text.Json;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Reports;

/// <summary>The reading half of <see cref="ExtractionJson"/>. A property that is absent reads as null.</summary>
internal static class ExtractionJsonReader
{
    public static ExtractedArticle Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("Expected one JSON object a line.");
        }

        var reports = Items(root, "reports");
        var published = Child(root, "published") is { } p
            ? new PublicationDate(Day(p, "date"), Term<PublicationBasis>(p, "basis"), [.. Items(p, "evidence").Select(Span)])
            : PublicationDate.Unknown;
        var aggregates = Items(root, "aggregates")
            .Select(a => new AggregateStatement(Span(a), Count(a, "count") ?? throw Missing("count"), Day(a, "since"), Day(a, "until")));
        return new ExtractedArticle(
            Text(root, "article") ?? throw Missing("article"),
            Text(root, "title"),
            new Extraction(published, [.. reports.Select(ReadReport)], [.. aggregates], []),
            [.. reports.Select(r => Text(r, "incident"))]);
    }

    private static Report ReadReport(JsonElement report, int ordinal) => new()
    {
        Ordinal = ordinal,
        Values = ReadValues(report),
        Confidence = Number(report, "confidence"),
        FieldConfidence = Child(report, "fieldConfidence") is { } all
            ? all.EnumerateObject().ToDictionary(p => Term<Field>(p.Name), p => Number(all, p.Name))
            : [],
        Evidence = [.. Items(report, "evidence").Select(e => new Evidence(Term<Field>(e, "field"), Span(e), Text(e, "rule") ?? ""))],
    };

    private static EventValues ReadValues(JsonElement report) => new()
    {
        Kind = Term<ReportKind>(report, "kind"),
        Background = report.TryGetProperty("background", out var background) && background.ValueKind == JsonValueKind.True,
        Date = Child(report, "date") is { } d
            ? new EventDate(Day(d, "start"), Day(d, "end"), Term<DatePrecision>(d, "precision"), Text(d, "words"))
            : null,
        Site = Child(report, "site") is { } s
            ? new SitePlacement(Text(s, "id"), Text(s, "name") ?? "", Text(s, "country"), Text(s, "admin1"), Term<GeoPrecision>(s, "geoPrecision"))
            : null,
        Weapons = [.. Items(report, "weapons").Select(w => new WeaponUse(Term<WeaponType>(w, "type"), Text(w, "detail")))],
        Munitions = Count(report, "munitions"),
        Outcomes = [.. Items(report, "outcomes").Select(o => Term<Outcome>(o.ValueKind == JsonValueKind.String ? o.GetString() : o.GetRawText()))],
        ClaimedBy = [.. Items(report, "claimedBy").Select(c => new Claim(Text(c, "group") ?? throw Missing("group"), Term<ClaimStatus>(c, "status")))],
        AttributedTo = [.. Items(report, "attributedTo").Select(a => new Attribution(Text(a, "group") ?? throw Missing("group"), Text(a, "by")))],
        Killed = Count(report, "killed"),
        Wounded = Count(report, "wounded"),
        Damage = Text(report, "damage") is { } damage ? Term<Damage>(damage) : null,
    };

    private static TextSpan Span(JsonElement e)
    {
        var (start, end) = (Whole(e, "start") ?? throw Missing("start"), Whole(e, "end") ?? throw Missing("end"));
        return start >= 0 && end >= start ? new TextSpan(start, end) : throw new FormatException($"No span: {start} to {end}.");
    }

    private static CountRange? Count(JsonElement e, string name)
    {
        if (Child(e, name) is not { } count)
        {
            return null;
        }

        var (low, high) = (Whole(count, "low"), Whole(count, "high"));
        return (low, high) switch
        {
            (null, null) => null,
            _ when low < 0 || high < 0 || low > high => throw new FormatException($"No count range in '{name}': {low} to {high}."),
            _ => new CountRange(low, high),
        };
    }

    private static DateOnly? Day(JsonElement e, string name)
        => Text(e, name) is not { } day ? null
            : DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
            : throw new FormatException($"'{name}' is no date of the form 2022-01-05: '{day}'.");

    private static T Term<T>(JsonElement e, string name)
        where T : struct, Enum
        => Term<T>(Text(e, name) ?? throw Missing(name));

    private static T Term<T>(string? term)
        where T : struct, Enum
        => CodebookTerm.TryParse<T>(term, out var value)
            ? value
            : throw new FormatException($"'{term}' is no {typeof(T).Name} of the codebook: {string.Join(", ", CodebookTerm.All<T>())}.");

    private static List<JsonElement> Items(JsonElement e, string name)
        => Property(e, name) switch
        {
            null => [],
            { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray()],
            _ => throw new FormatException($"'{name}' is no list."),
        };

    private static JsonElement? Child(JsonElement e, string name)
        => Property(e, name) switch
        {
            null => null,
            { ValueKind: JsonValueKind.Object } child => child,
            _ => throw new FormatException($"'{name}' is no object."),
        };

    private static string? Text(JsonElement e, string name)
        => Property(e, name) switch
        {
            null => null,
            { ValueKind: JsonValueKind.String } text => text.GetString(),
            _ => throw new FormatException($"'{name}' is no text."),
        };

    private static int? Whole(JsonElement e, string name)
        => Property(e, name) switch
        {
            null => null,
            { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var whole) => whole,
            _ => throw new FormatException($"'{name}' is no whole number."),
        };

    private static double Number(JsonElement e, string name)
        => Property(e, name) switch
        {
            null => 0,
            { ValueKind: JsonValueKind.Number } number => number.GetDouble(),
            _ => throw new FormatException($"'{name}' is no number."),
        };

    private static JsonElement? Property(JsonElement e, string name)
        => e.ValueKind != JsonValueKind.Object ? throw new FormatException($"Expected an object that may hold '{name}'.")
            : e.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value
            : null;

    private static FormatException Missing(string name) => new($"'{name}' is missing.");
}
