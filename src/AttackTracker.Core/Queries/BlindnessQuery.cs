using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Coding;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>What a person is not to see because they are coding it: from the asking until their sheet is finished.</summary>
public sealed class BlindnessQuery(IDbContextFactory<TrackerDbContext> contexts)
{
    /// <summary>The articles that a person has yet to finish coding, in their order.</summary>
    public async Task<IReadOnlyList<int>> OfAllAsync(string who, CancellationToken cancellationToken)
    {
        IReadOnlyList<int> articles = [];
        await SeeingAllAsync(async () =>
        {
            await using var database = await contexts.CreateDbContextAsync(cancellationToken);
            articles = await BlindView.ArticlesAsync(database, who, cancellationToken);
        });
        return articles;
    }

    /// <summary>Whether a person has yet to finish a coding of an article that they were asked for or took.</summary>
    public async Task<bool> OfArticleAsync(int article, string who, CancellationToken cancellationToken)
        => (await OfAllAsync(who, cancellationToken)).Contains(article);

    /// <summary>The article of an incident that a person has yet to finish coding; null for none.</summary>
    /// <param name="publicId">Any id of the incident.</param>
    /// <param name="who">Who looks.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<int?> OfIncidentAsync(string publicId, string who, CancellationToken cancellationToken)
    {
        var open = await OfAllAsync(who, cancellationToken);
        int? article = null;
        if (open.Count > 0)
        {
            await SeeingAllAsync(async () =>
            {
                await using var database = await contexts.CreateDbContextAsync(cancellationToken);
                article = await database.IncidentReports
                    .Where(r => open.Contains(r.Report.Run.ArticleId) && database.PublicIds.Any(p => p.PublicId == publicId && p.IncidentId == r.IncidentId))
                    .Select(r => (int?)r.Report.Run.ArticleId).FirstOrDefaultAsync(cancellationToken);
            });
        }

        return article;
    }

    // What is hidden from them, and who codes what now, stand in the whole of the present alone.
    private static Task SeeingAllAsync(Func<Task> read) => Viewer.ReadAsync(null, () => Moment.ReadAsync(null, read));
}
