namespace AttackTracker.Benchmarks.Generation;

/// <summary>Puts tellings together into articles: an outlet often tells several incidents of its day in one, and none of them twice.</summary>
internal static class Newsroom
{
    private const int Most = 4;

    /// <summary>By day and outlet.</summary>
    public static IReadOnlyList<IReadOnlyList<Telling>> Articles(IEnumerable<PlannedIncident> incidents, Random random)
    {
        var articles = new List<IReadOnlyList<Telling>>();
        var tellings = incidents.SelectMany(i => i.Tellings).OrderBy(t => t.Published).ThenBy(t => t.Publisher, StringComparer.Ordinal).ThenBy(t => t.Incident);
        var article = new List<Telling>();
        foreach (var telling in tellings)
        {
            if (article.Count > 0
                && (article.Count == Most || (article[0].Published, article[0].Publisher) != (telling.Published, telling.Publisher) || article.Exists(t => t.Incident == telling.Incident) || random.Next(100) < 55))
            {
                articles.Add(article);
                article = [];
            }

            article.Add(telling);
        }

        if (article.Count > 0)
        {
            articles.Add(article);
        }

        return articles;
    }
}
