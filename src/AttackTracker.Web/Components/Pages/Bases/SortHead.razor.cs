using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Bases;

/// <summary>The head of a column that the table can be ordered by.</summary>
public sealed partial class SortHead
{
    [Parameter, EditorRequired]
    public required BaseSort Sort { get; set; }

    [Parameter, EditorRequired]
    public required BaseSort Current { get; set; }

    [Parameter, EditorRequired]
    public required Func<BaseSort, string> LinkTo { get; set; }

    [Parameter, EditorRequired]
    public required string Words { get; set; }

    [Parameter]
    public string? Look { get; set; }

    [Parameter]
    public string? Title { get; set; }
}
