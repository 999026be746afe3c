using System.Globalization;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Coding;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Editing;

/// <summary>A coder's own work on an article: takes it, hands it back, finishes it.</summary>
public sealed class CodeArticle
{
    private readonly SheetTransaction _transaction;
    private readonly CodedReports _reports;
    private readonly TimeProvider _clock;

    internal CodeArticle(TrackerDatabase database, IDbContextFactory<TrackerDbContext> contexts, ReferenceInUse reference, TimeProvider clock)
        => (_transaction, _reports, _clock) = (new SheetTransaction(database, contexts), new CodedReports(reference), clock);

    /// <summary>Begins the coding that the person was asked for, or takes one that anybody may take; going on with one's own changes nothing.</summary>
    /// <param name="article">The article's key.</param>
    /// <param name="who">The coder.</param>
    /// <param name="cancellationToken">Leaves everything as it was.</param>
    public Task<SheetResult> TakeAsync(int article, string who, CancellationToken cancellationToken) => _transaction.RunAsync(
        async context =>
        {
            var sheets = await context.CoderSheets.Where(s => s.ArticleId == article).OrderBy(s => s.Id).ToListAsync(cancellationToken);
            if (sheets.Find(s => s.Coder == who) is not { } sheet)
            {
                if (sheets.Find(s => s.Coder is null) is not { } open)
                {
                    return new SheetResult.Refused(Texts.CodeNotAsked);
                }

                if (await context.Decisions.AnyAsync(d => d.ArticleId == article && d.Who == who, cancellationToken))
                {
                    return new SheetResult.Refused(Texts.CodeKnown);
                }

                (sheet = open).Coder = who;
            }

            if (sheet.FinishedAt is not null)
            {
                return new SheetResult.Refused(Texts.CodeDone);
            }

            sheet.StartedAt ??= _clock.GetUtcNow().UtcDateTime;
            return new SheetResult.Done(1);
        },
        cancellationToken);

    /// <summary>Gives a coding up, for anybody else to take.</summary>
    /// <param name="article">The article's key.</param>
    /// <param name="who">The coder.</param>
    /// <param name="cancellationToken">Leaves everything as it was.</param>
    public Task<SheetResult> HandBackAsync(int article, string who, CancellationToken cancellationToken) => OnOwnAsync(
        article,
        who,
        (_, sheet) =>
        {
            (sheet.Coder, sheet.StartedAt) = (null, null);
            return Task.FromResult<SheetResult>(new SheetResult.Done(1));
        },
        cancellationToken);

    /// <summary>Checks the reports and keeps them for good; whatever stands in the way is a result, so that the sheet can keep what was typed.</summary>
    /// <param name="article">The article's key.</param>
    /// <param name="reports">The fields of each report, in the coder's order; none for an article that tells of no incident.</param>
    /// <param name="who">The coder.</param>
    /// <param name="cancellationToken">Leaves everything as it was.</param>
    public Task<SheetResult> FinishAsync(int article, IReadOnlyList<IReadOnlyList<CodedField>> reports, string who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return OnOwnAsync(
            article,
            who,
            async (context, sheet) =>
            {
                var now = _clock.GetUtcNow().UtcDateTime;
                var text = await context.Articles.Where(a => a.Id == article).Select(a => a.Text).SingleAsync(cancellationToken);
                var problems = new List<string>();
                var coded = _reports.ReadAll(reports, text, who, now, problems);
                if (problems.Count > 0)
                {
                    return new SheetResult.Refused(problems);
                }

                (sheet.StartedAt, sheet.FinishedAt, sheet.Json) = (sheet.StartedAt ?? now, now, SheetJson.Write(text, coded));
                return new SheetResult.Done(1);
            },
            cancellationToken);
    }

    private Task<SheetResult> OnOwnAsync(int article, string who, Func<TrackerDbContext, CoderSheetRow, Task<SheetResult>> act, CancellationToken cancellationToken) => _transaction.RunAsync(
        async context => await context.CoderSheets.SingleOrDefaultAsync(s => s.ArticleId == article && s.Coder == who, cancellationToken) switch
        {
            null => new SheetResult.Refused(Texts.CodeNotYours),
            { FinishedAt: { } at } => new SheetResult.Refused(Spoken.Of(Texts.CodeFinished, at.ToString("d MMM yyyy", CultureInfo.InvariantCulture))),
            { } sheet => await act(context, sheet),
        },
        cancellationToken);
}
