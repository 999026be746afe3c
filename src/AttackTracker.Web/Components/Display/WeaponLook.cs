using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Web.Components.Display;

/// <summary>A colour and a shape that stand for weapons of one sort, or for a response.</summary>
public enum WeaponLook
{
    Rocket,
    Drone,
    Missile,
    Indirect,
    Ground,
    Unknown,
    Response,
}

public static class WeaponLooks
{
    /// <summary>Of the first weapon; a response looks like a response whatever it was made with.</summary>
    public static WeaponLook Of(ReportKind kind, IReadOnlyList<WeaponUse> weapons)
    {
        ArgumentNullException.ThrowIfNull(weapons);
        return kind == ReportKind.Response ? WeaponLook.Response
            : weapons.Count == 0 ? WeaponLook.Unknown
            : Of(weapons[0].Type);
    }

    public static WeaponLook Of(WeaponType type) => Of(WeaponFamilies.Of(type));

    public static WeaponLook Of(WeaponFamily family) => family switch
    {
        WeaponFamily.Rocket => WeaponLook.Rocket,
        WeaponFamily.Drone => WeaponLook.Drone,
        WeaponFamily.Missile => WeaponLook.Missile,
        WeaponFamily.Indirect => WeaponLook.Indirect,
        WeaponFamily.Ground => WeaponLook.Ground,
        WeaponFamily.Unknown => WeaponLook.Unknown,
    };

    /// <summary>The end of the style sheet's class names: <c>f-rocket</c> fills, <c>k-rocket</c> strokes.</summary>
    public static string Style(this WeaponLook look) => look switch
    {
        WeaponLook.Rocket => "rocket",
        WeaponLook.Drone => "drone",
        WeaponLook.Missile => "missile",
        WeaponLook.Indirect => "indirect",
        WeaponLook.Ground => "ground",
        WeaponLook.Unknown => "unknown",
        WeaponLook.Response => "response",
    };
}
