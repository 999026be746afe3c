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

    public static WeaponLook Of(WeaponType type) => type switch
    {
        WeaponType.Rocket => WeaponLook.Rocket,
        WeaponType.Drone => WeaponLook.Drone,
        WeaponType.BallisticMissile or WeaponType.CruiseMissile or WeaponType.Missile or WeaponType.AirStrike => WeaponLook.Missile,
        WeaponType.Mortar or WeaponType.Artillery or WeaponType.IndirectFire => WeaponLook.Indirect,
        WeaponType.Ied or WeaponType.VehicleBomb or WeaponType.Grenade or WeaponType.SmallArms or WeaponType.Rpg => WeaponLook.Ground,
        WeaponType.Explosion or WeaponType.Unknown => WeaponLook.Unknown,
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
