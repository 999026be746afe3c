using System.Text.Json.Serialization;

namespace AttackTracker.Core.Articles;

/// <summary>What a person takes an article for. In any state but the first it is read without reports; its text and what was decided on it stay.</summary>
public enum ArticleState
{
    /// <summary>What it says counts.</summary>
    [JsonStringEnumMemberName("as-it-is")]
    AsItIs,

    /// <summary>It tells no incident.</summary>
    [JsonStringEnumMemberName("no-incident")]
    NoIncident,

    /// <summary>It is an opinion, which is no report even where it tells of attacks.</summary>
    [JsonStringEnumMemberName("opinion")]
    Opinion,

    /// <summary>It is another article's text with changes that do not matter, and must not count as a second voice.</summary>
    [JsonStringEnumMemberName("duplicate")]
    Duplicate,

    /// <summary>It ought not to be here; shown only to those who ask for it, and brought back whole.</summary>
    [JsonStringEnumMemberName("deleted")]
    Deleted,
}
