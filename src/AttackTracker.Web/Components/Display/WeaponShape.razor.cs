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

    private string Outline => OutlineOf(Look, Hollow, X, Y);

    /// <summary>The shape as a path, for drawings that gather many shapes into one.</summary>
    /// <remarks>Hollow shapes are a little smaller: their stroke reaches out. What is not known is a cross, which has no inside.</remarks>
    public static string OutlineOf(WeaponLook look, bool hollow, double x, double y)
    {
        (x, y) = (Math.Round(x, 1), Math.Round(y, 1));
        return look switch
        {
            WeaponLook.Rocket => Circle(x, y, hollow ? 3.4 : 3.8),
            WeaponLook.Drone => Diamond(x, y, hollow ? 4.3 : 4.8),
            WeaponLook.Missile => FormattableString.Invariant($"M{x} {y - 4.6:0.##}l4.6 8.5h-9.2z"),
            WeaponLook.Indirect => Square(x, y, hollow ? 3 : 3.4),
            WeaponLook.Ground => FormattableString.Invariant($"M{x - 1.5:0.##} {y - 4.2:0.##}h3v2.7h2.7v3h-2.7v2.7h-3v-2.7h-2.7v-3h2.7z"),
            WeaponLook.Response => FormattableString.Invariant($"M{x - 4.2:0.##} {y - 3.4:0.##}h8.4l-4.2 7.4z"),
            WeaponLook.Unknown => FormattableString.Invariant($"M{x - 3.2:0.##} {y - 3.2:0.##}l6.4 6.4m0 -6.4l-6.4 6.4"),
        };
    }

    /// <summary>A circle as a path.</summary>
    public static string Circle(double x, double y, double r) => FormattableString.Invariant($"M{x - r:0.##} {y:0.##}a{r} {r} 0 1 0 {2 * r:0.##} 0a{r} {r} 0 1 0 {-2 * r:0.##} 0z");

    private static string Diamond(double x, double y, double r) => FormattableString.Invariant($"M{x:0.##} {y - r:0.##}l{r} {r}l{-r} {r}l{-r} {-r}z");

    private static string Square(double x, double y, double r) => FormattableString.Invariant($"M{x - r:0.##} {y - r:0.##}h{2 * r}v{2 * r}h{-2 * r}z");
}
