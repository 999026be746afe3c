using AttackTracker.Core.Text;

namespace AttackTracker.Core.Places;

/// <summary>What an article has said so far, and of which country it mostly speaks.</summary>
internal sealed class SiteContext(Gazetteer gazetteer, Document document)
{
    private static readonly HashSet<string> Hosts = new(["IQ", "SY", "JO", "KW", "QA", "BH", "AE", "SA", "TR", "YE", "LB", "AF", "SO", "KE", "NE", "DJ", "LY", "PK"], StringComparer.Ordinal);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly Lazy<string?> _country = new(() => MainCountry(gazetteer, document));

    public Gazetteer Gazetteer { get; } = gazetteer;

    public Document Document { get; } = document;

    /// <summary>The country that hosts bases and that the article names most often; null where it names none.</summary>
    public string? Country => _country.Value;

    public void Note(SiteMention mention)
    {
        if (mention.Placement.Id is { } id)
        {
            _named.Add(id);
        }
    }

    public bool HasNamed(Site site) => _named.Contains(site.Id);

    private static string? MainCountry(Gazetteer gazetteer, Document document)
        => gazetteer.Names.Find(document)
            .Select(m => m.Value.Site?.Country ?? m.Value.Place?.Country ?? m.Value.DemonymOf?.Country)
            .Where(c => c is not null && Hosts.Contains(c))
            .GroupBy(c => c)
            .OrderByDescending(g => g.Count())
            .FirstOrDefault()?.Key;
}
