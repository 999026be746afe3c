using AttackTracker.Web.Accounts;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Layout;

public sealed partial class PhoneTabs
{
    [Parameter, EditorRequired]
    public required SiteSection Section { get; set; }

    /// <summary>The filter to carry along, as a query string with its question mark, or empty.</summary>
    [Parameter]
    public string Query { get; set; } = "";

    [Inject]
    public required Person Person { get; init; }

    private string? Current(SiteSection section) => section == Section ? "page" : null;
}
