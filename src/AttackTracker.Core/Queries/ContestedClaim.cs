using System.Text.Json.Serialization;

namespace AttackTracker.Core.Queries;

/// <summary>What speaks against a claim of an incident, whoever made it.</summary>
public enum ContestedClaim
{
    /// <summary>A group claims it, and the target says that it never was.</summary>
    [JsonStringEnumMemberName("disputed")]
    Disputed,

    /// <summary>A group says that it was not its own.</summary>
    [JsonStringEnumMemberName("denied")]
    Denied,

    /// <summary>Several groups claim it; a denial does not count.</summary>
    [JsonStringEnumMemberName("rival")]
    Rival,
}
