using System.Text.Json.Serialization;

namespace AttackTracker.Core.Weapons;

/// <summary>What a number before the words counts.</summary>
public enum WeaponPart
{
    /// <summary>Munitions: "five rockets".</summary>
    [JsonStringEnumMemberName("munition")]
    Munition,

    /// <summary>Attacks, not munitions: "two drone attacks".</summary>
    [JsonStringEnumMemberName("event")]
    Event,

    /// <summary>Volleys of an unknown number of munitions: "a barrage of rockets".</summary>
    [JsonStringEnumMemberName("volley")]
    Volley,

    /// <summary>Nothing that can be counted: "mortar fire".</summary>
    [JsonStringEnumMemberName("fire")]
    Fire,

    /// <summary>The men who carry the weapon: "four gunmen".</summary>
    [JsonStringEnumMemberName("agent")]
    Agent,

    /// <summary>The aircraft that drop the munitions: "two jets".</summary>
    [JsonStringEnumMemberName("carrier")]
    Carrier,

    /// <summary>Aircraft of any sort; they attack only where a verb says so.</summary>
    [JsonStringEnumMemberName("aircraft")]
    Aircraft,
}
