using AttackTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>All that happened to one incident or one article, the latest first.</summary>
public sealed class HistoryQuery(IDbContextFactory<TrackerDbContext> contexts)
{
    /// <summary>The history of an incident: decisions on it under any of its ids, and what was done to and read from the articles that tell of it.</summary>
    /// <param name="publicId">One that was merged away stands for the survivor; an unknown one has no history.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<HistoryView> OfIncidentAsync(string publicId, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var key = await database.PublicIds.Where(p => p.PublicId == publicId).Select(p => p.IncidentId).SingleOrDefaultAsync(cancellationToken);
        var ids = await database.PublicIds.Where(p => p.PublicId == publicId || (key != null && p.IncidentId == key)).Select(p => p.PublicId).ToListAsync(cancellationToken);
        var articles = await database.IncidentReports.Where(r => r.IncidentId == key).Select(r => r.Report.Run.ArticleId).Distinct().ToListAsync(cancellationToken);
        return await ReadAsync(database, ids, articles, cancellationToken);
    }

    /// <summary>The history of an article: what was done to it, and how it was read each time.</summary>
    public async Task<HistoryView> OfArticleAsync(int articleId, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await ReadAsync(database, [], [articleId], cancellationToken);
    }

    private static async Task<HistoryView> ReadAsync(TrackerDbContext database, List<string> ids, List<int> articles, CancellationToken cancellationToken)
    {
        var decisions = await database.Decisions.AsNoTracking()
            .Where(d => (d.Incident != null && ids.Contains(d.Incident)) || (d.Other != null && ids.Contains(d.Other)) || (d.ArticleId != null && articles.Contains(d.ArticleId.Value)))
            .OrderByDescending(d => d.Id).ToListAsync(cancellationToken);
        var names = await HistoryEntries.ArticlesAsync(database, articles, cancellationToken);
        var runs = await database.ExtractionRuns.Where(r => articles.Contains(r.ArticleId)).Select(r => new { r.ArticleId, r.At, r.ExtractorVersion, Reports = r.Reports.Count }).ToListAsync(cancellationToken);
        List<HistoryEntry> entries =
        [
            .. (await HistoryEntries.OfAsync(database, decisions, cancellationToken))
                .Concat(await HistoryEntries.OfAsync(database, database.CoderSheets.Where(s => articles.Contains(s.ArticleId) && s.FinishedAt != null), cancellationToken))
                .Concat(runs.Select(r => new HistoryEntry { At = r.At, Who = r.ExtractorVersion, Reading = r.Reports, Article = names[r.ArticleId] }))
                .OrderByDescending(e => e.At).ThenByDescending(e => e.Decision?.Id ?? 0),
        ];
        return new HistoryView(entries, await HistoryEntries.GroupNamesAsync(database, entries, cancellationToken));
    }
}

/// <summary>What happened to an incident or an article.</summary>
/// <param name="Entries">The latest first.</param>
/// <param name="GroupNames">Names for the ids of groups in the values.</param>
public sealed record HistoryView(IReadOnlyList<HistoryEntry> Entries, IReadOnlyDictionary<string, string> GroupNames);
