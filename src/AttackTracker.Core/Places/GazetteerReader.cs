using AttackTracker.Core.Text;

namespace AttackTracker.Core.Places;

/// <summary>Reads <c>places.json</c> and <c>sites.json</c>, and finds the faults in them.</summary>
internal sealed class GazetteerReader(ReferenceNode placeFile, ReferenceNode siteFile)
{
    private readonly Dictionary<string, PlaceName> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _listed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Site> _sites = new(StringComparer.Ordinal);

    public Gazetteer Read()
    {
        var placeNodes = placeFile.Get("places").AsItems();
        foreach (var node in placeNodes)
        {
            var place = ReadPlace(node);
            if (!_places.TryAdd(place.Id, place))
            {
                throw node.Fault(Spoken.Of(Texts.PlaceTwice, place.Id));
            }
        }

        var siteNodes = siteFile.Get("sites").AsItems();
        foreach (var node in siteNodes)
        {
            var site = ReadSite(node);
            if (!_sites.TryAdd(site.Id, site))
            {
                throw node.Fault(Spoken.Of(Texts.SiteTwice, site.Id));
            }
        }

        NamePlaces(placeNodes);
        NameSites(siteNodes);
        return new Gazetteer([.. _sites.Values], [.. _places.Values], ReadPairs(), new PhraseMatcher<PlaceName>(_names, []));
    }

    private Place ReadPlace(ReferenceNode node)
    {
        var kind = node.Get("kind").AsTerm<PlaceKind>();
        var name = node.Text("name");
        var id = node.Text("id");
        var parent = node.Find("within") is not { } within ? null
            : _places.GetValueOrDefault(within.AsText()) ?? throw within.Fault(Spoken.Of(Texts.NoPlaceAbove, within.AsText()));
        if (parent is null && kind is not (PlaceKind.Country or PlaceKind.Sea))
        {
            throw node.Fault(Spoken.Of(Texts.WithinMissing, CodebookTerm.Of(kind)));
        }

        return new Place
        {
            Id = id,
            Kind = kind,
            Name = name,
            Country = kind == PlaceKind.Country ? id : parent?.Country,
            Admin1 = kind == PlaceKind.Province ? name : parent?.Admin1,
            Covers = [.. node.Items("covers").Select(c => _places.GetValueOrDefault(c.AsText())?.Admin1 ?? throw c.Fault(Spoken.Of(Texts.NoProvinceAbove, c.AsText())))],
            Capital = node.TextOrNull("capital"),
            Latitude = node.Find("latitude")?.AsNumber(),
            Longitude = node.Find("longitude")?.AsNumber(),
            Aliases = node.Texts("aliases"),
            Demonyms = node.Texts("demonyms"),
        };
    }

    private Site ReadSite(ReferenceNode node)
    {
        var country = node.Get("country");
        if (_places.GetValueOrDefault(country.AsText()) is not { Kind: PlaceKind.Country })
        {
            throw country.Fault(Spoken.Of(Texts.NoCountry, country.AsText(), placeFile.FileName));
        }

        if (node.Find("admin1") is { } admin1 && !_places.ContainsKey($"{country.AsText()}:{admin1.AsText()}"))
        {
            throw admin1.Fault(Spoken.Of(Texts.NoProvince, admin1.AsText(), country.AsText(), placeFile.FileName));
        }

        return new Site
        {
            Id = node.Text("id"),
            Name = node.Text("name"),
            Country = country.AsText(),
            Admin1 = node.TextOrNull("admin1"),
            Type = node.Get("type").AsTerm<SiteType>(),
            Latitude = node.Find("latitude")?.AsNumber(),
            Longitude = node.Find("longitude")?.AsNumber(),
            Coordinates = node.TextOrNull("placed"),
            Hosts = node.TextOrNull("hosts"),
            Within = node.TextOrNull("within"),
            Aliases = node.Texts("aliases"),
            ContextAliases = node.Texts("contextAliases"),
            Acronyms = node.Texts("acronyms"),
            Evidence = node.Text("evidence"),
        };
    }

