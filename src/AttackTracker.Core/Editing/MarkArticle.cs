using AttackTracker.Core.Articles;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Coding;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Editing;

/// <summary>Says what an article is taken for: as it is, without incidents, an opinion, a duplicate or deleted. Each can be taken back whole.</summary>
public sealed class MarkArticle
{
    private readonly CodingTransaction _transaction;

    internal MarkArticle(CodingTransaction transaction) => _transaction = transaction;

    /// <summary>What the mark would change; changes nothing.</summary>
    public Task<CodingResult> PreviewAsync(ArticleMark mark, CancellationToken cancellationToken) => RunAsync(mark, commit: false, cancellationToken);

    /// <summary>Checks and records; whatever stands in the way is a result, not an exception, so that a form can keep what was typed.</summary>
    public Task<CodingResult> RunAsync(ArticleMark mark, CancellationToken cancellationToken) => RunAsync(mark, commit: true, cancellationToken);

    private Task<CodingResult> RunAsync(ArticleMark mark, bool commit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mark);
        return _transaction.RunAsync((context, now) => DecideAsync(context, mark, now, cancellationToken), commit, cancellationToken);
    }

    private static async Task<CodingTransaction.Verdict> DecideAsync(TrackerDbContext context, ArticleMark mark, DateTime now, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(mark.Reason))
        {
            return CodingTransaction.Verdict.Refuse(Texts.MarkWhy);
        }

        if (await ArticleDecisionLog.FindAsync(context, mark.ArticleId, cancellationToken) is not var (text, decisions))
        {
            return new CodingResult.Gone();
        }

        var original = mark.State == ArticleState.Duplicate ? mark.DuplicateOf : null;
        if (await FaultOfAsync(context, mark, cancellationToken) is { } fault)
        {
            return CodingTransaction.Verdict.Refuse(fault);
        }

        if (decisions.State == mark.State && decisions.DuplicateOf == original)
        {
            return CodingTransaction.Verdict.Refuse(Texts.MarkNothing);
        }

        return new Decision
        {
            Kind = DecisionKind.ArticleState,
            ArticleId = mark.ArticleId,
            From = CodebookTerm.Of(decisions.State),
            To = CodebookTerm.Of(mark.State),
            Details = original is null ? null : new CodingDetails(null, null, [], original).Write(text),
            Reason = mark.Reason.Trim(),
            Who = mark.Who.Trim(),
            At = now,
        };
    }

    private static async Task<string?> FaultOfAsync(TrackerDbContext context, ArticleMark mark, CancellationToken cancellationToken)
    {
        if (mark.State != ArticleState.Duplicate)
        {
            return null;
        }

        if (mark.DuplicateOf is not { } original)
        {
            return Texts.MarkOfWhich;
        }

        // Along the duplicates of duplicates: at the end there must be one article that counts.
        for (var next = original; ;)
        {
            if (next == mark.ArticleId)
            {
                return original == next ? Texts.MarkItself : Texts.MarkMutual;
            }

            if (await ArticleDecisionLog.FindAsync(context, next, cancellationToken) is not var (_, decisions))
            {
                return Spoken.Of(Texts.NoArticle, next);
            }

            if (decisions.State == ArticleState.Deleted)
            {
                return Texts.MarkDeleted;
            }

            if (decisions.DuplicateOf is not { } further)
            {
                return null;
            }

            next = further;
        }
    }
}

/// <summary>What an editor asks for: to take an article for something.</summary>
public sealed record ArticleMark
{
    /// <summary>The article's key.</summary>
    public required int ArticleId { get; init; }

    /// <summary>What it is to be taken for.</summary>
    public required ArticleState State { get; init; }

    /// <summary>Of a duplicate the article that it repeats; else not looked at.</summary>
    public int? DuplicateOf { get; init; }

    /// <summary>Why, in the editor's words.</summary>
    public required string Reason { get; init; }

    /// <summary>Who says so.</summary>
    public required string Who { get; init; }
}
