using AttackTracker.Core.Text;

namespace AttackTracker.Core.Actors;

/// <summary>The words that phrases for actors are made of, in lower case.</summary>
internal static class GroupWords
{
    /// <summary>The state behind a militia.</summary>
    public static readonly WordSet Patrons = Set("iran", "iranian", "tehran", "irgc");

    /// <summary>"Iran-backed"; with "by", "with" or "to" between, also behind the noun: "militias backed by Iran".</summary>
    public static readonly WordSet Ties = Set(
        "backed", "supported", "aligned", "linked", "allied", "affiliated", "sponsored", "funded", "trained", "armed", "directed", "friendly", "connected", "controlled", "loyal", "close", "tied", "associated", "equipped", "leaning", "supplied", "guided");

    /// <summary>Between a tie and the patron.</summary>
    public static readonly WordSet TieLinks = Set("by", "to", "with");

    /// <summary>What such actors are called.</summary>
    public static readonly WordSet Nouns = Set(
        "militia", "militias", "militiamen", "group", "groups", "faction", "factions", "fighter", "fighters", "force", "forces", "proxy", "proxies", "actor", "actors", "militant", "militants", "cell", "cells", "element", "elements",
        "paramilitary", "paramilitaries", "unit", "units", "network", "networks", "brigades", "organization", "organizations", "organisation", "organisations", "terrorist", "terrorists", "insurgents", "rebels", "gunmen", "outfits", "outfit", "partners", "affiliates", "surrogates", "gangs");

    /// <summary>What may stand before the noun.</summary>
    public static readonly WordSet Modifiers = Set(
        "shia", "shiite", "shi'ite", "shi'a", "muslim", "iraqi", "syrian", "armed", "paramilitary", "militia", "militias", "militant", "malign", "proxy", "proxies", "local", "islamist", "terrorist", "terror", "extremist", "resistance", "political", "various", "other", "regional", "so", "called", "iranian", "powerful", "hardline", "hard", "line", "rogue", "foreign", "irregular", "insurgent", "regime");

    /// <summary>The nouns that alone make Shia or Iraqi actors militias; "Iraqi forces" are the state's.</summary>
    public static readonly WordSet MilitiaNouns = Set("militia", "militias", "militiamen", "faction", "factions", "paramilitary", "paramilitaries", "insurgents", "gunmen", "militants", "militant", "fighters");

    /// <summary>Of the Shia.</summary>
    public static readonly WordSet Shia = Set("shia", "shiite", "shi'ite", "shi'a", "shiites");

    /// <summary>Nouns that a group's own name follows or precedes.</summary>
    public static readonly WordSet GroupNouns = Set("group", "faction", "outfit", "militia", "organization", "organisation", "cell", "brigade", "alliance", "coalition", "entity", "movement", "network", "groups", "factions", "party");

    /// <summary>Nouns by which the group named last is spoken of: "the group", "the militias".</summary>
    public static readonly WordSet AnaphorNouns = Set("group", "groups", "militia", "militias", "faction", "factions", "organization", "organisation", "alliance", "outfit", "movement");

    /// <summary>"Iranian-made": tells the maker.</summary>
    public static readonly WordSet Making = Set("made", "designed", "built", "supplied", "style", "type", "manufactured", "produced", "provided", "origin");

    /// <summary>Between the noun and its name: "a group that calls itself".</summary>
    public static readonly WordSet RelativeWords = Set("that", "which", "who");

    /// <summary>Adjectives that mark a name that nobody knows.</summary>
    public static readonly WordSet Obscure = Set("unknown", "little-known", "known", "shadowy", "obscure", "new", "newly", "front", "unheard", "mysterious", "self-styled", "emerging", "hitherto");

    /// <summary>Words that begin the name of an armed group in Arabic.</summary>
    public static readonly WordSet NameHeads = Set("saraya", "liwa", "liwa'a", "kataib", "kata'ib", "kataeb", "harakat", "ashab", "usbat", "alwiyat", "jaysh", "jaish", "quwat", "quwwat", "fasail", "jund", "ansar", "katibat", "alwiya", "asaib", "asa'ib", "qabdat", "tashkil");

    /// <summary>Lower-case words inside a name.</summary>
    public static readonly WordSet InsideName = Set("of", "the", "al", "el", "in", "for", "ul", "ibn", "bin", "as", "ash", "an", "ad", "at", "az", "ar");

    /// <summary>What follows a word that means the armed forces only elsewhere: "coalition government".</summary>
    public static readonly WordSet AfterOtherCoalition = Set("government", "governments", "partner", "partners", "talks", "parties", "party", "agreement", "politics", "lawmakers", "blocs");

    /// <summary>What precedes such a word.</summary>
    public static readonly WordSet BeforeOtherCoalition = Set("ruling", "governing", "political", "saudi-led", "saudi", "shi'ite", "parliamentary", "electoral");

    /// <summary>Verbs and the like before a name that a group gives itself.</summary>
    public static readonly WordSet Naming = Set("calling", "calls", "called", "styling", "styles", "naming", "identifying", "identified", "identifies", "known", "under", "by", "named", "dubbed");

    /// <summary>What the rules read that can begin with each word; names aside, nothing begins with other words.</summary>
    public static readonly WordTable<GroupStart> Openers = WordTable.Flags<GroupStart>(
        (GroupStart.Patron, [Patrons, ["pro"]]),
        (GroupStart.Noun, [Nouns]),
        (GroupStart.Naming, [Naming]),
        (GroupStart.NameHead, [NameHeads]),
        (GroupStart.Militias, [Shia, ["iraqi"]]),
        (GroupStart.Anaphor, [["the", "these", "those"]]));

    private static WordSet Set(params string[] words) => new(words);
}