    private void NamePlaces(IReadOnlyList<ReferenceNode> nodes)
    {
        var spellings = new NameSpellings(placeFile);
        foreach (var node in nodes)
        {
            var place = _places[node.Text("id")];
            if (place.Capital is not null && !_places.ContainsKey(place.Capital))
            {
                throw node.Get("capital").Fault(Spoken.Of(Texts.NoPlace, place.Capital));
            }

            Name(node.Get("name"), place, spellings);
            foreach (var alias in node.Items("aliases"))
            {
                Name(alias, place, spellings);
            }

            foreach (var demonym in node.Items("demonyms"))
            {
                Entry(MatchKey.Of(demonym.AsText())).DemonymOf = place;
            }
        }
    }

    private void Name(ReferenceNode name, Place place, NameSpellings spellings)
    {
        var keys = spellings.KeysOf(name.AsText());
        for (var i = 0; i < keys.Count; i++)
        {
            var entry = Entry(keys[i]);
            var owner = entry.Place;
            if (owner is null || owner == place)
            {
                entry.Place = place;
            }
            else if (owner.Kind == PlaceKind.Province && place.Kind == PlaceKind.Town && place.Admin1 == owner.Admin1)
            {
                entry.Town = place;
            }
            else if (i == 0 && _listed.Contains(keys[i]))
            {
                throw name.Fault(Spoken.Of(Texts.NameOfTwo, name.AsText(), owner.Id, place.Id));
            }
        }

        _listed.Add(keys[0]);
    }

    private void NameSites(IReadOnlyList<ReferenceNode> nodes)
    {
        var spellings = new NameSpellings(siteFile);
        foreach (var node in nodes)
        {
            var site = _sites[node.Text("id")];
            foreach (var alias in node.Items("contextAliases"))
            {
                NameInContext(alias, site, spellings.KeysOf(alias.AsText()));
            }

            foreach (var acronym in node.Items("acronyms"))
            {
                var entry = Entry(MatchKey.Of(acronym.AsText()));
                entry.AcronymOf = entry.AcronymOf is null ? site : throw TwoOwners(acronym, entry.AcronymOf, site);
            }
        }

        // Plain names come last, so that a spelling that is only derived from one never hides a listed context name.
        foreach (var node in nodes)
        {
            var site = _sites[node.Text("id")];
            foreach (var alias in node.Items("aliases"))
            {
                Name(alias, site, spellings.KeysOf(alias.AsText()));
            }
        }
    }

    private void NameInContext(ReferenceNode alias, Site site, IReadOnlyList<string> keys)
    {
        foreach (var key in keys)
        {
            var entry = Entry(key);
            if (entry.ContextSite is not null && entry.ContextSite != site)
            {
                throw TwoOwners(alias, entry.ContextSite, site);
            }

            entry.ContextSite = site;
            entry.ContextSpellings.Add(alias.AsText().ToLowerInvariant());
        }
    }

    private void Name(ReferenceNode alias, Site site, IReadOnlyList<string> keys)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            var entry = Entry(keys[i]);
            if (i > 0 && (entry.Place is not null || entry.ContextSite is not null || (entry.Site is not null && entry.Site != site)))
            {
                continue;
            }

            if (entry.Place is not null)
            {
                throw alias.Fault(Spoken.Of(Texts.NameOfPlace, alias.AsText(), site.Id, entry.Place.Id));
            }

            if (entry.Site is not null && entry.Site != site && _listed.Contains(keys[i]))
            {
                throw TwoOwners(alias, entry.Site, site);
            }

            entry.Site = site;
        }

        _listed.Add(keys[0]);
    }

    private List<(string First, string Second)> ReadPairs()
    {
        var pairs = new List<(string, string)>();
        foreach (var pair in siteFile.Items("sameComplex"))
        {
            var ids = pair.AsItems();
            if (ids.Count != 2)
            {
                throw pair.Fault(Texts.TwoSites);
            }

            foreach (var id in ids)
            {
                if (!_sites.ContainsKey(id.AsText()))
                {
                    throw id.Fault(Spoken.Of(Texts.NoSite, id.AsText()));
                }
            }

            pairs.Add((ids[0].AsText(), ids[1].AsText()));
        }

        return pairs;
    }

    private PlaceName Entry(string key)
    {
        if (!_names.TryGetValue(key, out var entry))
        {
            entry = new PlaceName();
            _names.Add(key, entry);
        }

        return entry;
    }

    private static ReferenceDataException TwoOwners(ReferenceNode alias, Site first, Site second)
        => alias.Fault(Spoken.Of(Texts.NameOfTwo, alias.AsText(), first.Id, second.Id));
}
