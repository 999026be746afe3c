using System.Globalization;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;

namespace AttackTracker.Web.Commands;

/// <summary>Merges articles in memory and names the incidents: <c>2022-01-05-ain-al-asad</c>, with a number where two would share a name.</summary>
internal static class IncidentKeys
{
    /// <summary>By content hash, one key a report in the order of the reports. A copy of an article falls where the article does.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(IEnumerable<(Article Article, Extraction Extraction)> extracted)
    {
        var articles = extracted.DistinctBy(e => e.Article.ContentHash).ToList();
        var incidents = new IncidentBuilder(ReferenceData.Shipped.Gazetteer).Build([.. articles.SelectMany(e => Sources(e.Article, e.Extraction))]).Incidents;
        var keys = articles.ToDictionary(e => e.Article.ContentHash, e => new string[e.Extraction.Reports.Count]);
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var incident in incidents)
        {
            var name = Name(incident.Values);
            taken[name] = taken.GetValueOrDefault(name) + 1;
            var key = taken[name] == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{taken[name]}");
            foreach (var source in incident.Members.Select(m => m.Source))
            {
                keys[source.Article][source.Report.Ordinal] = key;
            }
        }

        return keys.ToDictionary(k => k.Key, IReadOnlyList<string> (k) => k.Value);
    }

    private static IEnumerable<SourcedReport> Sources(Article article, Extraction extraction)
    {
        var fingerprint = TextFingerprint.Of(article.Text);
        return extraction.Reports.Select(report => new SourcedReport
        {
            Report = report,
            Article = article.ContentHash,
            Publisher = article.Metadata.Publisher,
            Published = extraction.Published.Date,
            Fingerprint = fingerprint,
        });
    }

    private static string Name(EventValues values)
    {
        var day = values.Date?.Start ?? values.Date?.End;
        var site = values.Site?.Id ?? values.Site?.Admin1 ?? values.Site?.Country ?? "somewhere";
        var place = string.Join('-', site.ToLowerInvariant().Split((char[])[' ', '\'', '(', ')', ',', '.'], StringSplitOptions.RemoveEmptyEntries));
        var kind = values.Kind == ReportKind.Response ? "-response" : "";
        return $"{day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated"}-{place}{kind}";
    }
}
