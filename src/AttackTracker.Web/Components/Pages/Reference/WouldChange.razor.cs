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
        { Read: 0 } => Phrase.Count(Preview.Searched, Texts.WouldNoWords),
        { Changed: 0 } => Phrase.Count(Preview.Read, Texts.WouldNone, Wording.Number(Preview.Searched)),
        _ => Phrase.Count(Preview.Changed, Texts.WouldSome, Wording.Number(Preview.Searched), string.Join(", ", Parts)),
    };

    private IEnumerable<string> Parts => new[] { (Preview.Added, Texts.ReportsNew), (Preview.Gone, Texts.ReportsGone), (Preview.Altered, Texts.ReportsAltered) }
        .Where(part => part.Item1 > 0).Select(part => Phrase.Count(part.Item1, part.Item2)).DefaultIfEmpty(Texts.OtherPublication);

    protected override void OnParametersSet() => _groups = Reference.Groups.Groups.ToDictionary(group => group.Id, group => group.Name, StringComparer.Ordinal);

    private string Told(EventValues values) => new IncidentSentence(Reference.Gazetteer, Reference.Groups).TextOf(values);

    private string Told(ValueChange change) => $"{FieldText.Label(change.Field).ToLowerInvariant()} {Told(change.Field, change.From)} → {Told(change.Field, change.To)}";

    private string Told(Field field, string json)
    {
        var values = FieldValueJson.With(new EventValues { Kind = ReportKind.Attack }, field, json);
        return (FieldText.Value(values, field, _groups) ?? Texts.NotStated) + (field == Field.Site && values.Site is { Id: null } ? " " + Texts.NoBaseOfList : "");
    }
}
