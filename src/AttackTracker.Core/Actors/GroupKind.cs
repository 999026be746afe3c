using System.Text.Json.Serialization;

namespace AttackTracker.Core.Actors;

/// <summary>What sort of actor a group is.</summary>
public enum GroupKind
{
    /// <summary>A label that several groups share.</summary>
    [JsonStringEnumMemberName("umbrella")]
    Umbrella,

    /// <summary>An armed faction that stands under its own name.</summary>
    [JsonStringEnumMemberName("militia")]
    Militia,

    /// <summary>A front name that claims attacks; who is behind it is not for the directory to say.</summary>
    [JsonStringEnumMemberName("facade")]
    Facade,

    /// <summary>A jihadist organisation.</summary>
    [JsonStringEnumMemberName("jihadist")]
    Jihadist,

    /// <summary>Another insurgent movement.</summary>
    [JsonStringEnumMemberName("insurgent")]
    Insurgent,

    /// <summary>A state or its forces, named as an actor.</summary>
    [JsonStringEnumMemberName("state")]
    State,

    /// <summary>Armed forces, services and commands.</summary>
    [JsonStringEnumMemberName("force")]
    Force,

    /// <summary>A monitor or an outlet.</summary>
    [JsonStringEnumMemberName("source")]
    Source,

    /// <summary>A class of actors, such as <c>iran-backed-militias</c>: may be blamed, never claims.</summary>
    [JsonStringEnumMemberName("generic")]
    Generic,
}
