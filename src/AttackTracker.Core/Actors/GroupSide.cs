using System.Text.Json.Serialization;

namespace AttackTracker.Core.Actors;

/// <summary>The part that an actor plays in this domain; an article may give it another.</summary>
public enum GroupSide
{
    /// <summary>Attacks bases, claims attacks or is blamed for them.</summary>
    [JsonStringEnumMemberName("attacker")]
    Attacker,

    /// <summary>US, coalition or NATO forces: targets of attacks, agents of responses.</summary>
    [JsonStringEnumMemberName("us-coalition")]
    UsCoalition,

    /// <summary>Forces and offices of a country that hosts them: targets, agents of responses, often the source.</summary>
    [JsonStringEnumMemberName("host")]
    Host,

    /// <summary>Local forces that fight beside them, such as the SDF.</summary>
    [JsonStringEnumMemberName("partner")]
    Partner,

    /// <summary>Another state or its forces; Iran can be blamed for an attack.</summary>
    [JsonStringEnumMemberName("state")]
    State,

    /// <summary>One that speaks: a command, a ministry, a monitor, an outlet.</summary>
    [JsonStringEnumMemberName("source")]
    Source,
}
