using AttackTracker.Core.Text;

namespace AttackTracker.Core.Places;

/// <summary>The sites and places that articles name, and what lies within what. Immutable and safe for threads.</summary>
public sealed class Gazetteer
{
    private readonly Dictionary<string, Site> _sites;
    private readonly Dictionary<string, Place> _places;
    private readonly HashSet<(string, string)> _sameComplex;

    internal Gazetteer(IReadOnlyList<Site> sites, IReadOnlyList<Place> places, IEnumerable<(string First, string Second)> sameComplex, PhraseMatcher<PlaceName> names)
    {
        Sites = sites;
        Places = places;
        Names = names;
        _sites = sites.ToDictionary(s => s.Id, StringComparer.Ordinal);
        _places = places.ToDictionary(p => p.Id, StringComparer.Ordinal);
        _sameComplex = [.. sameComplex.SelectMany(p => new[] { p, (p.Second, p.First) })];
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Site> Sites { get; }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>Every name in every spelling.</summary>
    internal PhraseMatcher<PlaceName> Names { get; }

    /// <summary>Reads the gazetteer's two files.</summary>
    /// <exception cref="ReferenceDataException">A file is faulty, for instance because a name has two owners; the message names file and line.</exception>
    public static Gazetteer Read(ReferenceNode sites, ReferenceNode places)
    {
        ArgumentNullException.ThrowIfNull(sites);
        ArgumentNullException.ThrowIfNull(places);
        return new GazetteerReader(places, sites).Read();
    }

    /// <summary>The site of that id; null where there is none.</summary>
    public Site? FindSite(string? id) => id is null ? null : _sites.GetValueOrDefault(id);

    /// <summary>The place of that id; null where there is none.</summary>
    public Place? FindPlace(string? id) => id is null ? null : _places.GetValueOrDefault(id);

    /// <summary>Whether two sites are one, or neighbours that articles take for one another, such as a landing zone and the base beside it.</summary>
    /// <remarks>Not transitive: an embassy and a base of the same quarter are each taken for the quarter, not for one another.</remarks>
    public bool SameFamily(string first, string second)
        => string.Equals(first, second, StringComparison.Ordinal) || _sameComplex.Contains((first, second));

    /// <summary>Whether a target placed at <paramref name="inner"/> can be the one placed at <paramref name="outer"/>, told less exactly or as exactly.</summary>
    /// <remarks>
    /// A site lies in its province, in the regions that cover the province, in its country, and in the site around it; "a base south of Baghdad"
    /// holds everything of its country that is not known to lie elsewhere. At sea nothing holds anything but the same words.
    /// </remarks>
    public bool Contains(SitePlacement outer, SitePlacement inner)
    {
        ArgumentNullException.ThrowIfNull(outer);
        ArgumentNullException.ThrowIfNull(inner);
        if (outer.Id is not null)
        {
            return inner.Id is not null && (SameFamily(outer.Id, inner.Id) || IsWithin(inner.Id, outer.Id));
        }

        if (outer.Precision is GeoPrecision.Exact or GeoPrecision.Near && inner.Id is null && inner.Precision is GeoPrecision.Exact or GeoPrecision.Near)
        {
            return MatchKey.Of(outer.Name) == MatchKey.Of(inner.Name);
        }

        if (outer.Country is null || outer.Country != inner.Country || outer.Precision == GeoPrecision.Exact)
        {
            return outer.Country == inner.Country && MatchKey.Of(outer.Name) == MatchKey.Of(inner.Name);
        }

        if (outer.Admin1 is not null)
        {
            return string.Equals(outer.Admin1, inner.Admin1, StringComparison.Ordinal);
        }

        return RegionIn(outer.Name) is not { Covers.Count: > 0 } region || inner.Admin1 is null || region.Covers.Contains(inner.Admin1);
    }

    /// <summary>What a name means in every spelling; null where it is no name as a whole.</summary>
    internal PlaceName? FindByName(string name)
    {
        var document = Document.Parse(name);
        return document.Tokens.Count > 0 && Names.MatchAt(document, 0, document.Tokens.Count) is { } match && match.EndToken == document.Tokens.Count ? match.Value : null;
    }

    private bool IsWithin(string inner, string outer)
    {
        var site = FindSite(inner);
        for (var steps = 0; site?.Within is not null && steps < _sites.Count; steps++)
        {
            if (site.Within == outer)
            {
                return true;
            }

            site = FindSite(site.Within);
        }

        return false;
    }

    /// <summary>The named region that the words of an unnamed site hold, such as "eastern Syria" in "base in eastern Syria"; null where none.</summary>
    private Place? RegionIn(string name)
        => Names.Find(Document.Parse(name)).Select(m => m.Value.Place).LastOrDefault(p => p?.Kind == PlaceKind.Region);
}
