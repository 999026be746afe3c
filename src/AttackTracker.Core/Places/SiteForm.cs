using System.Text.Json.Serialization;

namespace AttackTracker.Core.Places;

/// <summary>In what form a text speaks of a place. The forms down to <see cref="Ship"/> can be hit; the others say where something is.</summary>
public enum SiteForm
{
    /// <summary>A site of the gazetteer by one of its names.</summary>
    [JsonStringEnumMemberName("named-site")]
    NamedSite,

    /// <summary>A site with a name that the gazetteer does not hold: "Camp Sparrow".</summary>
    [JsonStringEnumMemberName("unlisted-site")]
    UnlistedSite,

    /// <summary>A site without a name: "a base in Anbar province".</summary>
    [JsonStringEnumMemberName("unnamed-base")]
    UnnamedBase,

    /// <summary>"the base", "the same airport": the one spoken of before.</summary>
    [JsonStringEnumMemberName("anaphor")]
    Anaphor,

    /// <summary>A ship, at sea or not.</summary>
    [JsonStringEnumMemberName("ship")]
    Ship,

    /// <summary>A city, town, village or district.</summary>
    [JsonStringEnumMemberName("town")]
    Town,

    /// <summary>A province, or the city of the same name where the text does not tell them apart.</summary>
    [JsonStringEnumMemberName("province")]
    Province,

    /// <summary>A part of a country or province: "eastern Syria".</summary>
    [JsonStringEnumMemberName("region")]
    Region,

    /// <summary>A whole country.</summary>
    [JsonStringEnumMemberName("country")]
    Country,

    /// <summary>A sea, gulf or strait.</summary>
    [JsonStringEnumMemberName("sea")]
    Sea,

    /// <summary>An adjective of a country, or its people: no place, but it tells of which country the text speaks.</summary>
    [JsonStringEnumMemberName("demonym")]
    Demonym,
}
