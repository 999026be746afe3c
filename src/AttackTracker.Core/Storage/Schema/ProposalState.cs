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

    /// <summary>A person said that the two are one.</summary>
    [JsonStringEnumMemberName("same")]
    Same,

    /// <summary>A person said that they are different events; not asked again.</summary>
    [JsonStringEnumMemberName("different")]
    Different,

    /// <summary>A person could not say; not asked again.</summary>
    [JsonStringEnumMemberName("not-sure")]
    NotSure,
}
