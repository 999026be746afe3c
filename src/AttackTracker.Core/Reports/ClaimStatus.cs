using System.Text.Json.Serialization;

namespace AttackTracker.Core.Reports;

/// <summary>What the group itself, or the target, says of a claim of responsibility.</summary>
public enum ClaimStatus
{
    /// <summary>The group says that it did it.</summary>
    [JsonStringEnumMemberName("claimed")]
    Claimed,

    /// <summary>The group says that it did not.</summary>
    [JsonStringEnumMemberName("denied")]
    Denied,

    /// <summary>The target denies that the attack took place.</summary>
    [JsonStringEnumMemberName("disputed")]
    Disputed,

    /// <summary>The text says that nobody has claimed the attack; goes with the group <c>none</c>.</summary>
    [JsonStringEnumMemberName("unclaimed")]
    Unclaimed,
}
