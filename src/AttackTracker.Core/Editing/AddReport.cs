using AttackTracker.Core.Articles;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Coding;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Editing;

/// <summary>Adds an event that an article tells and extraction missed, with the words of every value.</summary>
public sealed class AddReport
{
    private readonly CodingTransaction _transaction;
    private readonly CodedReports _reports;

    internal AddReport(CodingTransaction transaction, ReferenceInUse reference)
    {
        _transaction = transaction;
        _reports = new CodedReports(reference);
    }

    /// <summary>What the report would change; changes nothing.</summary>
    public Task<CodingResult> PreviewAsync(ReportAddition addition, CancellationToken cancellationToken) => RunAsync(addition, commit: false, cancellationToken);

    /// <summary>Checks and records; whatever stands in the way is a result, not an exception, so that a form can keep what was typed.</summary>
    public Task<CodingResult> RunAsync(ReportAddition addition, CancellationToken cancellationToken) => RunAsync(addition, commit: true, cancellationToken);

    private Task<CodingResult> RunAsync(ReportAddition addition, bool commit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(addition);
        return _transaction.RunAsync((context, now) => DecideAsync(context, addition, now, cancellationToken), commit, cancellationToken);
    }

    private async Task<CodingTransaction.Verdict> DecideAsync(TrackerDbContext context, ReportAddition addition, DateTime now, CancellationToken cancellationToken)
    {
        if (await ArticleDecisionLog.FindAsync(context, addition.ArticleId, cancellationToken) is not var (text, decisions))
        {
            return new CodingResult.Gone();
        }

        var problems = new List<string>();
        var report = _reports.Read(addition.Fields, text, addition.Who, now, problems);
        if (decisions.State != ArticleState.AsItIs)
        {
            problems.Add(Texts.AddBarred);
        }

        if (problems.Count > 0)
        {
            return CodingTransaction.Verdict.Refuse(problems);
        }

        var account = new CodedAccount(0, true, [report], [], false);
        var there = await context.Reports.AsNoTracking().Include(r => r.Evidence).Where(r => r.Run.ArticleId == addition.ArticleId && r.Run.IsCurrent).ToListAsync(cancellationToken);
        if (there.Exists(row => account.FitOf(row.ToReport()) is not null))
        {
            return CodingTransaction.Verdict.Refuse(Texts.AddThere);
        }

        return new Decision
        {
            Kind = DecisionKind.ReportAdded,
            ArticleId = addition.ArticleId,
            Details = new CodingDetails(null, report, [], null).Write(text),
            Reason = addition.Reason.Trim(),
            Who = addition.Who.Trim(),
            At = now,
        };
    }
}

/// <summary>What an editor asks for: a report that extraction missed.</summary>
public sealed record ReportAddition
{
    /// <summary>The article's key.</summary>
    public required int ArticleId { get; init; }

    /// <summary>What it says; a field that is left out is not stated, and an attack is meant where the kind is left out.</summary>
    public required IReadOnlyList<CodedField> Fields { get; init; }

    /// <summary>Why, in the editor's words; may be empty, since the article's words speak for themselves.</summary>
    public required string Reason { get; init; }

    /// <summary>Who adds it.</summary>
    public required string Who { get; init; }
}

/// <summary>One field as a person codes it.</summary>
/// <param name="Field">The field; once a report.</param>
/// <param name="Value">As <see cref="FieldValueJson"/> writes it.</param>
/// <param name="Spans">The words that say it.</param>
public sealed record CodedField(Field Field, string Value, IReadOnlyList<TextSpan> Spans);
