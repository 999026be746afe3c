using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Coding;

namespace AttackTracker.Core.Editing;

/// <summary>Takes a report out of an article: what it was read from tells no event of the codebook.</summary>
public sealed class WithdrawReport
{
    private readonly CodingTransaction _transaction;

    internal WithdrawReport(CodingTransaction transaction) => _transaction = transaction;

    /// <summary>What the withdrawal would change; changes nothing.</summary>
    public Task<CodingResult> PreviewAsync(ReportWithdrawal withdrawal, CancellationToken cancellationToken) => RunAsync(withdrawal, commit: false, cancellationToken);

    /// <summary>Checks and records; whatever stands in the way is a result, not an exception, so that a form can keep what was typed.</summary>
    public Task<CodingResult> RunAsync(ReportWithdrawal withdrawal, CancellationToken cancellationToken) => RunAsync(withdrawal, commit: true, cancellationToken);

    private Task<CodingResult> RunAsync(ReportWithdrawal withdrawal, bool commit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(withdrawal);
        return _transaction.RunAsync((context, now) => DecideAsync(context, withdrawal, now, cancellationToken), commit, cancellationToken);
    }

    private static async Task<CodingTransaction.Verdict> DecideAsync(TrackerDbContext context, ReportWithdrawal withdrawal, DateTime now, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(withdrawal.Reason))
        {
            return CodingTransaction.Verdict.Refuse(Texts.WithdrawWhy);
        }

        if (await ArticleDecisionLog.FindAsync(context, withdrawal.ArticleId, cancellationToken) is not var (text, _)
            || await CurrentReport.FindAsync(context, withdrawal.ArticleId, withdrawal.ReportId, cancellationToken) is not { } row)
        {
            return new CodingResult.Gone();
        }

        return new Decision
        {
            Kind = DecisionKind.ReportWithdrawn,
            ArticleId = withdrawal.ArticleId,
            Details = new CodingDetails(row.CodedAs, row.ToReport(), [], null).Write(text),
            Reason = withdrawal.Reason.Trim(),
            Who = withdrawal.Who.Trim(),
            At = now,
        };
    }
}

/// <summary>What an editor asks for: a report that is to count no more.</summary>
public sealed record ReportWithdrawal
{
    /// <summary>The article's key.</summary>
    public required int ArticleId { get; init; }

    /// <summary>The report as the editor saw it; where the article was read again meanwhile, the one that took its place is meant.</summary>
    public required int ReportId { get; init; }

    /// <summary>Why, in the editor's words.</summary>
    public required string Reason { get; init; }

    /// <summary>Who withdraws it.</summary>
    public required string Who { get; init; }
}
