using System.Globalization;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Components.Pages.Articles;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Incidents;

/// <summary>Where the incident comes from, why its reports belong together, and all that happened to it, the latest first.</summary>
public sealed partial class IncidentRail
{
    [Parameter, EditorRequired]
    public required IncidentDetail Incident { get; set; }

    private IReadOnlyList<Entry> Entries { get; set; } = [];

    protected override void OnParametersSet()
        => Entries =
        [
            .. Incident.Decisions.Where(d => d.Field is not null).Select(d => new Entry(d.At, d.Who, "", d))
                .Concat(Incident.Sources.Select(s => new Entry(s.ReadAt, $"Extractor {s.ExtractorVersion}", $"Report {ArticleView.Letter(s.Report.Ordinal)} of {ConflictText.NameOf(s)} read", null)))
                .OrderByDescending(e => e.At),
        ];

    private string? ValueOf(Decision decision, string? json)
        => decision.Field is { } field && json is not null ? FieldText.Value(FieldValueJson.With(Incident.Values, field, json), field, Incident.GroupNames) : null;

    private static string Day(IncidentSource source)
        => source.Published is { } day
            ? $"{day.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}, {FieldText.Of(source.PublishedBasis)}"
            : "publication day unknown";

    private static string Stamp(DateTime at) => at.ToString("d MMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private sealed record Entry(DateTime At, string Who, string Text, Decision? Decision);
}
