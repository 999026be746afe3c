using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Filters;

/// <summary>A value of a field with how many incidents have it, as a link that lets it through or no longer does.</summary>
public sealed partial class FacetRow
{
    [Parameter, EditorRequired]
    public required string Href { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>Null where it is not counted.</summary>
    [Parameter]
    public int? Count { get; set; }

    /// <summary>What the bar below the row is measured against.</summary>
    [Parameter]
    public int Total { get; set; }

    [Parameter]
    public bool IsOn { get; set; }

    /// <summary>The value's own mark instead of a tick box.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private string Share => (Total == 0 ? 0 : (double)(Count ?? 0) / Total).ToString("0.###", CultureInfo.InvariantCulture);
}
