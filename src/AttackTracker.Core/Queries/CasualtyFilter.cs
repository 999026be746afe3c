using System.Text.Json.Serialization;

namespace AttackTracker.Core.Queries;

/// <summary>What the articles say of people hit.</summary>
public enum CasualtyFilter
{
    /// <summary>At least one figure of people killed is above zero.</summary>
    [JsonStringEnumMemberName("killed")]
    Killed,

    /// <summary>At least one figure of people wounded is above zero.</summary>
    [JsonStringEnumMemberName("wounded")]
    Wounded,

    /// <summary>Somebody was killed or wounded.</summary>
    [JsonStringEnumMemberName("any")]
    Any,

    /// <summary>Stated that nobody was killed, and nobody reported wounded.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>Neither killed nor wounded are stated.</summary>
    [JsonStringEnumMemberName("not-stated")]
    NotStated,
}
