using AttackTracker.Core.Editing;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Merging;

/// <summary>Chooses the reports that are to leave an incident, and shows both halves before they are made.</summary>
public sealed partial class SplitForm
{
    private readonly HashSet<int> _chosen = [];
    private MergingResult.Done? _preview;
    private string _reason = "";
    private string? _fault;
    private bool _isBusy;

    [Parameter, EditorRequired]
    public required IncidentDetail Incident { get; set; }

    /// <summary>Called with the public id that is to be shown next.</summary>
    [Parameter]
    public EventCallback<string> OnDone { get; set; }

    [Inject]
    public required Permitted<SplitIncident> Split { get; init; }

    private async Task ChooseAsync(int report)
    {
        if (!_chosen.Remove(report))
        {
            _chosen.Add(report);
        }

        (_preview, _fault) = (null, null);
        if (_chosen.Count > 0)
        {
            Take(await Split.RunAsync((split, who) => split.PreviewAsync(Splitting(who), CancellationToken.None)), Texts.NothingToShow, out _preview);
        }
    }

    private async Task SplitAsync()
    {
        _isBusy = true;
        try
        {
            Take(await Split.RunAsync((split, who) => split.RunAsync(Splitting(who), CancellationToken.None)), Texts.NothingSplit, out var done);
            if (done is not null)
            {
                await OnDone.InvokeAsync(done.Decision.Incident);
            }
        }
        finally
        {
            _isBusy = false;
        }
    }

    private Splitting Splitting(string who) => new() { Incident = Incident.PublicId, Reports = [.. _chosen], Reason = _reason, Who = who };

    private static IReadOnlyList<ComparedIncident> Columns(MergingResult.Done preview) =>
    [
        ComparedIncident.Of(preview.After[0], Texts.Stays, preview.After[0].PublicId, preview.GroupNames),
        ComparedIncident.Of(preview.After[1], Texts.Leaves, null, preview.GroupNames),
    ];

    private void Take(MergingResult result, string failed, out MergingResult.Done? done)
    {
        done = result as MergingResult.Done;
        _fault = result switch
        {
            MergingResult.Refused refused => refused.Problem,
            MergingResult.Unavailable unavailable => Phrase.Of(failed, unavailable.Message),
            _ => null,
        };
    }
}
