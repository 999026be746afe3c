using AttackTracker.Core.Reports;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage;

/// <summary>Finds the articles whose text other reference data can read otherwise. Every text is looked through: the search index does not fold names as the gazetteer does.</summary>
internal static class AffectedArticles
{
    private const int BatchSize = 500;

    /// <param name="context">Needs no transaction.</param>
    /// <param name="difference">Between what the articles were read by and what they are to be read by.</param>
    /// <param name="except">The key of a revision whose readings are left out; null for none.</param>
    /// <param name="progress">Told how many articles were looked through; null where nobody looks on.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    /// <returns>Keys of articles in their order.</returns>
    public static async Task<List<int>> FindAsync(TrackerDbContext context, ReferenceDifference difference, int? except, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var found = new List<int>();
        if (difference.IsEmpty)
        {
            return found;
        }

        var (last, searched) = (0, 0);
        while (true)
        {
            var batch = await context.ExtractionRuns.AsNoTracking()
                .Where(r => r.IsCurrent && r.ArticleId > last && r.ReferenceRevisionId != except)
                .OrderBy(r => r.ArticleId).Take(BatchSize).Select(r => new { r.ArticleId, r.Article.Text }).ToListAsync(cancellationToken);
            if (batch.Count == 0)
            {
                return found;
            }

            found.AddRange(batch.AsParallel().AsOrdered().WithCancellation(cancellationToken).Where(a => difference.Touches(a.Text)).Select(a => a.ArticleId));
            last = batch[^1].ArticleId;
            progress?.Report(searched += batch.Count);
        }
    }
}
