using AttackTracker.Core.Places;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Web.Components.Fields;

/// <summary>A base by any of its names, or a place that the gazetteer does not hold by its words.</summary>
public sealed class SiteDraft : FieldDraft
{
    private readonly NameSearch<Site> _sites;
    private SitePlacement? _taken;

    internal SiteDraft(EventValues before, ReferenceData reference)
        : base(Field.Site, before)
    {
        _sites = new NameSearch<Site>(reference.Gazetteer.Sites, s => s.Name, s => [.. s.Aliases, .. s.ContextAliases, .. s.Acronyms]);
    }

    /// <summary>A name or alias of the gazetteer, or the words of the article; empty for no site.</summary>
    public string Name { get; set; } = "";

    /// <summary>ISO 3166-1 alpha-2, for a place that the gazetteer does not hold.</summary>
    public string Country { get; set; } = "";

    public GeoPrecision Precision { get; set; }

    /// <summary>The base that is meant; null where the gazetteer holds none of that name.</summary>
    public Site? Known => _sites.Named(Name);

    /// <summary>Bases that may be meant by what is typed so far, the likeliest first.</summary>
    public IReadOnlyList<NameChoice> Find(string typed) => _sites.Find(typed, site => string.Join(", ", new[] { site.Admin1, CountryNames.Of(site.Country) }.OfType<string>()));

    public override string Typed => Write(new Shape(Name, Country, Precision));

    public override void Take(EventValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _taken = values.Site;
        (Name, Country, Precision) = (values.Site?.Name ?? "", values.Site?.Country ?? "", values.Site?.Precision ?? GeoPrecision.Exact);
    }

    protected override EventValues Read() => Before with { Site = ReadSite() };

    protected override void PutBack(string typed) => (Name, Country, Precision) = Parse<Shape>(typed);

    private SitePlacement? ReadSite()
    {
        if (Blank(Name) is not { } name)
        {
            return null;
        }

        if (Known is { } site)
        {
            return site.Placement(Precision);
        }

        var code = Blank(Country)?.ToUpperInvariant();
        return code is null || CountryNames.Of(code) != code
            ? new SitePlacement(null, name, code, _taken is { Id: null } taken && taken.Name == name ? taken.Admin1 : null, Precision)
            : throw new FormatException(Phrase.Of(Texts.NoCountry, Country));
    }

    private sealed record Shape(string Name, string Country, GeoPrecision Precision);
}
