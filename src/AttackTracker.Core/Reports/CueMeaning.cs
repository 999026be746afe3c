using System.Text.Json.Serialization;

namespace AttackTracker.Core.Reports;

/// <summary>What a cue tells the assembler. The words for each are in <c>cues.json</c>.</summary>
public enum CueMeaning
{
    /// <summary>An exercise, a war game or a false alarm: whatever else the article tells of it did not happen.</summary>
    [JsonStringEnumMemberName("fiction")]
    Fiction,

    /// <summary>A phrase that only looks like a cue: "in response to a question".</summary>
    [JsonStringEnumMemberName("idiom")]
    Idiom,

    /// <summary>Threats, plans and suppositions.</summary>
    [JsonStringEnumMemberName("unreal")]
    Unreal,

    /// <summary>A launcher or munition that was found before use.</summary>
    [JsonStringEnumMemberName("unused")]
    Unused,

    /// <summary>Where the munitions came from; a target only of a response.</summary>
    [JsonStringEnumMemberName("launch-site")]
    LaunchSite,

    /// <summary>Landed outside or short.</summary>
    [JsonStringEnumMemberName("missed")]
    Missed,

    /// <summary>Brought down in flight.</summary>
    [JsonStringEnumMemberName("intercepted")]
    Intercepted,

    /// <summary>Misfired or did not explode.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>Landed inside or struck, whatever the words around it say.</summary>
    [JsonStringEnumMemberName("impact")]
    Impact,

    /// <summary>A verb that tells an impact where its object is the target and nothing negates it.</summary>
    [JsonStringEnumMemberName("hit")]
    Hit,

    /// <summary>A verb of attack that leaves the outcome open.</summary>
    [JsonStringEnumMemberName("attack")]
    Attack,

    /// <summary>A noun for an attack.</summary>
    [JsonStringEnumMemberName("attack-noun")]
    AttackNoun,

    /// <summary>A noun for an explosion.</summary>
    [JsonStringEnumMemberName("blast")]
    Blast,

    /// <summary>An answer to an attack.</summary>
    [JsonStringEnumMemberName("reply")]
    Reply,

    /// <summary>What air forces and guns do, as militias do not.</summary>
    [JsonStringEnumMemberName("force-strike")]
    ForceStrike,

    /// <summary>People killed.</summary>
    [JsonStringEnumMemberName("killed")]
    Killed,

    /// <summary>People wounded.</summary>
    [JsonStringEnumMemberName("wounded")]
    Wounded,

    /// <summary>A death that no munition caused.</summary>
    [JsonStringEnumMemberName("other-death")]
    OtherDeath,

    /// <summary>Stated that nobody was hurt.</summary>
    [JsonStringEnumMemberName("unharmed")]
    Unharmed,

    /// <summary>Stated that casualties are not known, which is not a zero.</summary>
    [JsonStringEnumMemberName("casualties-unknown")]
    CasualtiesUnknown,

    /// <summary>Stated that nothing was damaged.</summary>
    [JsonStringEnumMemberName("damage-none")]
    DamageNone,

    /// <summary>Minor damage.</summary>
    [JsonStringEnumMemberName("damage-minor")]
    DamageMinor,

    /// <summary>Major damage.</summary>
    [JsonStringEnumMemberName("damage-major")]
    DamageMajor,

    /// <summary>Damage of an extent that is not told.</summary>
    [JsonStringEnumMemberName("damage")]
    Damage,

    /// <summary>A group says that it did it.</summary>
    [JsonStringEnumMemberName("claimed")]
    Claimed,

    /// <summary>Somebody says that it did not do it.</summary>
    [JsonStringEnumMemberName("denied")]
    Denied,

    /// <summary>The target says that nothing happened.</summary>
    [JsonStringEnumMemberName("disputed")]
    Disputed,

    /// <summary>Nobody has claimed it.</summary>
    [JsonStringEnumMemberName("unclaimed")]
    Unclaimed,

    /// <summary>Somebody is blamed.</summary>
    [JsonStringEnumMemberName("blamed")]
    Blamed,

    /// <summary>Speaks of several attacks at once.</summary>
    [JsonStringEnumMemberName("joint")]
    Joint,

    /// <summary>Sets an attack apart from the one told before.</summary>
    [JsonStringEnumMemberName("another")]
    Another,

    /// <summary>Counts attacks or calls them frequent.</summary>
    [JsonStringEnumMemberName("tally")]
    Tally,

    /// <summary>Looks back.</summary>
    [JsonStringEnumMemberName("history")]
    History,

    /// <summary>A word for those who attacked.</summary>
    [JsonStringEnumMemberName("attackers")]
    Attackers,
}
