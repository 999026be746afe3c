using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Finds a page of articles in an order that an index holds, reading no more of them than stand before its end.</summary>
internal static class ArticleOrder
{
    /// <summary>The keys of a page; unknown days, headlines and outlets come last either way, and articles that come out equal stand in the order in which they were brought in, which is that of their keys.</summary>
    /// <param name="database">Where from.</param>
    /// <param name="articles">Those to choose from.</param>
    /// <param name="sort">The order.</param>
    /// <param name="descending">Whether the greatest comes first.</param>
    /// <param name="skip">How many stand before the page.</param>
    /// <param name="take">How many stand on it.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <returns>Null where no index holds the order.</returns>
    public static async Task<List<int>?> PageAsync(TrackerDbContext database, IQueryable<ArticleRow> articles, ArticleSort sort, bool descending, int skip, int take, CancellationToken cancellationToken)
    {
        switch (sort)
        {
            case ArticleSort.Added:
                var added = descending ? articles.OrderByDescending(a => a.AddedAt).ThenByDescending(a => a.Id) : articles.OrderBy(a => a.AddedAt).ThenBy(a => a.Id);
                return await added.Select(a => a.Id).Skip(skip).Take(take).ToListAsync(cancellationToken);
            case ArticleSort.Published:
                var runs = database.ExtractionRuns.Where(r => r.IsCurrent).Join(articles, r => r.ArticleId, a => a.Id, (r, _) => r);
                var dated = runs.Where(r => r.PublishedDate != null);
                return await PageAsync(
                    (descending ? dated.OrderByDescending(r => r.PublishedDate) : dated.OrderBy(r => r.PublishedDate)).ThenBy(r => r.ArticleId).Select(r => r.ArticleId),
                    runs.Where(r => r.PublishedDate == null).OrderBy(r => r.ArticleId).Select(r => r.ArticleId));
            case ArticleSort.Title:
                var about = database.ArticleMetadata.Where(m => m.IsCurrent).Join(articles, m => m.ArticleId, a => a.Id, (m, _) => m);
                var titled = about.Where(m => m.Title != null);
                return await PageAsync(
                    (descending ? titled.OrderByDescending(m => m.Title) : titled.OrderBy(m => m.Title)).ThenBy(m => m.ArticleId).Select(m => m.ArticleId),
                    about.Where(m => m.Title == null).OrderBy(m => m.ArticleId).Select(m => m.ArticleId));
            case ArticleSort.Publisher:
                var told = database.ArticleMetadata.Where(m => m.IsCurrent).Join(articles, m => m.ArticleId, a => a.Id, (m, _) => m);
                var named = told.Where(m => m.Publisher != null);
                return await PageAsync(
                    (descending ? named.OrderByDescending(m => EF.Functions.Collate(m.Publisher, "NOCASE")) : named.OrderBy(m => EF.Functions.Collate(m.Publisher, "NOCASE"))).ThenBy(m => m.ArticleId).Select(m => m.ArticleId),
                    told.Where(m => m.Publisher == null).OrderBy(m => m.ArticleId).Select(m => m.ArticleId));
            default:
                return null;
        }

        async Task<List<int>> PageAsync(IQueryable<int> known, IQueryable<int> unknown)
        {
            var page = await known.Skip(skip).Take(take).ToListAsync(cancellationToken);
            if (page.Count < take)
            {
                var before = page.Count > 0 ? skip + page.Count : await known.CountAsync(cancellationToken);
                page.AddRange(await unknown.Skip(Math.Max(0, skip - before)).Take(take - page.Count).ToListAsync(cancellationToken));
            }

            return page;
        }
    }
}
