using AttackTracker.Core.Text;

namespace AttackTracker.Core.Places;

/// <summary>What an article has said so far, and of which country it mostly speaks.</summary>
internal sealed class SiteContext(Gazetteer gazetteer, Document document)
{
    private static readonly HashSet<string> Hosts = new(["IQ", "SY", "JO", "KW", "QA", "BH", "AE", "SA", "TR", "YE", "LB", "AF", "SO", "KE", "NE", "DJ", "LY", "PK"], StringComparer.Ordinal);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly HashSet<string> _namedIn = new(StringComparer.Ordinal);
    private string? _country;
    private bool _isCountryKnown;

    public Gazetteer Gazetteer { get; } = gazetteer;

    public Document Document { get; } = document;

    /// <summary>The country that hosts bases and that the article names most often; null where it names none.</summary>
    public string? Country
    {
        get
        {
            if (!_isCountryKnown)
            {
                _country = MainCountry();
                _isCountryKnown = true;
            }

            return _country;
        }
    }

    /// <summary>The index of the last mention of one site where something is; null where there is none.</summary>
    public int? LastSite { get; private set; }

    /// <summary>The last place that something is "in" and that is no site: "in eastern Syria".</summary>
    public SiteMention? LastFront { get; private set; }

    /// <summary>Takes in a mention, which has this index among all of the article.</summary>
    public void Note(int index, SiteMention mention)
    {
        NoteNamed(mention);
        if (mention.IsSite)
        {
            LastSite = !mention.IsPlural && mention.Role == SiteRole.Location ? index : LastSite;
        }
        else if (mention is { Form: SiteForm.Country or SiteForm.Region or SiteForm.Province, Preposition: "in" })
        {
            LastFront = mention;
        }
    }

    /// <summary>Takes in a site of the gazetteer.</summary>
    public void NoteNamed(SiteMention mention)
    {
        if (mention.Placement.Id is { } id)
        {
            _named.Add(id);
        }

        if (mention is { Form: SiteForm.NamedSite, Placement.Country: { } country })
        {
            _namedIn.Add(country);
        }
    }

    public bool HasNamed(Site site) => _named.Contains(site.Id);

    /// <summary>Whether a site in that country was spoken of by name.</summary>
    public bool HasNamedIn(string? country) => country is not null && _namedIn.Contains(country);

    private string? MainCountry()
    {
        // In the order in which they are first named, which settles what is named equally often.
        var counts = new List<(string Country, int Count)>();
        foreach (var match in Gazetteer.Names.Find(Document))
        {
            if ((match.Value.Site?.Country ?? match.Value.Place?.Country ?? match.Value.DemonymOf?.Country) is { } country && Hosts.Contains(country))
            {
                var at = counts.FindIndex(c => c.Country == country);
                if (at < 0)
                {
                    counts.Add((country, 1));
                }
                else
                {
                    counts[at] = (country, counts[at].Count + 1);
                }
            }
        }

        return counts.Count == 0 ? null : counts.MaxBy(c => c.Count).Country;
    }
}
