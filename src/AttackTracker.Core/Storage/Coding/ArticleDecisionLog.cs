using AttackTracker.Core.Incidents;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage.Coding;

/// <summary>Adds decisions on articles, reads the article again by them and lets the incidents follow; must run in a transaction that has the write lock.</summary>
internal sealed class ArticleDecisionLog(IncidentProjection projection, ReferenceInUse reference)
{
    /// <summary>Whether decisions of the kind are recorded here.</summary>
    public static bool Keeps(DecisionKind kind) => kind == DecisionKind.Publication || ArticleDecisions.Concern(kind);

    /// <summary>Records a decision, or an undoing of one, that changes how its article is read.</summary>
    /// <param name="context">Tracks nothing afterwards.</param>
    /// <param name="decision">Not stored yet; names the article.</param>
    /// <param name="failures">Is told why the article could not be read again; then the transaction is to be rolled back.</param>
    /// <param name="cancellationToken">Leaves the transaction to be rolled back.</param>
    /// <returns>What the article says otherwise, and what that does to incidents.</returns>
    public async Task<ExtractionDiff> RecordAsync(TrackerDbContext context, Decision decision, List<string> failures, CancellationToken cancellationToken)
    {
        context.Add(decision);
        await context.SaveChangesAsync(cancellationToken);
        return await FollowAsync(context, decision, failures, cancellationToken);
    }

    /// <summary>Reads an article by the decisions on it that have been stored, and lets the incidents follow.</summary>
    /// <param name="context">Tracks nothing afterwards.</param>
    /// <param name="last">The last of them.</param>
    /// <param name="failures">Is told why the article could not be read again; then the transaction is to be rolled back.</param>
    /// <param name="cancellationToken">Leaves the transaction to be rolled back.</param>
    public async Task<ExtractionDiff> FollowAsync(TrackerDbContext context, Decision last, List<string> failures, CancellationToken cancellationToken)
    {
        context.ChangeTracker.Clear();
        var articles = new ArticleStore(context, reference.Method, last.At);
        await articles.PrepareAgainAsync([last.ArticleId!.Value], await CorrectionAsync(context, last, cancellationToken), failures, cancellationToken);
        await articles.WriteAsync(cancellationToken);
        var incidents = new IncidentChanges();
        await projection.UpdateAsync(context, articles.Touched, last.At, incidents, cancellationToken);
        return new ExtractionDiff(articles.Changes, await incidents.ReadAsync(context, cancellationToken));
    }

    /// <summary>What is known of the article from a stored decision on, where that is what it is about; else null.</summary>
    private static async Task<MetadataCorrection?> CorrectionAsync(TrackerDbContext context, Decision decision, CancellationToken cancellationToken)
    {
        if (!await context.Decisions.AnyAsync(d => d.Kind == DecisionKind.Publication && (d.Id == decision.Id || d.Id == decision.Undoes), cancellationToken))
        {
            return null;
        }

        var article = decision.ArticleId!.Value;
        var revisions = await context.ArticleMetadata.AsNoTracking().Where(m => m.ArticleId == article).ToListAsync(cancellationToken);
        var decisions = (await ArticleDecisions.ReadAsync(context, [article], cancellationToken))[article];
        return new MetadataCorrection(Publication.Known(revisions, decisions.Publications), decision.Who, decision.Reason);
    }

    /// <summary>The article's decisions and text; null where there is no such article.</summary>
    public static async Task<(string Text, ArticleDecisions Decisions)?> FindAsync(TrackerDbContext context, int article, CancellationToken cancellationToken)
        => await context.Articles.Where(a => a.Id == article).Select(a => a.Text).SingleOrDefaultAsync(cancellationToken) is { } text
            ? (text, (await ArticleDecisions.ReadAsync(context, [article], cancellationToken)).GetValueOrDefault(article, ArticleDecisions.None))
            : null;
}
