using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Web.Components.Pages.Reference;

/// <summary>The words of the pages of reference data.</summary>
public static class ReferenceText
{
    /// <summary>What one entry of a list is called.</summary>
    public static string Noun(ReferenceList list) => list switch
    {
        ReferenceList.Sites => "base",
        ReferenceList.Groups => "group",
        ReferenceList.Weapons => "word for a weapon",
    };

    /// <summary>The heading of a list.</summary>
    public static string Title(ReferenceList list) => list switch
    {
        ReferenceList.Sites => "Bases",
        ReferenceList.Groups => "Groups",
        ReferenceList.Weapons => "Words for weapons",
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
        "admin1" => "province",
        "type" => "kind",
        "latitude" => "north",
        "longitude" => "east",
        "placed" => "trust in the coordinates",
        "within" => "lies within",
        "partOf" => "part of",
        "part" => "what a number counts",
        "aliases" => "names",
        "contextAliases" => "names beside “base”",
        "acronyms" => "abbreviations",
        _ => member,
    };

    /// <summary>What somebody changed, to be read after their name.</summary>
    public static string Of(ReferenceChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var noun = Noun(change.List);
        return (change.Before, change.After) switch
        {
            (null, { } added) => $"added the {noun} {added.Name}{(added.Names.Count > 0 ? ", known as " + string.Join(", ", added.AllNames.Select(Quoted)) : added.Value("type") is { } type ? $", a {Term(type)}" : "")}",
            ({ } gone, null) => $"took away the {noun} {gone.Name}",
            ({ } before, { } after) => $"changed the {noun} {after.Name}: " + string.Join("; ", change.Members.Select(member => Difference(member, before, after))),
            _ => $"changed a {noun}",
        };
    }

    private static string Difference(string member, ReferenceEntry before, ReferenceEntry after)
    {
        if (before.Names.ContainsKey(member) || after.Names.ContainsKey(member))
        {
            var (added, gone) = (after.NamesOf(member).Except(before.NamesOf(member)).ToList(), before.NamesOf(member).Except(after.NamesOf(member)).ToList());
            var parts = new[] { added.Count == 0 ? null : "with " + string.Join(", ", added.Select(Quoted)), gone.Count == 0 ? null : "without " + string.Join(", ", gone.Select(Quoted)) };
            return $"{Label(member)} {string.Join(" and ", parts.OfType<string>().DefaultIfEmpty("in another order"))}";
        }

        return $"{Label(member)} from {before.Value(member) ?? "nothing"} to {after.Value(member) ?? "nothing"}";
    }

    private static string Quoted(string name) => $"“{name}”";

    /// <summary>How far articles are read again, in a sentence.</summary>
    public static string Progress(Core.Queries.RereadingView reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading switch
        {
            { IsDone: true, Done: 0 } => "The last change touched no article.",
            { IsDone: true } => $"The last change: {Wording.Count(reading.Done, "article")} read again, {Wording.Number(reading.Changed)} of them otherwise.",
            { StoppedBy: { } who } => $"{who} stopped the reading of the last change after {Wording.Count(reading.Done, "article")}. What is left still says what it said before.",
            { Total: null } => "Looking for the articles that the last change touches…",
            _ => $"Reading again what the last change touches: {Wording.Number(reading.Done)} of {Wording.Count(reading.Total.Value, "article")}, {Wording.Number(reading.Changed)} read otherwise so far.",
        };
    }
}
