using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Editing;

/// <summary>Finds the report that a person means, although the article may have been read again since they opened it.</summary>
internal static class CurrentReport
{
    /// <summary>The report of the current reading, with evidence and runners-up; null where there is none.</summary>
    /// <param name="context">Tracks nothing of it.</param>
    /// <param name="article">The article's key.</param>
    /// <param name="report">The key of the report that the person saw.</param>
    /// <param name="cancellationToken">Ends the queries.</param>
    public static async Task<ReportRow?> FindAsync(TrackerDbContext context, int article, int report, CancellationToken cancellationToken)
    {
        var runs = context.ExtractionRuns.AsNoTracking().AsSplitQuery()
            .Include(r => r.Reports).ThenInclude(r => r.Evidence)
            .Include(r => r.Reports).ThenInclude(r => r.RunnerUps)
            .Where(r => r.ArticleId == article);
        if (await runs.SingleOrDefaultAsync(r => r.Reports.Any(p => p.Id == report), cancellationToken) is not { } seen)
        {
            return null;
        }

        return seen.IsCurrent
            ? seen.Reports.Find(r => r.Id == report)
            : ReportSuccession.Of(seen.Reports, (await runs.SingleAsync(r => r.IsCurrent, cancellationToken)).Reports).FirstOrDefault(pair => pair.Old.Id == report).New;
    }
}
