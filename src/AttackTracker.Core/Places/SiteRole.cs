using System.Text.Json.Serialization;

namespace AttackTracker.Core.Places;

/// <summary>What a mentioned place is to the event, as far as the words right around it say.</summary>
public enum SiteRole
{
    /// <summary>Where something is or happens.</summary>
    [JsonStringEnumMemberName("location")]
    Location,

    /// <summary>Where rounds come from, or a launch site or launcher stands: the target of a response, never of an attack.</summary>
    [JsonStringEnumMemberName("launch")]
    Launch,

    /// <summary>Where the reporter was: "ERBIL, Iraq –".</summary>
    [JsonStringEnumMemberName("dateline")]
    Dateline,
}
