using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Editing;

/// <summary>Corrects an article's day of publication or its outlet, reads the article again by it and lets its incidents follow; decisions hold.</summary>
/// <remarks>What is known of an article is only ever added to: the correction is a new revision with who, when and why.</remarks>
public sealed class CorrectArticle
{
    private static readonly DateOnly FirstDay = new(1900, 1, 1);

    private readonly TrackerDatabase _database;
    private readonly IDbContextFactory<TrackerDbContext> _contexts;
    private readonly IncidentProjection _projection;
    private readonly ExtractionMethod _method;
    private readonly TimeProvider _clock;

    internal CorrectArticle(TrackerDatabase database, IDbContextFactory<TrackerDbContext> contexts, IncidentProjection projection, ExtractionMethod method, TimeProvider clock)
    {
        _database = database;
        _contexts = contexts;
        _projection = projection;
        _method = method;
        _clock = clock;
    }

    /// <summary>What the correction would change; changes nothing.</summary>
    public Task<ArticleCorrectionResult> PreviewAsync(ArticleCorrection correction, CancellationToken cancellationToken) => RunAsync(correction, commit: false, cancellationToken);

    /// <summary>Checks and records; whatever stands in the way is a result, not an exception, so that a form can keep what was typed.</summary>
    public Task<ArticleCorrectionResult> RunAsync(ArticleCorrection correction, CancellationToken cancellationToken) => RunAsync(correction, commit: true, cancellationToken);

    private async Task<ArticleCorrectionResult> RunAsync(ArticleCorrection correction, bool commit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(correction);
        List<string> problems = [.. Problems(correction)];
        if (problems.Count > 0)
        {
            return new ArticleCorrectionResult.Refused(problems);
        }

        try
        {
            return await _database.UseAsync(() => RecordAsync(correction, commit, cancellationToken));
        }
        catch (DatabaseUnusableException fault)
        {
            return new ArticleCorrectionResult.Unavailable(fault.Message);
        }
    }

    private IEnumerable<string> Problems(ArticleCorrection correction)
    {
        if (string.IsNullOrWhiteSpace(correction.Reason))
        {
            yield return "Say why: a correction needs a reason.";
        }

        if (string.IsNullOrWhiteSpace(correction.Who))
        {
            yield return "Say who you are: a correction needs a name.";
        }

        if (correction.Publisher is { } publisher && string.IsNullOrWhiteSpace(publisher))
        {
            yield return "Publisher: a name must not be empty.";
        }

        // A day's grace, since it is tomorrow already somewhere.
        var last = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime).AddDays(1);
        if (correction.Published < FirstDay || correction.Published > last)
        {
            yield return FormattableString.Invariant($"Published: {correction.Published:yyyy-MM-dd} does not lie between {FirstDay:yyyy-MM-dd} and {last:yyyy-MM-dd}.");
        }
    }

    private async Task<ArticleCorrectionResult> RecordAsync(ArticleCorrection correction, bool commit, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (!await context.Articles.AnyAsync(a => a.Id == correction.ArticleId, cancellationToken))
        {
            return new ArticleCorrectionResult.UnknownArticle();
        }

        var articles = new ArticleStore(context, _method, _clock.GetUtcNow().UtcDateTime);
        var failures = new List<string>();
        var metadata = new MetadataCorrection(correction.Published, correction.Publisher?.Trim(), correction.Who.Trim(), correction.Reason.Trim());
        await articles.PrepareAgainAsync([correction.ArticleId], metadata, failures, cancellationToken);
        if ((await articles.WriteAsync(cancellationToken)).Updated == 0)
        {
            return new ArticleCorrectionResult.Refused(failures.Count > 0 ? failures : ["Nothing would change: that is known of the article already."]);
        }

        var incidents = new IncidentChanges();
        await _projection.UpdateAsync(context, articles.Touched, articles.Now, incidents, cancellationToken);
        var diff = new ExtractionDiff(articles.Changes, await incidents.ReadAsync(context, cancellationToken));
        if (commit)
        {
            await transaction.CommitAsync(cancellationToken);
        }
        else
        {
            await transaction.RollbackAsync(cancellationToken);
        }

        return new ArticleCorrectionResult.Done(diff);
    }
}
