using System.Globalization;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Articles;

/// <summary>What a decision on an article changes, in a few lines.</summary>
public sealed partial class DiffSummary
{
    private const int Most = 12;

    [Parameter, EditorRequired]
    public required ExtractionDiff Diff { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyDictionary<string, string> Groups { get; set; }

    private string Told(Field field, string json)
        => FieldText.Value(FieldValueJson.With(new EventValues { Kind = ReportKind.Attack }, field, json), field, Groups) ?? Texts.NotStated;

    private static string Day(DateOnly? day) => day?.ToString("d MMM yyyy", CultureInfo.InvariantCulture) ?? Texts.DayNotKnown;
}
