using System.Linq.Expressions;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Finds a page of articles in an order that an index holds, reading no more of them than stand before its end.</summary>
internal static class ArticleOrder
{
    /// <summary>The keys of a page; unknown days, headlines and outlets come last either way, and articles that come out equal stand by their keys, which is the order in which they were brought in, falling where the order falls: an index is read either way.</summary>
    /// <param name="database">Where from.</param>
    /// <param name="articles">Those to choose from.</param>
    /// <param name="found">The same, where words were asked for; null where not.</param>
    /// <param name="sort">The order.</param>
    /// <param name="descending">Whether the greatest comes first.</param>
    /// <param name="skip">How many stand before the page.</param>
    /// <param name="take">How many stand on it.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <returns>Null where no index holds the order.</returns>
    public static async Task<List<int>?> PageAsync(TrackerDbContext database, IQueryable<ArticleRow> articles, FoundArticles? found, ArticleSort sort, bool descending, int skip, int take, CancellationToken cancellationToken)
    {
        // Sorted by SQL, all that words are found in would be gathered first; where they are many the order soon comes upon as many as a page holds.
        var isWalked = found is { AreMany: true };
        var runs = Of(database.ExtractionRuns.Where(r => r.IsCurrent), r => r.ArticleId);
        var metadata = Of(database.ArticleMetadata.Where(m => m.IsCurrent), m => m.ArticleId);
        IQueryable<int>[]? keys = sort switch
        {
            ArticleSort.Added when descending => [articles.OrderByDescending(a => a.AddedAt).ThenByDescending(a => a.Id).Select(a => a.Id)],
            ArticleSort.Added => [articles.OrderBy(a => a.AddedAt).ThenBy(a => a.Id).Select(a => a.Id)],
            ArticleSort.Published =>
            [
                Keys(runs.Where(r => r.PublishedDate != null), r => r.PublishedDate, r => r.ArticleId),
                Keys(runs.Where(r => r.PublishedDate == null), r => r.PublishedDate, r => r.ArticleId),
            ],
            ArticleSort.Title =>
            [
                Keys(metadata.Where(m => m.Title != null), m => m.Title, m => m.ArticleId),
                Keys(metadata.Where(m => m.Title == null), m => m.Title, m => m.ArticleId),
            ],
            ArticleSort.Publisher =>
            [
                Keys(metadata.Where(m => m.Publisher != null), m => EF.Functions.Collate(m.Publisher, "NOCASE"), m => m.ArticleId),
                Keys(metadata.Where(m => m.Publisher == null), m => EF.Functions.Collate(m.Publisher, "NOCASE"), m => m.ArticleId),
            ],

            // From a coder who has yet to read an article it is hidden how many there are.
            ArticleSort.Reports => database.Hidden.Count > 0 ? null : [Keys(runs, r => r.ReportCount, r => r.ArticleId)],
        };
        return keys is null ? null
            : isWalked ? await WalkAsync(keys, found!, skip, take, cancellationToken)
            : await SkipAsync(keys, skip, take, cancellationToken);

        IQueryable<T> Of<T>(IQueryable<T> rows, Expression<Func<T, int>> article) => isWalked ? rows : rows.Join(articles, article, a => a.Id, (row, _) => row);

        IQueryable<int> Keys<T, TKey>(IQueryable<T> rows, Expression<Func<T, TKey>> by, Expression<Func<T, int>> article)
            => (descending ? rows.OrderByDescending(by).ThenByDescending(article) : rows.OrderBy(by).ThenBy(article)).Select(article);
    }

    private static async Task<List<int>> WalkAsync(IQueryable<int>[] keys, FoundArticles found, int skip, int take, CancellationToken cancellationToken)
    {
        var page = new List<int>(take);
        foreach (var piece in keys)
        {
            await foreach (var key in piece.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                if (found.Has(key) && skip-- <= 0)
                {
                    page.Add(key);
                    if (page.Count == take)
                    {
                        return page;
                    }
                }
            }
        }

        return page;
    }

    private static async Task<List<int>> SkipAsync(IQueryable<int>[] keys, int skip, int take, CancellationToken cancellationToken)
    {
        var page = new List<int>(take);
        foreach (var piece in keys)
        {
            var some = await piece.Skip(skip).Take(take - page.Count).ToListAsync(cancellationToken);
            page.AddRange(some);
            if (page.Count == take)
            {
                break;
            }

            skip = some.Count > 0 ? 0 : Math.Max(0, skip - await piece.CountAsync(cancellationToken));
        }

        return page;
    }
}
