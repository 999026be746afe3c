using AttackTracker.Core.Text;

namespace AttackTracker.Core.Places;

/// <summary>The words that descriptions of places are made of, in lower case.</summary>
internal static class SiteWords
{
    /// <summary>Nouns for military sites.</summary>
    public static readonly WordSet Bases = Set("base", "airbase", "airfield", "garrison", "outpost", "installation", "barracks", "camp", "compound", "fort", "fob", "headquarters", "airstrip", "complex");

    /// <summary>Nouns that mean a military site only with an owner or a use: "a US site", "a centre housing advisers".</summary>
    public static readonly WordSet WeakBases = Set("site", "facility", "post", "position", "centre", "center", "location", "hub", "area");

    /// <summary>Parts of the land that give a site its name: "al-Omar oil field".</summary>
    public static readonly WordSet Fields = Set("field", "oilfield", "gasfield", "plant", "works", "refinery", "port", "zone", "village", "range", "crossing");

    /// <summary>Diplomatic missions.</summary>
    public static readonly WordSet Missions = Set("embassy", "consulate", "mission");

    /// <summary>What may stand before such a noun and belongs to it.</summary>
    public static readonly WordSet BaseModifiers = Set(
        "military", "air", "army", "naval", "navy", "airforce", "force", "forces", "us", "u.s.", "american", "coalition", "coalition's", "international", "led", "joint", "remote", "small", "large", "main", "major", "sprawling", "key", "sdf", "kurdish", "nato",
        "desert", "logistics", "logistical", "support", "operating", "forward", "diplomatic", "supply", "training", "oil", "gas", "landing", "same", "second", "third", "other", "two", "three", "several", "nearby", "regional", "heavily", "fortified", "strategic", "allied", "patrol",
        "strategically", "important", "federal", "drone", "troop", "foreign", "multinational", "peshmerga", "pmf", "isolated", "new", "old", "former", "general", "civilian", "cement", "border", "huge", "vast", "enemy", "occupation", "america", "defense", "defence");

    /// <summary>Owners that make a weak noun a site.</summary>
    public static readonly WordSet Owners = Set("military", "us", "u.s.", "american", "coalition", "nato", "army", "sdf", "logistics", "diplomatic", "air", "naval", "patrol", "landing");

    /// <summary>Owners that stand behind the noun: "the base of the coalition".</summary>
    public static readonly WordSet OwnersBehind = Set("coalition", "occupation", "forces", "troops", "army", "military", "alliance", "americans");

    /// <summary>Owners whose sites this is about.</summary>
    public static readonly WordSet Allies = Set("us", "u.s.", "american", "coalition", "nato");

    /// <summary>Camps that nobody garrisons.</summary>
    public static readonly WordSet OtherCamps = Set("refugee", "displacement", "displaced", "idp", "prison", "tent", "detention", "summer", "holiday", "militant", "militia");

    /// <summary>Words that follow where "base" is only a part of another noun or a verb's noun.</summary>
    public static readonly WordSet Determiners = Set("a", "an", "the", "another", "its", "their", "this", "that", "one", "each", "every", "any", "some", "two", "three", "four", "our", "his");

    /// <summary>Determiners that speak of what is known.</summary>
    public static readonly WordSet Definite = Set("the", "this", "that", "its", "their", "same");

    /// <summary>Simple prepositions of place.</summary>
    public static readonly WordSet Prepositions = Set("in", "at", "near", "outside", "inside", "on", "of", "around", "toward", "towards", "against", "into", "over", "from", "within", "across", "beside", "above", "to", "for", "by", "behind", "beyond", "between", "along", "through", "throughout");

    /// <summary>Those that put a thing beside a place rather than in it.</summary>
    public static readonly WordSet Beside = Set("near", "outside", "around", "beside", "close", "vicinity", "behind", "beyond", "along", "nearby");

    /// <summary>Those with which a site is put somewhere.</summary>
    public static readonly WordSet Locating = Set("in", "at", "near", "outside", "inside", "on", "of", "around", "beside", "within", "across", "close", "next", "just", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "along");

