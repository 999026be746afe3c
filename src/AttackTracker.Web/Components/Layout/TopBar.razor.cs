using System.Data.Common;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Layout;

public sealed partial class TopBar
{
    private int? _open;

    [Parameter, EditorRequired]
    public required SiteSection Section { get; set; }

    /// <summary>The filter to carry along, as a query string with its question mark, or empty.</summary>
    [Parameter]
    public string Query { get; set; } = "";

    [Inject]
    public required Person Person { get; init; }

    [Inject]
    public required ReviewCounts Counts { get; init; }

    protected override async Task OnParametersSetAsync()
    {
        if (!Person.May(Policies.Review))
        {
            return;
        }

        try
        {
            await Viewer.ReadAsync(Person.Name, async () => _open = (await Counts.AllAsync(CancellationToken.None)).Open);
        }
        catch (DbException)
        {
            // The page below says what is the matter; the bar does without its number.
            _open = null;
        }
    }

    /// <summary>Whether what is on the page works: the circuit is up, or the page is made to work without one.</summary>
    private bool IsLive => RendererInfo.IsInteractive || AssignedRenderMode is null;

    private string? Current(SiteSection section) => section == Section ? "page" : null;
}
