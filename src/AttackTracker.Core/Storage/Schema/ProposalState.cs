using System.Text.Json.Serialization;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>Whether a proposal to merge two incidents waits for a person.</summary>
internal enum ProposalState
{
    /// <summary>Waits for a person.</summary>
    [JsonStringEnumMemberName("open")]
    Open,

    /// <summary>The reports speak for it no more, or a person has answered it, which stands in the decisions; it opens again when they do, or when the answer is undone.</summary>
    [JsonStringEnumMemberName("withdrawn")]
    Withdrawn,
}
