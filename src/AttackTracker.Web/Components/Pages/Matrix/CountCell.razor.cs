using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Matrix;

/// <summary>A count that leads to its incidents, faintly tinted by its size; a dot for none.</summary>
public sealed partial class CountCell
{
    private const int FaintestPercent = 12;
    private const int FullPercent = 42;

    [Parameter, EditorRequired]
    public required int Count { get; set; }

    [Parameter, EditorRequired]
    public required string Href { get; set; }

    /// <summary>What is counted, for those who do not see the head of the column.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter]
    public string? Look { get; set; }

    /// <summary>The count with the full tint; 0 for no tint at all.</summary>
    [Parameter]
    public int Most { get; set; }

    [Parameter]
    public string Tint { get; set; } = "var(--ink-3)";

    private int Heat => Most == 0 || Count == 0 ? 0 : FaintestPercent + ((FullPercent - FaintestPercent) * Count / Most);
}
