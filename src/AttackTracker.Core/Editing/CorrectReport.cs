using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Coding;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Editing;

/// <summary>Corrects what one report of an article was read to say, with the words that say it; the article's incidents follow.</summary>
/// <remarks>Which value of several articles holds is another question, for <see cref="CorrectField"/>.</remarks>
public sealed class CorrectReport
{
    private readonly CodingTransaction _transaction;
    private readonly CorrectionRules _rules;

    internal CorrectReport(CodingTransaction transaction, ReferenceInUse reference)
    {
        _transaction = transaction;
        _rules = new CorrectionRules(reference);
    }

    /// <summary>What the correction would change; changes nothing.</summary>
    public Task<CodingResult> PreviewAsync(ReportCorrection correction, CancellationToken cancellationToken) => RunAsync(correction, commit: false, cancellationToken);

    /// <summary>Checks and records; whatever stands in the way is a result, not an exception, so that a form can keep what was typed.</summary>
    public Task<CodingResult> RunAsync(ReportCorrection correction, CancellationToken cancellationToken) => RunAsync(correction, commit: true, cancellationToken);

    private Task<CodingResult> RunAsync(ReportCorrection correction, bool commit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(correction);
        return _transaction.RunAsync((context, now) => DecideAsync(context, correction, now, cancellationToken), commit, cancellationToken);
    }

    private async Task<CodingTransaction.Verdict> DecideAsync(TrackerDbContext context, ReportCorrection correction, DateTime now, CancellationToken cancellationToken)
    {
        if (await ArticleDecisionLog.FindAsync(context, correction.ArticleId, cancellationToken) is not var (text, decisions)
            || await CurrentReport.FindAsync(context, correction.ArticleId, correction.ReportId, cancellationToken) is not { } row)
        {
            return new CodingResult.Gone();
        }

        var (report, field) = (row.ToReport(), correction.Field);
        var seen = new Correction { Incident = "", Field = field, From = correction.From, To = correction.To, Reason = Words(correction.Reason), Who = correction.Who };
        if (_rules.Apply(report.Values, seen, now, [.. CorrectionRules.GroupsOf(report.Values, field)], out var problems) is not { } corrected)
        {
            return CodingTransaction.Verdict.Refuse(problems);
        }

        var spans = CodingRules.InOrder(correction.Spans);
        if (CodingRules.Check(text, corrected, field, spans).ToList() is { Count: > 0 } faults)
        {
            return CodingTransaction.Verdict.Refuse(faults);
        }

        var current = FieldValueJson.Of(report.Values, field);
        if (!CorrectField.IsSame(report.Values, field, correction.From))
        {
            return new CodingResult.Overtaken(current, decisions.Last);
        }

        var to = FieldValueJson.Of(CodingRules.WithWords(text, corrected, field, spans), field);
        if (to == current && spans.SequenceEqual(CodingRules.InOrder(report.Evidence.Where(e => e.Field == field).Select(e => e.Span))))
        {
            return CodingTransaction.Verdict.Refuse(Texts.ReportNothing);
        }

        return new Decision
        {
            Kind = DecisionKind.ReportValue,
            ArticleId = correction.ArticleId,
            Field = field,
            From = current,
            To = to,
            Details = new CodingDetails(report.CodedAs, report, spans, null).Write(text),
            Reason = correction.Reason.Trim(),
            Who = correction.Who.Trim(),
            At = now,
        };
    }

    // The words are the reason: the rules of a correction on an incident ask for one.
    private static string Words(string reason) => string.IsNullOrWhiteSpace(reason) ? Texts.ReasonWords : reason;
}

/// <summary>What an editor asks for: another value, with other words, in one field of one report.</summary>
public sealed record ReportCorrection
{
    /// <summary>The article's key.</summary>
    public required int ArticleId { get; init; }

    /// <summary>The report as the editor saw it; where the article was read again meanwhile, the one that took its place is meant.</summary>
    public required int ReportId { get; init; }

    /// <summary>The field to correct.</summary>
    public required Field Field { get; init; }

    /// <summary>The value that the editor saw, as <see cref="FieldValueJson"/> writes it: where it is not the current one any more, nothing is recorded.</summary>
    public required string From { get; init; }

    /// <summary>What the article says, in the same form; <c>null</c> or <c>[]</c> says that it states nothing.</summary>
    public required string To { get; init; }

    /// <summary>The words that say it, as half-open spans of the stored text; none where nothing is stated.</summary>
    public required IReadOnlyList<TextSpan> Spans { get; init; }

    /// <summary>Why, in the editor's words; may be empty, since the article's words speak for themselves.</summary>
    public required string Reason { get; init; }

    /// <summary>Who corrects.</summary>
    public required string Who { get; init; }
}
