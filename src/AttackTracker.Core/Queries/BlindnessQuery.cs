using AttackTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>What a person is not to see because they are coding it: from the asking until their sheet is finished.</summary>
public sealed class BlindnessQuery(IDbContextFactory<TrackerDbContext> contexts)
{
    /// <summary>Whether a person has yet to finish a coding of an article that they were asked for or took.</summary>
    public async Task<bool> OfArticleAsync(int article, string who, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await database.CoderSheets.AnyAsync(s => s.ArticleId == article && s.Coder == who && s.FinishedAt == null, cancellationToken);
    }

    /// <summary>The article of an incident that a person has yet to finish coding; null for none.</summary>
    /// <param name="publicId">Any id of the incident.</param>
    /// <param name="who">Who looks.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<int?> OfIncidentAsync(string publicId, string who, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var open = await database.CoderSheets.Where(s => s.Coder == who && s.FinishedAt == null).Select(s => s.ArticleId).ToListAsync(cancellationToken);
        return open.Count == 0 ? null : await database.IncidentReports
            .Where(r => open.Contains(r.Report.Run.ArticleId) && database.PublicIds.Any(p => p.PublicId == publicId && p.IncidentId == r.IncidentId))
            .Select(r => (int?)r.Report.Run.ArticleId).FirstOrDefaultAsync(cancellationToken);
    }
}
