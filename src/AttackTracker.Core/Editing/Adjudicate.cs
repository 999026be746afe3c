using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Coding;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Editing;

/// <summary>Decides what an article tells between the sheets of those who coded it. What was decided last holds.</summary>
public sealed class Adjudicate
{
    private readonly SheetTransaction _transaction;
    private readonly CodedReports _reports;
    private readonly TimeProvider _clock;

    internal Adjudicate(TrackerDatabase database, IDbContextFactory<TrackerDbContext> contexts, ReferenceInUse reference, TimeProvider clock)
        => (_transaction, _reports, _clock) = (new SheetTransaction(database, contexts), new CodedReports(reference), clock);

    /// <summary>Checks and records; changes nothing of what the article says, which <see cref="ApplyAdjudication"/> does.</summary>
    public Task<SheetResult> RunAsync(Adjudication adjudication, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(adjudication);
        return _transaction.RunAsync(context => DecideAsync(context, adjudication, cancellationToken), cancellationToken);
    }

    private async Task<SheetResult> DecideAsync(TrackerDbContext context, Adjudication adjudication, CancellationToken cancellationToken)
    {
        if (await AdjudicationRules.BarAsync(context, adjudication.ArticleId, adjudication.Who, cancellationToken) is { } bar)
        {
            return new SheetResult.Refused(bar);
        }

        var sheets = await context.CoderSheets.Where(s => s.ArticleId == adjudication.ArticleId && s.FinishedAt != null).OrderBy(s => s.Id).Select(s => s.Id).ToListAsync(cancellationToken);
        if (sheets.Count < 2)
        {
            return new SheetResult.Refused(Texts.AdjudicateTwo);
        }

        if (!sheets.SequenceEqual(adjudication.Sheets.Order()))
        {
            return new SheetResult.Refused(Texts.AdjudicateMore);
        }

        var now = _clock.GetUtcNow().UtcDateTime;
        var text = await context.Articles.Where(a => a.Id == adjudication.ArticleId).Select(a => a.Text).SingleAsync(cancellationToken);
        var problems = new List<string>();
        var reports = _reports.ReadAll([.. adjudication.Reports.Select(r => r.Select(f => f.Coded).ToList())], text, adjudication.Who, now, problems);
        List<AdjudicationChoice> choices = [.. adjudication.Reports.SelectMany((report, place) => report.Select(f => new AdjudicationChoice(place, f.Coded.Field, f.Sheet, f.Reason.Trim())))];
        problems.AddRange(choices.Where(c => c.Sheet is null && c.Reason.Length == 0)
            .Select(c => Spoken.Of(Texts.AdjudicateWhy, ReportLetter.Of(c.Report), CodebookTerm.Of(c.Field))));
        problems.AddRange(choices.Where(c => c.Sheet is { } sheet && !sheets.Contains(sheet)).Take(1).Select(_ => Texts.AdjudicateForeign));
        if (problems.Count > 0)
        {
            return new SheetResult.Refused(problems);
        }

        context.Add(new Decision
        {
            Kind = DecisionKind.Adjudication,
            ArticleId = adjudication.ArticleId,
            Details = new AdjudicationDetails(sheets, reports, choices).Write(text),
            Reason = adjudication.Reason.Trim(),
            Who = adjudication.Who.Trim(),
            At = now,
        });
        return new SheetResult.Done(sheets.Count);
    }
}

/// <summary>What a reviewer decides: what an article tells.</summary>
public sealed record Adjudication
{
    /// <summary>The article's key.</summary>
    public required int ArticleId { get; init; }

    /// <summary>The keys of all finished sheets of it, as the reviewer saw them.</summary>
    public required IReadOnlyList<int> Sheets { get; init; }

    /// <summary>The fields of each report; a field that is left out is not stated. None for an article that tells of no incident.</summary>
    public required IReadOnlyList<IReadOnlyList<AdjudicatedField>> Reports { get; init; }

    /// <summary>What else is worth saying, in the reviewer's words; may be empty.</summary>
    public required string Reason { get; init; }

    /// <summary>Who decides.</summary>
    public required string Who { get; init; }
}

/// <summary>One field as a reviewer decides it.</summary>
/// <param name="Coded">The value and its words.</param>
/// <param name="Sheet">The key of the sheet that has it so; null for another value than any coder's.</param>
/// <param name="Reason">Why another one; not needed where it is a coder's.</param>
public sealed record AdjudicatedField(CodedField Coded, int? Sheet, string Reason);
