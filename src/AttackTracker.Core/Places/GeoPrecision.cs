using System.Text.Json.Serialization;

namespace AttackTracker.Core.Places;

/// <summary>How exactly a text places the target; not where the rounds fell.</summary>
public enum GeoPrecision
{
    /// <summary>The named site itself.</summary>
    [JsonStringEnumMemberName("exact")]
    Exact,

    /// <summary>Near a named site or town.</summary>
    [JsonStringEnumMemberName("near")]
    Near,

    /// <summary>A province or part of a country.</summary>
    [JsonStringEnumMemberName("region")]
    Region,

    /// <summary>No more than the country.</summary>
    [JsonStringEnumMemberName("country")]
    Country,
}
