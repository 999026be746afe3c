using AttackTracker.Core.Queries;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Filters;

/// <summary>The criteria in force, each with the link that takes it away, and the panel that adds more.</summary>
/// <remarks>Links throughout: it works before the circuit is up, and each step can be opened in a tab of its own.</remarks>
public sealed partial class FilterBar
{
    [Parameter, EditorRequired]
    public required IncidentFilter Filter { get; set; }

    /// <summary>Null while they are being counted.</summary>
    [Parameter, EditorRequired]
    public IncidentFacets? Facets { get; set; }

    /// <summary>The address of the page with another filter.</summary>
    [Parameter, EditorRequired]
    public required Func<IncidentFilter, string> LinkTo { get; set; }

    /// <summary>What the page shows where that is less than the filter lets through; null for the filter itself.</summary>
    [Parameter]
    public IncidentFilter? Exported { get; set; }

    /// <summary>Whether to lead to the page of exports; not from there.</summary>
    [Parameter]
    public bool CanExport { get; set; } = true;

    private IReadOnlyList<FilterChip> Chips { get; set; } = [];

    protected override void OnParametersSet() => Chips = FilterChip.Of(Filter, Facets);
}
