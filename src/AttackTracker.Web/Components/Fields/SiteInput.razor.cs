using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Fields;

/// <summary>A base by any of its names, and how exactly the text places the target.</summary>
public sealed partial class SiteInput
{
    [Parameter, EditorRequired]
    public required SiteDraft Draft { get; set; }
}
