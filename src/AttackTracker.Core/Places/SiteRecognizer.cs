using AttackTracker.Core.Text;

namespace AttackTracker.Core.Places;

/// <summary>Finds sites and places by the names of the gazetteer. Pure; one instance serves all threads.</summary>
/// <param name="gazetteer">The names.</param>
public sealed class SiteRecognizer(Gazetteer gazetteer)
{
    private static readonly HashSet<string> BaseWords = ["base", "airbase", "air", "camp", "airport", "airfield", "garrison"];

    /// <summary>All mentions in the order of the text; no two overlap.</summary>
    public IReadOnlyList<SiteMention> Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var mentions = new List<SiteMention>();
        foreach (var match in gazetteer.Names.Find(document))
        {
            var site = match.Value.Site ?? (match.EndToken < document.Tokens.Count && BaseWords.Contains(document.Tokens[match.EndToken].Form.Lower) ? match.Value.ContextSite : null);
            if (site is not null)
            {
                mentions.Add(new SiteMention(match.Span, "site-name", site.Placement(GeoPrecision.Exact)));
            }
            else if (match.Value.Place is { } place)
            {
                mentions.Add(new SiteMention(match.Span, "place-name", place.Placement(place.Name, place.Kind == PlaceKind.Country ? GeoPrecision.Country : GeoPrecision.Region)));
            }
        }

        return mentions;
    }
}
