using System.Text.Json.Serialization;

namespace AttackTracker.Core.Reports;

/// <summary>What became of the munitions; one attack can have several.</summary>
public enum Outcome
{
    /// <summary>Landed inside, struck, caused damage or casualties.</summary>
    [JsonStringEnumMemberName("impact")]
    Impact,

    /// <summary>Landed outside or short.</summary>
    [JsonStringEnumMemberName("missed")]
    Missed,

    /// <summary>Shot down, destroyed or downed in flight.</summary>
    [JsonStringEnumMemberName("intercepted")]
    Intercepted,

    /// <summary>Misfired or did not explode.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,
}
