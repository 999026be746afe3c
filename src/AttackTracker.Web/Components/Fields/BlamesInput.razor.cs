using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Fields;

/// <summary>A line for each group that is blamed.</summary>
public sealed partial class BlamesInput
{
    [Parameter, EditorRequired]
    public required BlamesDraft Draft { get; set; }
}
