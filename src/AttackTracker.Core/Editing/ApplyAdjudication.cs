using AttackTracker.Core.Articles;
using AttackTracker.Core.Evaluation;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Coding;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Editing;

/// <summary>Makes an article say what was adjudicated, by the decisions that an editor would make one by one: corrected values, added and withdrawn reports.</summary>
/// <remarks>What codebook and agreement take for the same is left as it is: a reading that has a weapon's name beside its type keeps it.</remarks>
public sealed class ApplyAdjudication
{
    private readonly CodingTransaction _transaction;

    internal ApplyAdjudication(CodingTransaction transaction) => _transaction = transaction;

    /// <summary>What it would change; changes nothing.</summary>
    public Task<CodingResult> PreviewAsync(int article, string who, CancellationToken cancellationToken) => RunAsync(article, who, commit: false, cancellationToken);

    /// <summary>Records the decisions, all of them or none; each is undone by itself or all together.</summary>
    /// <param name="article">The article's key.</param>
    /// <param name="who">Who applies it.</param>
    /// <param name="cancellationToken">Leaves everything as it was.</param>
    public Task<CodingResult> RunAsync(int article, string who, CancellationToken cancellationToken) => RunAsync(article, who, commit: true, cancellationToken);

    private Task<CodingResult> RunAsync(int article, string who, bool commit, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(who);
        return _transaction.RunManyAsync((context, now) => RecordAsync(context, article, who.Trim(), now, cancellationToken), commit, cancellationToken);
    }

    private static async Task<CodingTransaction.Verdict> RecordAsync(TrackerDbContext context, int article, string who, DateTime now, CancellationToken cancellationToken)
    {
        if (await ArticleDecisionLog.FindAsync(context, article, cancellationToken) is not var (text, decisions))
        {
            return new CodingResult.Gone();
        }

        var adjudication = await context.DecisionsInForce.AsNoTracking().Where(d => d.Kind == DecisionKind.Adjudication && d.ArticleId == article)
            .OrderByDescending(d => d.Id).FirstOrDefaultAsync(cancellationToken);
        if (adjudication is null)
        {
            return CodingTransaction.Verdict.Refuse(Texts.ApplyNothing);
        }

        if (decisions.State != ArticleState.AsItIs)
        {
            return CodingTransaction.Verdict.Refuse(Texts.AddBarred);
        }

        var rows = await context.Reports.AsNoTracking().Include(r => r.Evidence).Include(r => r.RunnerUps)
            .Where(r => r.Run.ArticleId == article && r.Run.IsCurrent).OrderBy(r => r.Ordinal).ToListAsync(cancellationToken);
        Decision? last = null;
        foreach (var (about, wanted) in Wanted(AdjudicationDetails.Of(adjudication).Reports, rows))
        {
            var account = about?.CodedAs;
            foreach (var one in wanted)
            {
                last = Decision(one, about, account, text, adjudication, article, who, now);
                context.Add(last);
                await context.SaveChangesAsync(cancellationToken);
                account ??= last.Id;
            }
        }

        return last is null ? CodingTransaction.Verdict.Refuse(Texts.ApplySaid) : last;
    }

    /// <summary>What is to be decided, report by report; without a row for one that is to be added.</summary>
    private static IEnumerable<(ReportRow? About, IReadOnlyList<Want> Wanted)> Wanted(IReadOnlyList<Report> adjudicated, List<ReportRow> rows)
    {
        var pairs = ReportAlignment.Of([.. adjudicated.Select(r => new GoldReport { Values = r.Values, Incident = "" })], [.. rows.Select(r => r.ToValues())]);
        foreach (var row in rows.Where((_, place) => pairs.All(pair => pair.Predicted != place)))
        {
            yield return (row, [new Want(DecisionKind.ReportWithdrawn, null, null)]);
        }

        foreach (var (gold, predicted) in pairs)
        {
            var (report, values) = (adjudicated[gold], rows[predicted].ToValues());
            yield return (rows[predicted], [.. Enum.GetValues<Field>().Where(field => FieldDistance.Of(field, report.Values, values) > 0).Select(field => new Want(DecisionKind.ReportValue, field, report))]);
        }

        foreach (var report in adjudicated.Where((_, place) => pairs.All(pair => pair.Gold != place)))
        {
            yield return (null, [new Want(DecisionKind.ReportAdded, null, report)]);
        }
    }

    private static Decision Decision(Want want, ReportRow? about, int? account, string text, Decision adjudication, int article, string who, DateTime now)
    {
        var words = want.Field is { } field ? CodingRules.InOrder(want.Report!.Evidence.Where(e => e.Field == field).Select(e => e.Span)) : [];
        return new Decision
        {
            Kind = want.Kind,
            ArticleId = article,
            Field = want.Field,
            From = want.Field is { } before ? FieldValueJson.Of(about!.ToValues(), before) : null,
            To = want.Field is { } after ? FieldValueJson.Of(want.Report!.Values, after) : null,
            Details = new CodingDetails(account, about?.ToReport() ?? want.Report, words, null) { Adjudication = adjudication.Id }.Write(text),
            Reason = want.Kind == DecisionKind.ReportWithdrawn ? Texts.ReasonWithdrawn : Texts.ReasonAdjudicated,
            Who = who,
            At = now,
        };
    }

    private sealed record Want(DecisionKind Kind, Field? Field, Report? Report);
}
