using System.Text.Json.Serialization;

namespace AttackTracker.Core.Weapons;

/// <summary>What was fired, thrown or laid.</summary>
public enum WeaponType
{
    /// <summary>An unguided rocket: Katyusha, Grad, 107 mm.</summary>
    [JsonStringEnumMemberName("rocket")]
    Rocket,

    /// <summary>A mortar round.</summary>
    [JsonStringEnumMemberName("mortar")]
    Mortar,

    /// <summary>Gun or howitzer fire.</summary>
    [JsonStringEnumMemberName("artillery")]
    Artillery,

    /// <summary>Rockets, mortars or shells, where no source in the article says which.</summary>
    [JsonStringEnumMemberName("indirect-fire")]
    IndirectFire,

    /// <summary>An armed or explosive unmanned aircraft.</summary>
    [JsonStringEnumMemberName("drone")]
    Drone,

    /// <summary>A ballistic missile, short-range ones and anti-ship ones included.</summary>
    [JsonStringEnumMemberName("ballistic-missile")]
    BallisticMissile,

    /// <summary>A cruise missile, anti-ship ones included.</summary>
    [JsonStringEnumMemberName("cruise-missile")]
    CruiseMissile,

    /// <summary>A missile of a kind that is not told.</summary>
    [JsonStringEnumMemberName("missile")]
    Missile,

    /// <summary>A bomb laid beforehand, such as a roadside bomb.</summary>
    [JsonStringEnumMemberName("ied")]
    Ied,

    /// <summary>A bomb in a car or lorry.</summary>
    [JsonStringEnumMemberName("vehicle-bomb")]
    VehicleBomb,

    /// <summary>A hand or stun grenade; one from a launcher is an RPG.</summary>
    [JsonStringEnumMemberName("grenade")]
    Grenade,

    /// <summary>Rifles and machine guns.</summary>
    [JsonStringEnumMemberName("small-arms")]
    SmallArms,

    /// <summary>A rocket-propelled grenade.</summary>
    [JsonStringEnumMemberName("rpg")]
    Rpg,

    /// <summary>Bombs or missiles from aircraft.</summary>
    [JsonStringEnumMemberName("air-strike")]
    AirStrike,

    /// <summary>A blast of unknown cause.</summary>
    [JsonStringEnumMemberName("explosion")]
    Explosion,

    /// <summary>An attack whose weapon the text does not tell.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,
}
