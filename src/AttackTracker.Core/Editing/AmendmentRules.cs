using System.Globalization;
using AttackTracker.Core.Actors;
using AttackTracker.Core.Places;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Editing;

/// <summary>What an amended entry must keep to. Each problem says what is wrong and how to mend it.</summary>
internal sealed class AmendmentRules(ReferenceData reference)
{
    private const int LongestName = 120;

    public IReadOnlyList<string> Check(Amendment amendment)
    {
        if (string.IsNullOrWhiteSpace(amendment.Reason))
        {
            return ["Say why: the reason is kept with the change.", .. Problems(amendment)];
        }

        return [.. Problems(amendment)];
    }

    private IEnumerable<string> Problems(Amendment amendment)
    {
        var change = amendment.Change;
        var entries = ReferenceEntries.Of(reference, change.List);
        if (change.Members.Count == 0)
        {
            return ["Nothing would change: that is what the reference data say already."];
        }

        if (change.After is not { } wanted)
        {
            return change.List != ReferenceList.Weapons && ReferenceEntries.Ships(reference, change.List, change.Id)
                ? [$"{change.Before!.Name} comes with the program and cannot be taken away. Take away the names by which articles are not to be read."]
                : Loads(change);
        }

        List<string> problems = [.. change.Before is null ? Identity(wanted, entries) : [], .. change.List switch
        {
            ReferenceList.Sites => Site(wanted),
            ReferenceList.Groups => Group(wanted),
            _ => Weapon(wanted),
        }];
        if (change.List != ReferenceList.Weapons)
        {
            problems.AddRange(Names(wanted, entries));
        }

        return problems.Count > 0 ? problems : Loads(change);
    }

    // Whatever the rules above do not foresee, the data must load.
    private IReadOnlyList<string> Loads(ReferenceChange change)
    {
        try
        {
            _ = reference.With(ReferenceEntries.Amend(reference, change));
            return [];
        }
        catch (Exception fault) when (fault is ReferenceDataException or ArgumentException)
        {
            var said = fault is ReferenceDataException { Message: var message } ? message[(message.IndexOf(": ", StringComparison.Ordinal) + 2)..] : fault.Message;
            return [$"{char.ToUpperInvariant(said[0])}{said[1..].TrimEnd('.')}."];
        }
    }

