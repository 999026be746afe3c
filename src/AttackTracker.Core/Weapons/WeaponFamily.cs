using System.Text.Json.Serialization;

namespace AttackTracker.Core.Weapons;

/// <summary>Weapons that tables and charts count together: few enough to be told apart by colour and shape.</summary>
public enum WeaponFamily
{
    /// <summary>Unguided rockets.</summary>
    [JsonStringEnumMemberName("rocket")]
    Rocket,

    /// <summary>Armed unmanned aircraft.</summary>
    [JsonStringEnumMemberName("drone")]
    Drone,

    /// <summary>Missiles of any kind, and strikes from aircraft.</summary>
    [JsonStringEnumMemberName("missile")]
    Missile,

    /// <summary>Mortars, guns, and what is only told as indirect fire.</summary>
    [JsonStringEnumMemberName("indirect")]
    Indirect,

    /// <summary>Bombs laid or driven, and what is fired or thrown from near.</summary>
    [JsonStringEnumMemberName("ground")]
    Ground,

    /// <summary>Blasts of unknown cause, and attacks whose weapon is not told.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,
}

/// <summary>Which weapons are of which family.</summary>
public static class WeaponFamilies
{
    /// <summary>The one family of a type.</summary>
    public static WeaponFamily Of(WeaponType type) => type switch
    {
        WeaponType.Rocket => WeaponFamily.Rocket,
        WeaponType.Drone => WeaponFamily.Drone,
        WeaponType.BallisticMissile or WeaponType.CruiseMissile or WeaponType.Missile or WeaponType.AirStrike => WeaponFamily.Missile,
        WeaponType.Mortar or WeaponType.Artillery or WeaponType.IndirectFire => WeaponFamily.Indirect,
        WeaponType.Ied or WeaponType.VehicleBomb or WeaponType.Grenade or WeaponType.SmallArms or WeaponType.Rpg => WeaponFamily.Ground,
        WeaponType.Explosion or WeaponType.Unknown => WeaponFamily.Unknown,
    };

    /// <summary>Every type of a family, in the codebook's order.</summary>
    public static IReadOnlyList<WeaponType> Types(WeaponFamily family) => [.. Enum.GetValues<WeaponType>().Where(type => Of(type) == family)];
}
