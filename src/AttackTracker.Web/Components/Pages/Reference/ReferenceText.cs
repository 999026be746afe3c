using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Web.Components.Pages.Reference;

/// <summary>The words of the pages of reference data.</summary>
public static class ReferenceText
{
    /// <summary>What one entry of a list is called.</summary>
    public static string Noun(ReferenceList list) => list switch
    {
        ReferenceList.Sites => Texts.NounBase,
        ReferenceList.Groups => Texts.NounGroup,
        ReferenceList.Weapons => Texts.NounWord,
    };

    /// <summary>What asks for a new entry: "Add a base".</summary>
    public static string Add(ReferenceList list) => list switch
    {
        ReferenceList.Sites => Texts.AddBase,
        ReferenceList.Groups => Texts.AddGroup,
        ReferenceList.Weapons => Texts.AddWord,
    };

    /// <summary>The heading of a list.</summary>
    public static string Title(ReferenceList list) => list switch
    {
        ReferenceList.Sites => Texts.Bases,
        ReferenceList.Groups => Texts.Groups,
        ReferenceList.Weapons => Texts.WordsForWeapons,
    };

    /// <summary>A word of the codebook as people read it: <c>air-base</c> is "air base".</summary>
    public static string Term(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.Replace('-', ' ');
    }

    /// <summary>What a member of an entry is called.</summary>
    public static string Label(string member) => member switch
    {
        "admin1" => Texts.MemberProvince,
        "type" => Texts.MemberKind,
        "latitude" => Texts.MemberNorth,
        "longitude" => Texts.MemberEast,
        "placed" => Texts.MemberPlaced,
        "within" => Texts.MemberWithin,
        "partOf" => Texts.MemberPartOf,
        "part" => Texts.MemberPart,
        "aliases" => Texts.MemberAliases,
        "contextAliases" => Texts.MemberContextAliases,
        "acronyms" => Texts.MemberAcronyms,
        _ => member,
    };

    /// <summary>A value of a member as people read it: countries by name, words of the codebook without hyphens.</summary>
    public static string Value(string member, string value) => member switch
    {
        "country" => CountryNames.Of(value) ?? value,
        "type" or "kind" or "side" or "role" or "part" => Term(value),
        _ => value,
    };

    /// <summary>What somebody changed, to be read after their name.</summary>
    public static string Of(ReferenceChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var noun = Noun(change.List);
        return (change.Before, change.After) switch
        {
            (null, { Names.Count: > 0 } added) => Phrase.Of(Texts.AddedKnownAs, noun, added.Name, string.Join(", ", added.AllNames.Select(Quoted))),
            (null, { } added) when added.Value("type") is { } type => Phrase.Of(Texts.AddedType, noun, added.Name, Term(type)),
            (null, { } added) => Phrase.Of(Texts.Added, noun, added.Name),
            ({ } gone, null) => Phrase.Of(Texts.TookAway, noun, gone.Name),
            ({ } before, { } after) => Phrase.Of(Texts.ChangedWhat, noun, after.Name, string.Join("; ", change.Members.Select(member => Difference(member, before, after)))),
            _ => Phrase.Of(Texts.Changed, noun),
        };
    }

    private static string Difference(string member, ReferenceEntry before, ReferenceEntry after)
    {
        if (before.Names.ContainsKey(member) || after.Names.ContainsKey(member))
        {
            var (added, gone) = (after.NamesOf(member).Except(before.NamesOf(member)).ToList(), before.NamesOf(member).Except(after.NamesOf(member)).ToList());
            var (with, without) = (string.Join(", ", added.Select(Quoted)), string.Join(", ", gone.Select(Quoted)));
            return Phrase.Of(
                (added.Count, gone.Count) switch
                {
                    (0, 0) => Texts.Reordered,
                    (_, 0) => Texts.With,
                    (0, _) => Texts.Without,
                    _ => Texts.WithAndWithout,
                },
                Label(member),
                with,
                without);
        }

        return Phrase.Of(Texts.FromTo, Label(member), Told(before), Told(after));

        string Told(ReferenceEntry entry) => entry.Value(member) is { } value ? Value(member, value) : Texts.Nothing;
    }

    private static string Quoted(string name) => $"“{name}”";

    /// <summary>How far articles are read again, in a sentence.</summary>
    public static string Progress(Core.Queries.RereadingView reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading switch
        {
            { IsDone: true, Done: 0 } => Texts.TouchedNone,
            { IsDone: true } => Phrase.Count(reading.Done, Texts.ReadAgain, Wording.Number(reading.Changed)),
            { StoppedBy: { } who } => Phrase.Count(reading.Done, Texts.StoppedAfter, who),
            { Total: null } => Texts.LookingFor,
            _ => Phrase.Count(reading.Total.Value, Texts.ReadingAgain, Wording.Number(reading.Done), Wording.Number(reading.Changed)),
        };
    }
}