    private static IEnumerable<string> Identity(ReferenceEntry wanted, IReadOnlyList<ReferenceEntry> entries)
    {
        if (wanted.List == ReferenceList.Weapons)
        {
            if (string.IsNullOrWhiteSpace(wanted.Id) || !wanted.Id.Any(char.IsLetter))
            {
                yield return "Words: give the words that an article uses, in the singular.";
            }
            else if (entries.FirstOrDefault(e => WeaponCatalog.Folded(e.Id) == WeaponCatalog.Folded(wanted.Id)) is { } there)
            {
                yield return $"Words: “{there.Id}” is there already, as {there.Value("type")}. Correct that entry instead.";
            }

            yield break;
        }

        if (wanted.Id is "" or "new" || wanted.Id.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-'))
        {
            yield return "Id: use small letters, digits and hyphens only.";
        }
        else if (entries.FirstOrDefault(e => e.Id == wanted.Id) is { } taken)
        {
            yield return $"Id: “{wanted.Id}” is taken by {taken.Name}. Choose another, or correct that entry.";
        }
    }

    private IEnumerable<string> Site(ReferenceEntry site)
    {
        var gazetteer = reference.Gazetteer;
        if (gazetteer.FindPlace(site.Value("country")) is not { Kind: PlaceKind.Country } country)
        {
            yield return $"Country: the gazetteer has no “{site.Value("country")}”. Pick one of the list.";
        }
        else if (site.Value("admin1") is { } admin1 && gazetteer.FindPlace($"{country.Id}:{admin1}") is null)
        {
            yield return $"Province: {country.Name} has no “{admin1}” in the gazetteer. Pick one of the list, or leave it empty.";
        }

        if (!CodebookTerm.TryParse<SiteType>(site.Value("type"), out _))
        {
            yield return "Kind: pick one of the list.";
        }

        var (latitude, longitude) = (site.Value("latitude"), site.Value("longitude"));
        if ((latitude is null) != (longitude is null))
        {
            yield return "Coordinates: give both, or neither.";
        }
        else if (latitude is not null && (!IsWithin(latitude, 90) || !IsWithin(longitude!, 180)))
        {
            yield return "Coordinates: give degrees with a point, north between -90 and 90, east between -180 and 180, such as 33.786 and 42.441.";
        }

        if (site.Value("within") is { } within)
        {
            if (Holds(site.Id, within))
            {
                yield return "Lies within: a base cannot lie within itself.";
            }
            else if (gazetteer.FindSite(within) is null)
            {
                yield return $"Lies within: the gazetteer has no base “{within}”. Pick one of the list, or leave it empty.";
            }
        }
    }

    private bool Holds(string outer, string? inner)
    {
        for (var steps = 0; inner is not null && steps <= reference.Gazetteer.Sites.Count; steps++)
        {
            if (inner == outer)
            {
                return true;
            }

            inner = reference.Gazetteer.FindSite(inner)?.Within;
        }

        return false;
    }

    private static bool IsWithin(string degrees, double most)
        => double.TryParse(degrees, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= most;

    private IEnumerable<string> Group(ReferenceEntry group)
    {
        if (!CodebookTerm.TryParse<GroupKind>(group.Value("kind"), out _))
        {
            yield return "Kind: pick one of the list.";
        }

        if (!CodebookTerm.TryParse<GroupSide>(group.Value("side"), out _))
        {
            yield return "Side: pick one of the list.";
        }

        if (group.Value("partOf") is { } whole && (whole == group.Id || reference.Groups.Find(whole) is null))
        {
            yield return whole == group.Id ? "Part of: a group is no part of itself." : $"Part of: the directory has no group “{whole}”. Pick one of the list, or leave it empty.";
        }
    }

    private static IEnumerable<string> Weapon(ReferenceEntry form)
    {
        if (!CodebookTerm.TryParse<WeaponType>(form.Value("type"), out _) || !CodebookTerm.TryParse<WeaponRole>(form.Value("role"), out _) || !CodebookTerm.TryParse<WeaponPart>(form.Value("part"), out _))
        {
            yield return "Type, role and what a number before it counts: pick one of each list.";
        }

        if (form.Id.Length > LongestName)
        {
            yield return $"Words: use at most {LongestName} characters.";
        }
    }

    private IEnumerable<string> Names(ReferenceEntry wanted, IReadOnlyList<ReferenceEntry> entries)
    {
        if (string.IsNullOrWhiteSpace(wanted.Value("name")))
        {
            yield return "Name: give the name that screens show.";
        }

        if (!wanted.AllNames.Any() && wanted.Value("kind") != CodebookTerm.Of(GroupKind.Generic))
        {
            yield return "Names in articles: give at least one, or no article will ever be found to speak of it.";
        }

        foreach (var (list, name) in wanted.Names.SelectMany(names => names.Value.Select(name => (names.Key, name))))
        {
            if (!name.Any(char.IsLetterOrDigit) || name.Length > LongestName || name.Any(char.IsControl) || MatchKey.Of(name) == MatchKey.Article)
            {
                yield return $"“{name}” is no name that an article could be searched for.";
            }
            else if (entries.FirstOrDefault(e => e.Id != wanted.Id && e.NamesOf(list).Any(other => MatchKey.Of(other) == MatchKey.Of(name))) is { } owner)
            {
                yield return $"“{name}” is a name of {owner.Name} already. Take it away there first, or leave it out here.";
            }
            else if (list == "aliases" && wanted.List == ReferenceList.Sites && reference.Gazetteer.FindByName(name)?.Place is { } place)
            {
                yield return $"“{name}” is also the {CodebookTerm.Of(place.Kind)} of that name. List it under the names that count only beside a word such as “base”.";
            }
        }
    }
}
