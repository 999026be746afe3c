using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Fields;

/// <summary>A line for each claim or denial.</summary>
public sealed partial class ClaimsInput
{
    [Parameter, EditorRequired]
    public required ClaimsDraft Draft { get; set; }
}
