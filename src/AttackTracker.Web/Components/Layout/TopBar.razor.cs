using AttackTracker.Web.Accounts;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Layout;

public sealed partial class TopBar
{
    [Parameter, EditorRequired]
    public required SiteSection Section { get; set; }

    /// <summary>The filter to carry along, as a query string with its question mark, or empty.</summary>
    [Parameter]
    public string Query { get; set; } = "";

    [Inject]
    public required Person Person { get; init; }

    /// <summary>Whether what is on the page works: the circuit is up, or the page is made to work without one.</summary>
    private bool IsLive => RendererInfo.IsInteractive || AssignedRenderMode is null;

    private string? Current(SiteSection section) => section == Section ? "page" : null;
}