    /// <summary>Nouns and adverbs of direction.</summary>
    public static readonly WordSet Directions = Set("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "outskirts", "edge", "vicinity", "side", "direction");

    /// <summary>Adjectives of direction.</summary>
    public static readonly WordSet DirectionAdjectives = Set("northern", "southern", "eastern", "western", "northeastern", "northwestern", "southeastern", "southwestern", "central", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "upper", "far");

    /// <summary>Words for sorts of places: before "of" and behind a name.</summary>
    public static readonly WordSet PlaceNouns = Set("province", "governorate", "region", "city", "town", "village", "district", "area", "countryside", "neighborhood", "neighbourhood", "quarter", "suburb", "sub", "hamlet", "desert", "state", "county", "front", "capital", "outskirts", "subdistrict");

    /// <summary>Those that are larger than a town.</summary>
    public static readonly WordSet ProvinceNouns = Set("province", "governorate", "region", "countryside", "state", "desert");

    /// <summary>Adjectives before such a word.</summary>
    public static readonly WordSet PlaceAdjectives = Set("border", "remote", "small", "nearby", "holy", "southern", "northern", "eastern", "western", "oil", "rich", "valley", "river", "euphrates", "kurdish", "desert", "large", "central", "northeastern", "northwestern", "dominant", "sunni", "sunni-dominant", "majority", "arab", "capital", "restive", "mainly", "mostly", "main", "autonomous");

    /// <summary>Openers of a clause about whose site it is.</summary>
    public static readonly WordSet Housing = Set("housing", "hosting", "that", "which", "used", "where", "with", "holding", "home", "run", "manned", "occupied", "controlled", "belonging", "operated", "accommodating", "containing", "supporting");

    /// <summary>Verbs whose rounds come from the place that follows.</summary>
    public static readonly WordSet Launching = Set("launched", "fired", "launching", "firing", "originated", "originating", "originate", "came", "come", "coming", "shot", "flew", "flown", "sent", "set", "emanated", "emanating", "carried", "took");

    /// <summary>Things that stand where rounds come from.</summary>
    public static readonly WordSet LaunchThings = Set("launcher", "launchers", "rails", "platform", "platforms", "pad", "origin", "launch", "launchpad", "launchpads");

    /// <summary>Prefixes of ships' names.</summary>
    public static readonly WordSet ShipPrefixes = Set("uss", "hms", "usns", "mv", "mt", "rfa", "ins");

    /// <summary>Ships without a name.</summary>
    public static readonly WordSet Ships = Set("destroyer", "destroyers", "warship", "warships", "frigate", "vessel", "vessels", "tanker", "carrier", "ship", "ships", "dhow", "freighter");

    /// <summary>Words that begin the name of a base.</summary>
    public static readonly WordSet Designators = Set("camp", "fob", "cop", "firebase", "lsa", "mss", "cob", "fort");

    /// <summary>Capitalized words that are no name of a base.</summary>
    public static readonly WordSet NoNames = Set(
        "us", "u.s.", "american", "the", "a", "an", "coalition", "army", "air", "force", "forces", "military", "joint", "base", "international", "national", "government", "president", "command", "major", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "at", "in", "on", "near", "nato", "general", "gen.", "col.", "two", "three", "four", "five", "rockets", "drones", "rocket", "drone", "attack", "attacks", "forward", "operating", "naval", "kurdish", "main", "second", "former", "new", "this", "that", "its", "their", "another", "no", "both", "several", "each", "one", "some", "all", "other", "these", "those", "our", "any", "every", "from", "to", "of", "and", "as", "while", "when", "after", "before", "if", "it", "hit", "hits", "strike", "strikes", "logistics", "training", "desert", "remote", "landing");

    /// <summary>Titles and first words of persons' names.</summary>
    public static readonly WordSet Persons = Set("president", "bashar", "hafez", "maher", "basil", "mr", "mr.", "dictator", "leader", "gen", "gen.", "general", "col", "col.", "colonel", "captain", "major", "lieutenant", "sgt", "sergeant", "maj", "lt", "capt", "dr", "sheikh", "king", "rifaat", "asma", "minister", "ayatollah", "commander", "spokesman", "maj.", "lt.", "capt.", "dr.", "martyr", "imam");

    /// <summary>What ties somebody to a country by a hyphen: "Iran-backed".</summary>
    public static readonly WordSet Ties = Set("backed", "aligned", "allied", "linked", "supported", "affiliated", "made", "built", "designed", "funded", "sponsored", "trained", "supplied", "born", "controlled", "led");

    /// <summary>Units of a distance.</summary>
    public static readonly WordSet DistanceUnits = Set("km", "kilometers", "kilometres", "kilometer", "kilometre", "miles", "mile", "mi", "nautical", "meters", "metres", "kms");

    /// <summary>Every noun for a site, singular and plural, with its singular.</summary>
    public static readonly WordTable<string> Nouns = WithPlurals([.. Bases, .. WeakBases, .. Missions, "airport"]);

    /// <summary>What the rules read that can begin with each word; names aside, nothing begins with other words.</summary>
    public static readonly WordTable<SiteStart> Openers = WordTable.Flags<SiteStart>(
        (SiteStart.Base, [Nouns.Words, BaseModifiers]),
        (SiteStart.Place, [DirectionAdjectives, PlaceAdjectives, PlaceNouns, ["-"]]),
        (SiteStart.Ship, [ShipPrefixes, Ships, ["m"]]),
        (SiteStart.Designator, [Designators, ["patrol", "joint", "fire", "combat", "forward", "mission", "logistical"]]),
        (SiteStart.FormNoun, [["air", "airbase", "airfield", "airport", "outpost", "garrison", "base", "international"]]),
        (SiteStart.Launch, [Launching, LaunchThings]));

    private static WordTable<string> WithPlurals(IEnumerable<string> nouns)
    {
        var rows = new List<(string, string)>();
        foreach (var noun in nouns)
        {
            rows.Add((noun, noun));
            if (noun is not ("barracks" or "headquarters"))
            {
                rows.Add((noun + "s", noun));
            }
        }

        return new WordTable<string>([.. rows]);
    }

    private static WordSet Set(params string[] words) => new(words);
}
