using System.Text.Json.Serialization;

namespace AttackTracker.Core.Places;

/// <summary>What sort of site the gazetteer holds.</summary>
public enum SiteType
{
    /// <summary>A camp or forward operating base.</summary>
    [JsonStringEnumMemberName("camp")]
    Camp,

    /// <summary>A military airfield.</summary>
    [JsonStringEnumMemberName("air-base")]
    AirBase,

    /// <summary>A landing zone or dirt strip.</summary>
    [JsonStringEnumMemberName("air-strip")]
    AirStrip,

    /// <summary>A civil airport.</summary>
    [JsonStringEnumMemberName("airport")]
    Airport,

    /// <summary>A small base, often without a fence of its own.</summary>
    [JsonStringEnumMemberName("outpost")]
    Outpost,

    /// <summary>A garrison with a zone around it.</summary>
    [JsonStringEnumMemberName("garrison")]
    Garrison,

    /// <summary>A headquarters.</summary>
    [JsonStringEnumMemberName("hq")]
    Headquarters,

    /// <summary>A training ground.</summary>
    [JsonStringEnumMemberName("training")]
    Training,

    /// <summary>An embassy or consulate.</summary>
    [JsonStringEnumMemberName("diplomatic")]
    Diplomatic,

    /// <summary>A base that supplies an embassy.</summary>
    [JsonStringEnumMemberName("diplomatic-support")]
    DiplomaticSupport,

    /// <summary>A quarter of a city.</summary>
    [JsonStringEnumMemberName("district")]
    District,

    /// <summary>A border crossing.</summary>
    [JsonStringEnumMemberName("crossing")]
    Crossing,

    /// <summary>A gas or oil field.</summary>
    [JsonStringEnumMemberName("energy")]
    Energy,

    /// <summary>A naval base.</summary>
    [JsonStringEnumMemberName("naval")]
    Naval,

    /// <summary>A port.</summary>
    [JsonStringEnumMemberName("port")]
    Port,
}
