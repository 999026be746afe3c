using System.Text.Json.Serialization;

namespace AttackTracker.Core.Dates;

/// <summary>How exactly a text places an attack in time.</summary>
public enum DatePrecision
{
    /// <summary>One local day.</summary>
    [JsonStringEnumMemberName("day")]
    Day,

    /// <summary>Bounds, one of which may be open.</summary>
    [JsonStringEnumMemberName("range")]
    Range,

    /// <summary>A calendar month.</summary>
    [JsonStringEnumMemberName("month")]
    Month,

    /// <summary>A calendar year.</summary>
    [JsonStringEnumMemberName("year")]
    Year,

    /// <summary>Words that lead to no day without more knowledge, such as a weekday in an article of unknown date.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,
}
