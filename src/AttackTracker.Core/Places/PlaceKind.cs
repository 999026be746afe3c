using System.Text.Json.Serialization;

namespace AttackTracker.Core.Places;

/// <summary>What sort of place a name stands for.</summary>
public enum PlaceKind
{
    /// <summary>A state, with its ISO 3166-1 alpha-2 code as id.</summary>
    [JsonStringEnumMemberName("country")]
    Country,

    /// <summary>A first-level division; where a city shares its name, the city too.</summary>
    [JsonStringEnumMemberName("province")]
    Province,

    /// <summary>A part of a country with a name of its own: "northern Iraq".</summary>
    [JsonStringEnumMemberName("region")]
    Region,

    /// <summary>A city, town, village or district.</summary>
    [JsonStringEnumMemberName("town")]
    Town,

    /// <summary>A sea, gulf or strait: in no country.</summary>
    [JsonStringEnumMemberName("sea")]
    Sea,
}
