using System.Text.Json.Serialization;

namespace AttackTracker.Core.Search;

/// <summary>What a word of a search can be about when it is not looked for in texts: the part before the colon.</summary>
public enum SearchOperator
{
    /// <summary>A base by any of its names.</summary>
    [JsonStringEnumMemberName("base")]
    Base,

    /// <summary>A country by name or code.</summary>
    [JsonStringEnumMemberName("country")]
    Country,

    /// <summary>A weapon by type or by any of its words.</summary>
    [JsonStringEnumMemberName("weapon")]
    Weapon,

    /// <summary>A group that claims the attack or is blamed for it.</summary>
    [JsonStringEnumMemberName("group")]
    Group,

    /// <summary>A group that claims the attack.</summary>
    [JsonStringEnumMemberName("claimed")]
    Claimed,

    /// <summary>A group that is blamed.</summary>
    [JsonStringEnumMemberName("blamed")]
    Blamed,

    /// <summary>Attacks or responses.</summary>
    [JsonStringEnumMemberName("kind")]
    Kind,

    /// <summary>What became of the attack.</summary>
    [JsonStringEnumMemberName("outcome")]
    Outcome,

    /// <summary>How far people stand behind the values.</summary>
    [JsonStringEnumMemberName("state")]
    State,

    /// <summary>Later than a day, a month or a year, which itself does not count.</summary>
    [JsonStringEnumMemberName("after")]
    After,

    /// <summary>Earlier than a day, a month or a year, which itself does not count.</summary>
    [JsonStringEnumMemberName("before")]
    Before,

    /// <summary>Within a day, a month, a year or an interval.</summary>
    [JsonStringEnumMemberName("on")]
    On,

    /// <summary>How many were killed.</summary>
    [JsonStringEnumMemberName("killed")]
    Killed,

    /// <summary>How many were wounded.</summary>
    [JsonStringEnumMemberName("wounded")]
    Wounded,

    /// <summary>Whether articles disagree.</summary>
    [JsonStringEnumMemberName("conflict")]
    Conflict,

    /// <summary>The outlet of one of the articles.</summary>
    [JsonStringEnumMemberName("publisher")]
    Publisher,

    /// <summary>That a field is stated at all.</summary>
    [JsonStringEnumMemberName("has")]
    Has,
}
