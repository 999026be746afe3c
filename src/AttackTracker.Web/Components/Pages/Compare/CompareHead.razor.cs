using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Filters;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Compare;

/// <summary>One side of a comparison in words.</summary>
public sealed partial class CompareHead
{
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public required ComparedSide Side { get; set; }

    [Parameter, EditorRequired]
    public required bool IsEdited { get; set; }

    [Parameter, EditorRequired]
    public required string EditLink { get; set; }

    /// <summary>Names for ids.</summary>
    [Parameter]
    public IncidentFacets? Facets { get; set; }

    private string Told => FilterChip.Told(Side.Filter, Facets);
}
