using AttackTracker.Core.Dates;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Coding;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>The article page.</summary>
public sealed class ArticleDetailQuery(IDbContextFactory<TrackerDbContext> contexts)
{
    /// <summary>The article as its current extraction reads it; null where there is none of that key.</summary>
    public async Task<ArticleDetail?> RunAsync(int id, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var article = await database.Articles.Include(a => a.Metadata.Where(m => m.IsCurrent)).AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
        if (article is null)
        {
            return null;
        }

        var run = await database.ExtractionRuns
            .Include(r => r.Reports).ThenInclude(r => r.Evidence)
            .Include(r => r.Reports).ThenInclude(r => r.RunnerUps)
            .Include(r => r.Aggregates)
            .Include(r => r.PublicationEvidence)
            .AsSplitQuery().AsNoTracking()
            .SingleOrDefaultAsync(r => r.ArticleId == id && r.IsCurrent, cancellationToken);
        var reports = await ReportsAsync(database, run, cancellationToken);
        var metadata = article.Metadata.SingleOrDefault();
        var decisions = (await ArticleDecisions.ReadAsync(database, [id], cancellationToken)).GetValueOrDefault(id, ArticleDecisions.None);
        return new ArticleDetail
        {
            Id = id,
            Title = metadata?.Title ?? article.FileName,
            Publisher = metadata?.Publisher,
            Url = metadata?.Url,
            Text = article.Text,
            ContentHash = article.ContentHash,
            Published = run is null ? PublicationDate.Unknown : new PublicationDate(run.PublishedDate, run.PublishedBasis, [.. run.PublicationEvidence.Select(e => new TextSpan(e.Start, e.End)).OrderBy(s => s.Start)]),
            Reports = reports,
            Aggregates = [.. (run?.Aggregates ?? []).OrderBy(a => a.Start).Select(ToStatement)],
            State = decisions.State,
            DuplicateOf = decisions.DuplicateOf is { } original ? await ReferenceAsync(database, original, cancellationToken) : null,
            Mark = decisions.Mark,
            ExtractorVersion = run?.ExtractorVersion,
            GroupNames = await database.NamesOfGroupsAsync(reports.SelectMany(r => GroupIds.In(r.Report.Values)), cancellationToken),
        };
    }

    private static async Task<ArticleReference?> ReferenceAsync(TrackerDbContext database, int id, CancellationToken cancellationToken)
        => await database.Articles.Where(a => a.Id == id)
            .Select(a => new ArticleReference(a.Id, a.Metadata.Where(m => m.IsCurrent).Select(m => m.Title).FirstOrDefault() ?? a.FileName))
            .SingleOrDefaultAsync(cancellationToken);

    private static async Task<IReadOnlyList<ArticleReport>> ReportsAsync(TrackerDbContext database, ExtractionRunRow? run, CancellationToken cancellationToken)
    {
        if (run is null)
        {
            return [];
        }

        var places = await database.IncidentReports
            .Where(r => r.Report.RunId == run.Id)
            .Select(r => new
            {
                r.ReportId,
                r.Incident.PublicId,
                Open = r.Incident.Fields.Where(f => f.HasConflict && f.DecisionId == null).Select(f => f.Field).ToList(),
                Decided = r.Incident.Fields.Where(f => f.DecisionId != null).Select(f => f.Field).ToList(),
            })
            .ToDictionaryAsync(r => r.ReportId, cancellationToken);
        return
        [
            .. from row in run.Reports
               orderby row.Ordinal
               let place = places.GetValueOrDefault(row.Id)
               select new ArticleReport(row.Id, row.ToReport(), place?.PublicId, place?.Open ?? [], place?.Decided ?? []),
        ];
    }

    private static AggregateStatement ToStatement(AggregateRow row)
        => new(new TextSpan(row.Start, row.End), new CountRange(row.CountLow, row.CountHigh), row.Since, row.Until);
}
