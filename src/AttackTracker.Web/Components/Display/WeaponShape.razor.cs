using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Display;

/// <summary>The shape of a weapon inside a drawing, around a point.</summary>
public sealed partial class WeaponShape
{
    [Parameter, EditorRequired]
    public required WeaponLook Look { get; set; }

    [Parameter]
    public bool Hollow { get; set; }

    [Parameter, EditorRequired]
    public required double X { get; set; }

    [Parameter, EditorRequired]
    public required double Y { get; set; }

    // Hollow shapes are drawn a little smaller: their stroke reaches out.
    private string Outline => Look switch
    {
        WeaponLook.Rocket => Circle(Hollow ? 3.4 : 3.8),
        WeaponLook.Drone => Diamond(Hollow ? 4.3 : 4.8),
        WeaponLook.Missile => FormattableString.Invariant($"M{X} {Y - 4.6}l4.6 8.5h-9.2z"),
        WeaponLook.Indirect => Square(Hollow ? 3 : 3.4),
        WeaponLook.Ground => FormattableString.Invariant($"M{X - 1.5} {Y - 4.2}h3v2.7h2.7v3h-2.7v2.7h-3v-2.7h-2.7v-3h2.7z"),
        WeaponLook.Response => FormattableString.Invariant($"M{X - 4.2} {Y - 3.4}h8.4l-4.2 7.4z"),
        WeaponLook.Unknown => "",
    };

    private string Circle(double r) => FormattableString.Invariant($"M{X - r} {Y}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0 {-2 * r} 0z");

    private string Diamond(double r) => FormattableString.Invariant($"M{X} {Y - r}l{r} {r}l{-r} {r}l{-r} {-r}z");

    private string Square(double r) => FormattableString.Invariant($"M{X - r} {Y - r}h{2 * r}v{2 * r}h{-2 * r}z");
}
