using AttackTracker.Core.Editing;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace AttackTracker.Web.Components.Pages.Incidents;

/// <summary>Records what a person decides about one field, with a reason. What is typed survives every refusal.</summary>
public sealed partial class CorrectionForm
{
    private readonly List<string> _faults = [];
    private FieldDraft? _draft;
    private string _seen = "";
    private string _reason = "";
    private bool _isRecording;

    [Parameter, EditorRequired]
    public required IncidentDetail Incident { get; set; }

    [Parameter, EditorRequired]
    public required Field Field { get; set; }

    /// <summary>Called when the decision has been recorded.</summary>
    [Parameter]
    public EventCallback OnDecided { get; set; }

    [Inject]
    public required ReferenceData Reference { get; init; }

    [Inject]
    public required Permitted<CorrectField> Correct { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <summary>What the articles say, to be taken over with one click.</summary>
    private IReadOnlyList<(string Text, string From, EventValues Values)> Offers
        =>
        [
            .. Incident.Sources
                .Select(s => (Source: s, Value: FieldText.Value(s.Report.Values, Field, Incident.GroupNames)))
                .Where(s => s.Value is not null)
                .GroupBy(s => s.Value!)
                .Select(g => (g.Key, ConflictText.And([.. g.Select(s => ConflictText.NameOf(s.Source)).Distinct()]), g.First().Source.Report.Values)),
        ];

    protected override void OnInitialized()
    {
        _draft = FieldDraft.Of(Field, Incident.Values, Reference);
        _seen = FieldValueJson.Of(Incident.Values, Field);
    }

    private async Task DecideAsync()
    {
        _faults.Clear();
        var values = _draft!.Read(out var fault);
        if (fault is not null)
        {
            _faults.Add(fault);
        }

        if (string.IsNullOrWhiteSpace(_reason))
        {
            _faults.Add("Say why: the reason is kept with the decision, and the next reader has nothing else to go by.");
        }

        if (values is null || _faults.Count > 0)
        {
            return;
        }

        _isRecording = true;
        try
        {
            await RecordAsync(FieldValueJson.Of(values, Field));
        }
        finally
        {
            _isRecording = false;
        }
    }

    private async Task RecordAsync(string to)
    {
        switch (await Correct.RunAsync((correct, who) => correct.RunAsync(
            new() { Incident = Incident.PublicId, Field = Field, From = _seen, To = to, Reason = _reason, Who = who }, CancellationToken.None)))
        {
            case CorrectionResult.Recorded:
                await OnDecided.InvokeAsync();
                break;
            case CorrectionResult.Refused refused:
                _faults.AddRange(refused.Problems);
                break;
            case CorrectionResult.Overtaken overtaken:
                _faults.Add(Tell(overtaken));
                _seen = overtaken.Current;
                break;
            case CorrectionResult.UnknownIncident:
                _faults.Add("The incident is gone: its articles were read again and no report is left. What you typed is still here.");
                break;
            case CorrectionResult.Unavailable unavailable:
                _faults.Add($"Nothing was recorded: {unavailable.Message}. What you typed is still here; try again.");
                break;
        }
    }

    // The reader decides again, this time knowing: the next try goes from the value that holds now.
    private string Tell(CorrectionResult.Overtaken overtaken)
    {
        var values = FieldValueJson.With(Incident.Values, Field, overtaken.Current);
        var now = FieldText.Value(values, Field, Incident.GroupNames) ?? "not stated";
        var how = overtaken.By is { } by ? $"{by.Who} decided meanwhile: {now}, because “{by.Reason}”." : $"The value has changed meanwhile, by articles that came in or were read again: {now}.";
        return $"{how} Nothing was recorded, and what you typed is still here. Record again to put it in the place of that value, or cancel.";
    }

    private void OnKey(KeyboardEventArgs key)
    {
        if (key.Key == "Escape")
        {
            Navigation.NavigateTo(TrackerLinks.Incident(Incident.PublicId));
        }
    }
}
