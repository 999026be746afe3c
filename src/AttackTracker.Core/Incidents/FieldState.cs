using System.Text.Json.Serialization;

namespace AttackTracker.Core.Incidents;

/// <summary>How far people stand behind a value; for an incident, behind its values together.</summary>
public enum FieldState
{
    /// <summary>No person has decided on it.</summary>
    [JsonStringEnumMemberName("machine")]
    Machine,

    /// <summary>A person set it, and nobody has signed it off.</summary>
    [JsonStringEnumMemberName("corrected")]
    Corrected,

    /// <summary>A person signed it off, and neither value nor words have changed since. An incident is reviewed where every stated field is.</summary>
    [JsonStringEnumMemberName("reviewed")]
    Reviewed,

    /// <summary>It was signed off, but value or words are others now.</summary>
    [JsonStringEnumMemberName("lapsed")]
    Lapsed,

    /// <summary>A reviewer sent it back to the editors, and nobody has decided on it since.</summary>
    [JsonStringEnumMemberName("sent-back")]
    SentBack,
}
