using System.Text.Json.Serialization;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>How a group comes into an incident.</summary>
internal enum GroupRole
{
    /// <summary>By its own word: a claim or a denial.</summary>
    [JsonStringEnumMemberName("claimedBy")]
    ClaimedBy,

    /// <summary>By somebody's blame.</summary>
    [JsonStringEnumMemberName("attributedTo")]
    AttributedTo,
}
