using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Merging;

/// <summary>What was merged into an incident or split off it, with its undoing, and the way to merge and split it. What is open stands in the address.</summary>
public sealed partial class MergingPanel
{
    private IReadOnlyList<Decision> _moves = [];
    private IncidentDetail? _shown;
    private bool _isBusy;
    private string? _fault;

    [Parameter, EditorRequired]
    public required IncidentDetail Incident { get; set; }

    /// <summary>Called when the incident is another one than before.</summary>
    [Parameter]
    public EventCallback OnDecided { get; set; }

    /// <summary>What is open: <c>same</c> or <c>split</c>.</summary>
    [SupplyParameterFromQuery]
    public string? Move { get; set; }

    /// <summary>The id that the incident is compared with.</summary>
    [SupplyParameterFromQuery]
    public string? With { get; set; }

    [Inject]
    public required IncidentMovesQuery Moves { get; init; }

    [Inject]
    public required Permitted<UndoDecision> Undo { get; init; }

    [Inject]
    public required Person Person { get; init; }

    // The past is only looked at.
    private bool MayEdit => Person.May(Policies.Edit) && AsOfAddress.Of(Navigation.Uri) is null;

    protected override async Task OnParametersSetAsync()
    {
        if (!ReferenceEquals(_shown, Incident))
        {
            _shown = Incident;
            await ReadAsync(async token => _moves = await Moves.RunAsync(Incident.PublicId, token));
        }
    }

    private async Task UndoAsync(Decision move)
    {
        (_isBusy, _fault) = (true, null);
        try
        {
            _fault = await Undo.RunAsync((undo, who) => undo.RunAsync(move.Id, "", who, CancellationToken.None)) switch
            {
                UndoResult.Refused refused => refused.Problem,
                UndoResult.Unavailable unavailable => Phrase.Of(Texts.NothingUndone, unavailable.Message),
                _ => null,
            };
        }
        finally
        {
            _isBusy = false;
        }

        if (_fault is null)
        {
            await OnDecided.InvokeAsync();
        }
    }

    private async Task DoneAsync(string publicId)
    {
        await OnDecided.InvokeAsync();
        Navigation.NavigateTo(TrackerLinks.Incident(publicId));
    }
}
