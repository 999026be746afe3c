using System.Text.Json.Serialization;

namespace AttackTracker.Core.Reports;

/// <summary>Material damage, only as stated.</summary>
public enum Damage
{
    /// <summary>Stated that there was none.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>Stated as minor, slight or light.</summary>
    [JsonStringEnumMemberName("minor")]
    Minor,

    /// <summary>Stated as major, heavy or serious.</summary>
    [JsonStringEnumMemberName("major")]
    Major,

    /// <summary>Damage is stated without its extent.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,
}
