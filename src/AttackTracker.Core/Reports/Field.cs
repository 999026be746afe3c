using System.Text.Json.Serialization;

namespace AttackTracker.Core.Reports;

/// <summary>A field of the codebook: what a value, its evidence, a conflict or a decision is about.</summary>
public enum Field
{
    /// <summary>Attack or response; needs no evidence.</summary>
    [JsonStringEnumMemberName("kind")]
    Kind,

    /// <summary>Whether the article tells it as history; needs no evidence.</summary>
    [JsonStringEnumMemberName("background")]
    Background,

    /// <summary>The local day or days.</summary>
    [JsonStringEnumMemberName("date")]
    Date,

    /// <summary>The target.</summary>
    [JsonStringEnumMemberName("site")]
    Site,

    /// <summary>What was used.</summary>
    [JsonStringEnumMemberName("weapons")]
    Weapons,

    /// <summary>How many were used, the intercepted and the stray ones included.</summary>
    [JsonStringEnumMemberName("munitions")]
    Munitions,

    /// <summary>What became of them.</summary>
    [JsonStringEnumMemberName("outcomes")]
    Outcomes,

    /// <summary>Claims of responsibility and denials.</summary>
    [JsonStringEnumMemberName("claimedBy")]
    ClaimedBy,

    /// <summary>Who is blamed, by whom.</summary>
    [JsonStringEnumMemberName("attributedTo")]
    AttributedTo,

    /// <summary>People other than the attackers who were killed.</summary>
    [JsonStringEnumMemberName("killed")]
    Killed,

    /// <summary>People other than the attackers who were wounded.</summary>
    [JsonStringEnumMemberName("wounded")]
    Wounded,

    /// <summary>Material damage.</summary>
    [JsonStringEnumMemberName("damage")]
    Damage,
}
