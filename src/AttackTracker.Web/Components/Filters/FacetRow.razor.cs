using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Filters;

/// <summary>A value of a field with how many incidents have it, as a link that lets it through or no longer does.</summary>
/// <remarks>There are some eighty on a page and again in its circuit: each byte of one counts. The tick box is drawn by the style sheet.</remarks>
public sealed partial class FacetRow
{
    // What is longer may be cut off in the narrowest column, and is told whole by its title.
    private const int MostSeen = 16;

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

    private string Look => (IsOn, Count == 0) switch
    {
        (false, false) => "fx",
        (true, false) => "fx on",
        (false, true) => "fx off",
        (true, true) => "fx on off",
    };

    private string? Share => Total == 0 || Count is not > 0 ? null : "--p:" + ((double)Count / Total).ToString("0.###", CultureInfo.InvariantCulture);
}
