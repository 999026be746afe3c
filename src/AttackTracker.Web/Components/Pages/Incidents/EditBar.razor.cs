using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Incidents;

/// <summary>Stays in sight while a person edits: what was recorded last, to be undone, and all open forms, to be recorded at once.</summary>
public sealed partial class EditBar
{
    private bool _isWorking;

    [Parameter, EditorRequired]
    public required IncidentDetail Incident { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyDictionary<Field, OpenField> Open { get; set; }

    /// <summary>What the person has decided here and not undone, the latest last.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Decision> Made { get; set; }

    /// <summary>What else is to be said, such as that something was undone; null for nothing.</summary>
    [Parameter]
    public string? Told { get; set; }

    /// <summary>Called with each decision that was recorded.</summary>
    [Parameter]
    public EventCallback<Decision> OnDecided { get; set; }

    /// <summary>Called with the decision to be undone.</summary>
    [Parameter]
    public EventCallback<Decision> OnUndo { get; set; }

    [Inject]
    public required Permitted<CorrectField> Correct { get; init; }

    private int Overtaken => Open.Values.Count(open => open.Meanwhile is not null);

    private string? ValueOf(Decision decision) => FieldText.Value(FieldValueJson.With(Incident.Values, decision.Field!.Value, decision.To!), decision.Field.Value, Incident.GroupNames);

    private async Task RecordAllAsync()
    {
        _isWorking = true;
        try
        {
            // A form that cannot be recorded stays open and says why; the others are not held up by it.
            foreach (var open in Open.Values.ToList())
            {
                open.KeepMine();
                if (await open.RecordAsync(Correct) is { } decision)
                {
                    await OnDecided.InvokeAsync(decision);
                }
            }
        }
        finally
        {
            _isWorking = false;
        }
    }
}
