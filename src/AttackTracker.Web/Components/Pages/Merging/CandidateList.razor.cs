using AttackTracker.Core.Queries;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Merging;

/// <summary>The incidents that one might be the same as, the likeliest first, and a search by id.</summary>
public sealed partial class CandidateList
{
    private IReadOnlyList<MergeCandidateLine>? _candidates;
    private string _id = "";

    [Parameter, EditorRequired]
    public required IncidentDetail Incident { get; set; }

    [Inject]
    public required MergeCandidatesQuery Candidates { get; init; }

    protected override Task OnInitializedAsync() => LoadAsync();

    private Task LoadAsync() => ReadAsync(async token => _candidates = await Candidates.RunAsync(Incident.PublicId, token));

    private void Compare()
    {
        if (_id.Trim() is { Length: > 0 } id)
        {
            Navigation.NavigateTo(TrackerLinks.SameAs(Incident.PublicId, id.ToUpperInvariant()));
        }
    }
}
