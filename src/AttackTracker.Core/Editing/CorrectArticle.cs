using System.Globalization;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Coding;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Editing;

/// <summary>Corrects an article's day of publication or its outlet, reads the article again by it and lets its incidents follow; decisions hold.</summary>
public sealed class CorrectArticle
{
    private static readonly DateOnly FirstDay = new(1900, 1, 1);

    private readonly CodingTransaction _transaction;

    internal CorrectArticle(CodingTransaction transaction) => _transaction = transaction;

    /// <summary>What the correction would change; changes nothing.</summary>
    public Task<CodingResult> PreviewAsync(ArticleCorrection correction, CancellationToken cancellationToken) => RunAsync(correction, commit: false, cancellationToken);

    /// <summary>Checks and records; whatever stands in the way is a result, not an exception, so that a form can keep what was typed.</summary>
    public Task<CodingResult> RunAsync(ArticleCorrection correction, CancellationToken cancellationToken) => RunAsync(correction, commit: true, cancellationToken);

    private Task<CodingResult> RunAsync(ArticleCorrection correction, bool commit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(correction);
        return _transaction.RunAsync((context, now) => DecideAsync(context, correction, now, cancellationToken), commit, cancellationToken);
    }

    private static async Task<CodingTransaction.Verdict> DecideAsync(TrackerDbContext context, ArticleCorrection correction, DateTime now, CancellationToken cancellationToken)
    {
        if (Problems(correction, now).ToList() is { Count: > 0 } problems)
        {
            return CodingTransaction.Verdict.Refuse(problems);
        }

        if (await context.ArticleMetadata.AsNoTracking().SingleOrDefaultAsync(m => m.ArticleId == correction.ArticleId && m.IsCurrent, cancellationToken) is not { } current)
        {
            return new CodingResult.Gone();
        }

        var known = current.ToMetadata();
        var asked = new Publication(correction.Published, correction.Publisher?.Trim());
        var said = new Publication(asked.Published == known.Published ? null : asked.Published, asked.Publisher == known.Publisher ? null : asked.Publisher);
        if (said is { Published: null, Publisher: null })
        {
            return CodingTransaction.Verdict.Refuse(Texts.ArticleNothing);
        }

        return new Decision
        {
            Kind = DecisionKind.Publication,
            ArticleId = correction.ArticleId,
            From = said.Before(known).Write(),
            To = said.Write(),
            Reason = correction.Reason.Trim(),
            Who = correction.Who.Trim(),
            At = now,
        };
    }

    private static IEnumerable<string> Problems(ArticleCorrection correction, DateTime now)
    {
        if (string.IsNullOrWhiteSpace(correction.Reason))
        {
            yield return Texts.ArticleWhy;
        }

        if (string.IsNullOrWhiteSpace(correction.Who))
        {
            yield return Texts.ArticleWho;
        }

        if (correction.Publisher is { } publisher && string.IsNullOrWhiteSpace(publisher))
        {
            yield return Texts.PublisherEmpty;
        }

        if (correction.Publisher?.Trim().Any(char.IsControl) == true)
        {
            yield return Texts.PublisherLine;
        }

        // A day's grace, since it is tomorrow already somewhere.
        var last = DateOnly.FromDateTime(now).AddDays(1);
        if (correction.Published < FirstDay || correction.Published > last)
        {
            yield return Spoken.Of(Texts.PublishedOutside, correction.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), FirstDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }
}
