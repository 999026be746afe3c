using System.Text.Json;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Tests.Incidents;

/// <summary>A row of <c>Cases/merging.json</c>: reports of several articles, and which of them are one incident.</summary>
public sealed record MergingCase(string Name, IReadOnlyList<JsonElement> Reports, IReadOnlyList<string> Incidents)
{
    /// <summary>"post#0 wire#0 | wire#1".</summary>
    public string Expected => string.Join(" | ", Incidents.Order(StringComparer.Ordinal));

    public IReadOnlyList<SourcedReport> Sources()
        => [.. Reports.GroupBy(report => report.GetProperty("in").GetString()!, StringComparer.Ordinal)
            .SelectMany(article => article.Select((report, ordinal) => ValuesOf(report).By(article.Key, ordinal) with { Published = PublishedOf(report) }))];

    public static string Grouping(IReadOnlyList<IncidentDraft> incidents)
        => string.Join(" | ", incidents
            .Select(incident => string.Join(' ', incident.Members.Select(member => $"{member.Source.Article}#{member.Source.Report.Ordinal}").Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal));

    private static EventValues ValuesOf(JsonElement report)
    {
        var values = new EventValues { Kind = ReportKind.Attack };
        foreach (var part in report.EnumerateObject().Where(part => part.Name is not ("in" or "words" or "precision" or "published")))
        {
            var field = Enum.GetValues<Field>().Single(field => CodebookTerm.Of(field) == part.Name);
            values = (field, part.Value.ValueKind) switch
            {
                (Field.Date, JsonValueKind.String) => FieldValueJson.With(values, field, Date(part.Value.GetString()!, report)),
                (Field.Site, JsonValueKind.String) => values with { Site = ReferenceData.Shipped.Gazetteer.FindSite(part.Value.GetString())!.Placement(Core.Places.GeoPrecision.Exact) },
                _ => FieldValueJson.With(values, field, part.Value.GetRawText()),
            };
        }

        return values;
    }

    private static DateOnly? PublishedOf(JsonElement report)
        => report.TryGetProperty("published", out var day) ? DateOnly.ParseExact(day.GetString()!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null;

    private static string Date(string text, JsonElement report)
    {
        string? Of(string name) => report.TryGetProperty(name, out var value) ? value.GetString() : null;
        var days = text.Split("..");
        return JsonSerializer.Serialize(new { start = Bound(days[0]), end = Bound(days[^1]), precision = Of("precision"), words = Of("words") });
    }

    private static string? Bound(string day) => day.Length == 0 ? null : day;

    public override string ToString() => Name;
}
