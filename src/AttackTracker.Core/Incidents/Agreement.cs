using System.Text.Json.Serialization;

namespace AttackTracker.Core.Incidents;

/// <summary>How what two reports say in one field goes together.</summary>
public enum Agreement
{
    /// <summary>At least one of them says nothing.</summary>
    [JsonStringEnumMemberName("silent")]
    Silent,

    /// <summary>They say the same.</summary>
    [JsonStringEnumMemberName("agreed")]
    Agreed,

    /// <summary>Both can be true of one incident, one of them being vaguer or telling a part: "at least five" and 8.</summary>
    [JsonStringEnumMemberName("compatible")]
    Compatible,

    /// <summary>They contradict each other, which alone does not always part two reports.</summary>
    [JsonStringEnumMemberName("differed")]
    Differed,
}
