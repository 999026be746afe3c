using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Accounts;

/// <summary>What stands in the way of a form.</summary>
public sealed partial class Problems
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Of { get; set; }
}
