using System.Text.Json.Serialization;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>What became of a proposal to merge two incidents.</summary>
internal enum ProposalState
{
    /// <summary>Waits for a person.</summary>
    [JsonStringEnumMemberName("open")]
    Open,

    /// <summary>The reports speak for it no more, for instance after a new extraction; it opens again when they do.</summary>
    [JsonStringEnumMemberName("withdrawn")]
    Withdrawn,
}
