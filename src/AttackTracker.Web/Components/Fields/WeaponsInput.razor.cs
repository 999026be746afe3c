using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Fields;

/// <summary>A box for each type of weapon, with the article's words beside those that are ticked.</summary>
public sealed partial class WeaponsInput
{
    [Parameter, EditorRequired]
    public required WeaponsDraft Draft { get; set; }
}
