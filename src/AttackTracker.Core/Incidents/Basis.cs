using System.Text.Json.Serialization;

namespace AttackTracker.Core.Incidents;

/// <summary>Why an incident has the value that it has in a field; the codebook's order of rules.</summary>
public enum Basis
{
    /// <summary>A person decided it.</summary>
    [JsonStringEnumMemberName("decision")]
    Decision,

    /// <summary>More independent publishers give it than any other, or all that say anything agree.</summary>
    [JsonStringEnumMemberName("most-publishers")]
    MostPublishers,

    /// <summary>It is the most precise of those that are given equally often, or that are vaguer ways to say the same.</summary>
    [JsonStringEnumMemberName("most-precise")]
    MostPrecise,

    /// <summary>It is from the article that was published last.</summary>
    [JsonStringEnumMemberName("latest")]
    Latest,

    /// <summary>One report alone says anything.</summary>
    [JsonStringEnumMemberName("only")]
    Only,

    /// <summary>From the smallest to the largest figure reported: casualties are never averaged.</summary>
    [JsonStringEnumMemberName("range")]
    Range,

    /// <summary>No report says anything any more, and no person has set it; kept where somebody reviewed what was said.</summary>
    [JsonStringEnumMemberName("unstated")]
    Unstated,
}
