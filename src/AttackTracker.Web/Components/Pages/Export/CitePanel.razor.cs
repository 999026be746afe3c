using AttackTracker.Core.Export;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Export;

/// <summary>How to cite what a page shows, as of the moment at which it is shown.</summary>
public sealed partial class CitePanel
{
    private Citation? _citation;

    /// <summary>Names what the page shows in a state of the data.</summary>
    [Parameter, EditorRequired]
    public required Func<DataState, Citation> Cite { get; set; }

    [Parameter]
    public bool IsOpen { get; set; }

    [Inject]
    public required IncidentExport Exports { get; init; }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private Task LoadAsync() => ReadAsync(async token =>
    {
        var state = await Exports.StateAsync(token);
        token.ThrowIfCancellationRequested();
        _citation = Cite(state);
    });
}
