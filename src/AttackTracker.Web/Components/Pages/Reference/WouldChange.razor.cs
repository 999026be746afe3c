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
        _ => $"{Wording.Count(Preview.Changed, "article")} of {Wording.Number(Preview.Searched)} would be read otherwise: {Wording.Count(Preview.Added, "report")} new, {Wording.Number(Preview.Gone)} gone, {Wording.Number(Preview.Altered)} altered. What people decided stays.",
    };

    protected override void OnParametersSet() => _groups = Reference.Groups.Groups.ToDictionary(group => group.Id, group => group.Name, StringComparer.Ordinal);

    private string Told(EventValues values) => new IncidentSentence(Reference.Gazetteer, Reference.Groups).TextOf(values);

    private string Told(ValueChange change) => $"{FieldText.Label(change.Field).ToLowerInvariant()} {Told(change.Field, change.From)} → {Told(change.Field, change.To)}";

    private string Told(Field field, string json) => FieldText.Value(FieldValueJson.With(new EventValues { Kind = ReportKind.Attack }, field, json), field, _groups) ?? "not stated";
}
