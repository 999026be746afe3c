using System.Text.Json.Serialization;

namespace AttackTracker.Core.Text;

/// <summary>What a mention speaks of.</summary>
public enum MentionKind
{
    /// <summary>A day, a range of days or an expression that leads to one: "on Wednesday".</summary>
    [JsonStringEnumMemberName("date")]
    Date,

    /// <summary>A number of things or people, with its bounds: "at least five".</summary>
    [JsonStringEnumMemberName("quantity")]
    Quantity,

    /// <summary>A base or another place: "Ain al-Asad", "Anbar province".</summary>
    [JsonStringEnumMemberName("site")]
    Site,

    /// <summary>An armed group, a force or a government: "Kataib Hezbollah".</summary>
    [JsonStringEnumMemberName("group")]
    Group,

    /// <summary>A weapon by one of its surface forms: "Katyusha rockets".</summary>
    [JsonStringEnumMemberName("weapon")]
    Weapon,

    /// <summary>A phrase that tells what happened or who says so: "landed inside", "claimed responsibility".</summary>
    [JsonStringEnumMemberName("cue")]
    Cue,
}
