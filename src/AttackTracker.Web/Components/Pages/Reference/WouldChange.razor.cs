using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Reference;

/// <summary>The reports that a change of reference data would add, take away or alter.</summary>
public sealed partial class WouldChange
{
    private IReadOnlyDictionary<string, string> _groups = new Dictionary<string, string>();

    [Parameter, EditorRequired]
    public required AmendmentPreview Preview { get; set; }

    /// <summary>What is in use now.</summary>
    [Parameter, EditorRequired]
    public required ReferenceData Reference { get; set; }

    private string Sentence => Preview switch
    {
        { Read: 0 } => $"No report: none of {Wording.Count(Preview.Searched, "article")} has the words.",
        { Changed: 0 } => $"No report: {Wording.Count(Preview.Read, "article")} of {Wording.Number(Preview.Searched)} may speak of it, and all are read as before.",
        _ => $"{Wording.Count(Preview.Changed, "article")} of {Wording.Number(Preview.Searched)} would be read otherwise: {string.Join(", ", Parts)}. What people decided stays.",
    };

    private IEnumerable<string> Parts => new[] { (Preview.Added, "new"), (Preview.Gone, "gone"), (Preview.Altered, "altered") }
        .Where(part => part.Item1 > 0).Select(part => $"{Wording.Count(part.Item1, "report")} {part.Item2}").DefaultIfEmpty("another day of publication");

    protected override void OnParametersSet() => _groups = Reference.Groups.Groups.ToDictionary(group => group.Id, group => group.Name, StringComparer.Ordinal);

    private string Told(EventValues values) => new IncidentSentence(Reference.Gazetteer, Reference.Groups).TextOf(values);

    private string Told(ValueChange change) => $"{FieldText.Label(change.Field).ToLowerInvariant()} {Told(change.Field, change.From)} → {Told(change.Field, change.To)}";

    private string Told(Field field, string json)
    {
        var values = FieldValueJson.With(new EventValues { Kind = ReportKind.Attack }, field, json);
        return (FieldText.Value(values, field, _groups) ?? "not stated") + (field == Field.Site && values.Site is { Id: null } ? " (no base of the list)" : "");
    }
}
