using System.Text.Json.Serialization;

namespace AttackTracker.Core.Reports;

/// <summary>Who acted: the attackers, or those who answered them.</summary>
public enum ReportKind
{
    /// <summary>An armed attack that was carried out, tried or foiled in flight.</summary>
    [JsonStringEnumMemberName("attack")]
    Attack,

    /// <summary>Armed action by US, coalition or host-nation forces against militants, their launch sites or depots.</summary>
    [JsonStringEnumMemberName("response")]
    Response,
}
