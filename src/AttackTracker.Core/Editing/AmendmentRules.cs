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
            return [Texts.AmendWhy, .. Problems(amendment)];
        }

        return [.. Problems(amendment)];
    }

    private IEnumerable<string> Problems(Amendment amendment)
    {
        var change = amendment.Change;
        var entries = ReferenceEntries.Of(reference, change.List);
        if (change.Members.Count == 0)
        {
            return [Texts.AmendNothing];
        }

        if (change.After is not { } wanted)
        {
            return change.List != ReferenceList.Weapons && ReferenceEntries.Ships(reference, change.List, change.Id)
                ? [Spoken.Of(Texts.AmendBuiltIn, change.Before!.Name)]
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
            var said = fault is ReferenceDataException data ? data.Fault : fault.Message;
            return [$"{char.ToUpperInvariant(said[0])}{said[1..].TrimEnd('.')}."];
        }
    }

    private static IEnumerable<string> Identity(ReferenceEntry wanted, IReadOnlyList<ReferenceEntry> entries)
    {
        if (wanted.List == ReferenceList.Weapons)
        {
            if (string.IsNullOrWhiteSpace(wanted.Id) || !wanted.Id.Any(char.IsLetter))
            {
                yield return Texts.WordsGive;
            }
            else if (entries.FirstOrDefault(e => WeaponCatalog.Folded(e.Id) == WeaponCatalog.Folded(wanted.Id)) is { } there)
            {
                yield return Spoken.Of(Texts.WordsThere, there.Id, there.Value("type"));
            }

            yield break;
        }

        if (wanted.Id is "" or "new" || wanted.Id.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-'))
        {
            yield return Texts.IdLetters;
        }
        else if (entries.FirstOrDefault(e => e.Id == wanted.Id) is { } taken)
        {
            yield return Spoken.Of(Texts.IdTaken, wanted.Id, taken.Name);
        }
    }

    private IEnumerable<string> Site(ReferenceEntry site)
    {
        var gazetteer = reference.Gazetteer;
        if (gazetteer.FindPlace(site.Value("country")) is not { Kind: PlaceKind.Country } country)
        {
            yield return Spoken.Of(Texts.CountryUnknown, site.Value("country"));
        }
        else if (site.Value("admin1") is { } admin1 && gazetteer.FindPlace($"{country.Id}:{admin1}") is null)
        {
            yield return Spoken.Of(Texts.ProvinceUnknown, country.Name, admin1);
        }

        if (!CodebookTerm.TryParse<SiteType>(site.Value("type"), out _))
        {
            yield return Texts.KindPick;
        }

        var (latitude, longitude) = (site.Value("latitude"), site.Value("longitude"));
        if ((latitude is null) != (longitude is null))
        {
            yield return Texts.CoordinatesBoth;
        }
        else if (latitude is not null && (!IsWithin(latitude, 90) || !IsWithin(longitude!, 180)))
        {
            yield return Texts.CoordinatesDegrees;
        }

        if (site.Value("within") is { } within)
        {
            if (Holds(site.Id, within))
            {
                yield return Texts.WithinItself;
            }
            else if (gazetteer.FindSite(within) is null)
            {
                yield return Spoken.Of(Texts.WithinUnknown, within);
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
            yield return Texts.KindPick;
        }

        if (!CodebookTerm.TryParse<GroupSide>(group.Value("side"), out _))
        {
            yield return Texts.SidePick;
        }

        if (group.Value("partOf") is { } whole && (whole == group.Id || reference.Groups.Find(whole) is null))
        {
            yield return whole == group.Id ? Texts.PartOfItself : Spoken.Of(Texts.PartOfUnknown, whole);
        }
    }

    private static IEnumerable<string> Weapon(ReferenceEntry form)
    {
        if (!CodebookTerm.TryParse<WeaponType>(form.Value("type"), out _) || !CodebookTerm.TryParse<WeaponRole>(form.Value("role"), out _) || !CodebookTerm.TryParse<WeaponPart>(form.Value("part"), out _))
        {
            yield return Texts.TypePick;
        }

        if (form.Id.Length > LongestName)
        {
            yield return Spoken.Of(Texts.WordsLong, LongestName);
        }
    }

    private IEnumerable<string> Names(ReferenceEntry wanted, IReadOnlyList<ReferenceEntry> entries)
    {
        if (string.IsNullOrWhiteSpace(wanted.Value("name")))
        {
            yield return Texts.NameGive;
        }

        if (!wanted.AllNames.Any() && wanted.Value("kind") != CodebookTerm.Of(GroupKind.Generic))
        {
            yield return Texts.NamesGive;
        }

        foreach (var (list, name) in wanted.Names.SelectMany(names => names.Value.Select(name => (names.Key, name))))
        {
            if (!name.Any(char.IsLetterOrDigit) || name.Length > LongestName || name.Any(char.IsControl) || MatchKey.Of(name) == MatchKey.Article)
            {
                yield return Spoken.Of(Texts.NameNone, name);
            }
            else if (entries.FirstOrDefault(e => e.Id != wanted.Id && e.NamesOf(list).Any(other => MatchKey.Of(other) == MatchKey.Of(name))) is { } owner)
            {
                yield return Spoken.Of(Texts.NameTaken, name, owner.Name);
            }
            else if (list == "aliases" && wanted.List == ReferenceList.Sites && reference.Gazetteer.FindByName(name)?.Place is { } place)
            {
                yield return Spoken.Of(Texts.NameOfPlace, name, CodebookTerm.Of(place.Kind));
            }
        }
    }
}
