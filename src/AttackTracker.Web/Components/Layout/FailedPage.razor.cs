using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Layout;

public sealed partial class FailedPage
{
    /// <summary>What to look for in the log.</summary>
    [Parameter]
    public string? Id { get; set; }
}
