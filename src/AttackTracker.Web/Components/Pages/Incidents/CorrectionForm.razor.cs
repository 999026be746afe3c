using System.Globalization;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace AttackTracker.Web.Components.Pages.Incidents;

/// <summary>The form in a field's row: which value holds, with the codebook's rule, what the articles say, and a reason.</summary>
public sealed partial class CorrectionForm : IDisposable
{
    private OpenField? _heard;

    [Parameter, EditorRequired]
    public required IncidentDetail Incident { get; set; }

    [Parameter, EditorRequired]
    public required OpenField Open { get; set; }

    /// <summary>Called with the decision when it has been recorded.</summary>
    [Parameter]
    public EventCallback<Decision> OnDecided { get; set; }

    /// <summary>Called when the form is to be closed; whether its draft stays has been seen to.</summary>
    [Parameter]
    public EventCallback<Field> OnClosed { get; set; }

    [Inject]
    public required ReferenceData Reference { get; init; }

    [Inject]
    public required Permitted<CorrectField> Correct { get; init; }

    private string Term => CodebookTerm.Of(Open.Field);

    private IReadOnlyList<ConflictSide> Offers => ConflictSide.Of(Incident, Open.Field);

    // What is typed by its name may be a group that the incident has not had: the directory knows it.
    private string? Becomes => Open.Draft.Read(out _) is { } values
        ? FieldText.Value(values, Open.Field, Reference.Groups.Groups.ToDictionary(g => g.Id, g => Incident.GroupNames.GetValueOrDefault(g.Id, g.Name))) ?? Texts.NotStated
        : null;

    public void Dispose() => Listen(null);

    protected override void OnParametersSet()
    {
        if (_heard != Open)
        {
            Listen(Open);
        }
    }

    private void Listen(OpenField? open)
    {
        if (_heard is not null)
        {
            (_heard.HeardElsewhere, _heard.DraftTried) = (null, null);
        }

        _heard = open;
        if (open is not null)
        {
            open.HeardElsewhere = draft => _ = InvokeAsync(() => HearAsync(draft));
            open.DraftTried = () => _ = InvokeAsync(StateHasChanged);
        }
    }

    // A second tab of the same person: it shows the same draft, and closes with it.
    private async Task HearAsync(Draft? draft)
    {
        if (draft is null)
        {
            await OnClosed.InvokeAsync(Open.Field);
            return;
        }

        Open.TakeOver(draft);
        StateHasChanged();
    }

    private void Take(ConflictSide offer)
    {
        Open.Draft.Take(offer.Values);
        if (string.IsNullOrWhiteSpace(Open.Reason))
        {
            Open.Reason = offer.Reason;
        }
    }

    private async Task RecordAsync()
    {
        if (await Open.RecordAsync(Correct) is { } decision)
        {
            await OnDecided.InvokeAsync(decision);
        }
    }

    private Task KeepMineAsync()
    {
        Open.KeepMine();
        return RecordAsync();
    }

    private async Task CancelAsync()
    {
        await Open.DropAsync();
        await OnClosed.InvokeAsync(Open.Field);
    }

    // A key is pressed too easily to lose by it what was typed: the draft stays.
    private Task OnKeyAsync(KeyboardEventArgs key) => key.Key == "Escape" ? OnClosed.InvokeAsync(Open.Field) : Task.CompletedTask;

    private static string Stamp(DateTime at) => at.ToString("s", CultureInfo.InvariantCulture) + "Z";

    private static string Time(DateTime at) => at.ToString("d MMM HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
