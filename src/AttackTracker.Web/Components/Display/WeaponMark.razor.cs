using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Display;

/// <summary>The mark of a weapon beside its name: a colour and a shape, hollow where no person has checked the incident.</summary>
/// <remarks>Silent to screen readers: the name stands beside it.</remarks>
public sealed partial class WeaponMark
{
    [Parameter, EditorRequired]
    public required WeaponLook Look { get; set; }

    [Parameter]
    public bool Hollow { get; set; }
}
