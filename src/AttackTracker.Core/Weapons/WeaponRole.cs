using System.Text.Json.Serialization;

namespace AttackTracker.Core.Weapons;

/// <summary>Whether a weapon that a text names can be the one of an attack.</summary>
public enum WeaponRole
{
    /// <summary>Used, or usable, to attack.</summary>
    [JsonStringEnumMemberName("attack")]
    Attack,

    /// <summary>Only watches.</summary>
    [JsonStringEnumMemberName("surveillance")]
    Surveillance,

    /// <summary>What rounds are fired from; found, abandoned or hit in a response.</summary>
    [JsonStringEnumMemberName("launcher")]
    Launcher,

    /// <summary>Shoots attackers down: C-RAM, Patriot, an interceptor drone.</summary>
    [JsonStringEnumMemberName("defence")]
    Defence,

    /// <summary>In the hands of US, coalition or allied forces: "a US drone strike".</summary>
    [JsonStringEnumMemberName("friendly")]
    Friendly,

    /// <summary>Not the thing itself: "drone factory", "missile programme".</summary>
    [JsonStringEnumMemberName("topic")]
    Topic,
}
