using AttackTracker.Core.Queries;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Lists;

/// <summary>Incidents line by line under their days, each with the sentence that says most about it.</summary>
public sealed partial class IncidentList
{
    // A high screen has room for about as many below a timeline.
    private const int First = 10;

    private PagedResult<IncidentLine>? _listed;
    private IReadOnlyList<IncidentLine> _first = [];
    private IReadOnlyList<IncidentLine> _others = [];

    [Parameter, EditorRequired]
    public required PagedResult<IncidentLine> Page { get; set; }

    /// <summary>The public id of the incident that the keys stand on.</summary>
    [Parameter]
    public string? Selected { get; set; }

    protected override void OnParametersSet()
    {
        if (Page != _listed)
        {
            (_listed, _first, _others) = (Page, [.. Page.Items.Take(First)], [.. Page.Items.Skip(First)]);
        }
    }
}
