using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Reference;

/// <summary>The form for a base, group or word for a weapon that the reference data do not have.</summary>
public sealed partial class NewEntryPage
{
    [Parameter]
    public string List { get; set; } = "";

    /// <summary>What an article calls it.</summary>
    [SupplyParameterFromQuery]
    public string? Name { get; set; }

    [Inject]
    public required Person Person { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private ReferenceList Chosen => CodebookTerm.TryParse<ReferenceList>(List, out var list) ? list : ReferenceList.Sites;

    private void Applied(ReferenceEntry? entry) => Navigation.NavigateTo(entry is null ? TrackerLinks.Reference(Chosen) : TrackerLinks.Reference(Chosen, entry.Id));
}
