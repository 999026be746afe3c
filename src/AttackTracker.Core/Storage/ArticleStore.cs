using System.Diagnostics.CodeAnalysis;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Coding;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage;

/// <summary>Writes one batch of articles with their extractions, and notes what is read otherwise than before; used once.</summary>
internal sealed class ArticleStore(TrackerDbContext context, ExtractionMethod method, DateTime now)
{
    private readonly List<ArticleWork> _work = [];

    public DateTime Now => now;

    /// <summary>The keys of the reports that were written and of those that they replace.</summary>
    public List<int> Touched { get; } = [];

    /// <summary>The articles of which something is read otherwise than before.</summary>
    public List<ArticleChange> Changes { get; } = [];

    /// <summary>Finds out which articles are to be read, and extracts them on all processors. Needs no transaction: what it read is checked again.</summary>
    public async Task PrepareAsync(IReadOnlyList<ArticleReading> readings, List<string> failures, CancellationToken cancellationToken)
    {
        var byText = readings.GroupBy(r => r.Article!.ContentHash, StringComparer.Ordinal).ToList();
        var stored = await ReadStoredAsync([.. byText.Select(g => g.Key)], cancellationToken);
        Extract(byText.Select(same => ArticleWork.For(stored.GetValueOrDefault(same.Key), [.. same], method)).OfType<ArticleWork>(), failures, cancellationToken);
    }

    /// <summary>Extracts articles of the database again.</summary>
    /// <param name="ids">The articles' keys; those that do not exist are passed over.</param>
    /// <param name="correction">Null to read them as they are known; an article that it would not change is left alone.</param>
    /// <param name="failures">Is told what could not be extracted.</param>
    /// <param name="cancellationToken">Stops before the next article.</param>
    public async Task PrepareAgainAsync(IReadOnlyCollection<int> ids, MetadataCorrection? correction, List<string> failures, CancellationToken cancellationToken)
    {
        var articles = await context.Articles.AsNoTracking().Where(a => ids.Contains(a.Id)).OrderBy(a => a.Id).ToListAsync(cancellationToken);
        var stored = await ReadStoredAsync([.. articles.Select(a => a.ContentHash)], cancellationToken);
        Extract(articles.Select(article => ArticleWork.Again(article, stored[article.ContentHash], correction)).OfType<ArticleWork>(), failures, cancellationToken);
    }

    private void Extract(IEnumerable<ArticleWork> works, List<string> failures, CancellationToken cancellationToken)
    {
        var extracted = works
            .AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(work => (Work: work, Extraction: TryExtract(work, out var fault), Fault: fault))
            .ToList();
        foreach (var (work, extraction, fault) in extracted)
        {
            if (extraction is null)
            {
                failures.Add($"{work.Path} could not be extracted: {fault}");
            }
            else
            {
                _work.Add(work with { Extraction = extraction });
            }
        }
    }

    /// <summary>Writes all that <see cref="PrepareAsync"/> found; needs the write lock.</summary>
    public async Task<(int Added, int Updated)> WriteAsync(CancellationToken cancellationToken)
    {
        var reference = await ReferenceStore.UseAsync(context, method.Reference, now, cancellationToken);
        var stored = await ReadStoredAsync([.. _work.Select(w => w.Article.ContentHash)], cancellationToken);
        var (added, updated) = (0, 0);
        foreach (var work in _work)
        {
            // Another process may have been faster between the look and the lock.
            var old = stored.GetValueOrDefault(work.Article.ContentHash);
            if (old?.RunId == work.Stored?.RunId)
            {
                await WriteAsync(work, reference, cancellationToken);
                _ = old is null ? added++ : updated++;
            }
        }

        return (added, updated);
    }

    private async Task WriteAsync(ArticleWork work, int reference, CancellationToken cancellationToken)
    {
        var article = work.Stored is { } old
            ? await context.Articles.SingleAsync(a => a.Id == old.ArticleId, cancellationToken)
            : context.Add(ArticleRow.Of(work.Article, now)).Entity;
        var metadata = work.Stored is { } known && known.Metadata.ToMetadata() == work.Article.Metadata
            ? await context.ArticleMetadata.SingleAsync(m => m.Id == known.Metadata.Id, cancellationToken)
            : ArticleMetadataRow.Of(work.Article.Metadata, (work.Stored?.Metadata.Revision ?? 0) + 1, now, work.Correction);
        if (work.Stored is { } former)
        {
            // Before the new ones are added: one of each is current at any time.
            await context.ExtractionRuns.Where(r => r.Id == former.RunId).ExecuteUpdateAsync(set => set.SetProperty(r => r.IsCurrent, false), cancellationToken);
            if (metadata.Id == 0)
            {
                await context.ArticleMetadata.Where(m => m.Id == former.Metadata.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.IsCurrent, false), cancellationToken);
            }
        }

        if (metadata.Id == 0)
        {
            article.Metadata.Add(metadata);
        }

        var run = NewRun(work, article, metadata, reference);
        context.Add(run);
        await context.SaveChangesAsync(cancellationToken);
        Touched.AddRange(run.Reports.Select(r => r.Id));
        if (work.Stored is { } replaced)
        {
            await SucceedAsync(article, replaced.RunId, run, cancellationToken);
        }

        context.ChangeTracker.Clear();
    }

    private static ArticleDecisions DecisionsOn(ArticleWork work) => work.Stored?.Decisions ?? ArticleDecisions.None;

    private ExtractionRunRow NewRun(ArticleWork work, ArticleRow article, ArticleMetadataRow metadata, int reference)
    {
        var extraction = work.Extraction!;
        var run = new ExtractionRunRow
        {
            Article = article,
            Metadata = metadata,
            ReferenceRevisionId = reference,
            ExtractorVersion = method.Version,
            PublishedDate = extraction.Published.Date,
            PublishedBasis = extraction.Published.Basis,
            DecisionsUpTo = DecisionsOn(work).UpTo,
            ReportCount = extraction.Reports.Count,
            At = now,
            IsCurrent = true,
        };
        run.PublicationEvidence.AddRange(extraction.Published.Evidence.Distinct().Select(span => new PublicationEvidenceRow { Start = span.Start, End = span.End }));
        run.Reports.AddRange(extraction.Reports.Select(ReportRow.Of));
        run.Aggregates.AddRange(extraction.Aggregates.Select(AggregateRow.Of));
        return run;
    }

    /// <summary>What would be read otherwise than before by <see cref="PrepareAgainAsync"/>'s readings, if they were written; writes nothing and needs no lock.</summary>
    public async Task<IReadOnlyList<ArticleChange>> CompareAsync(CancellationToken cancellationToken)
    {
        var runs = _work.Select(w => w.Stored!.RunId).ToList();
        var stored = await context.ExtractionRuns.AsNoTracking().Include(r => r.Article).Include(r => r.Metadata)
            .Include(r => r.Reports.OrderBy(report => report.Ordinal)).ThenInclude(r => r.Evidence).Where(r => runs.Contains(r.Id)).ToDictionaryAsync(r => r.Id, cancellationToken);
        return
        [
            .. _work.Select(work => (Former: stored[work.Stored!.RunId], Work: work))
                .Select(pair => (pair.Former, Run: NewRun(pair.Work, pair.Former.Article, pair.Former.Metadata, pair.Former.ReferenceRevisionId)))
                .Select(pair => ArticleChanges.Between(pair.Former.Article, pair.Former, pair.Run, [.. ReportSuccession.Of(pair.Former.Reports, pair.Run.Reports)]))
                .Where(change => !change.IsEmpty),
        ];
    }

    /// <summary>Lets each new report stand under the public ids of the one that it replaces, so that its incident keeps its id and its decisions.</summary>
    private async Task SucceedAsync(ArticleRow article, int replacedRun, ExtractionRunRow run, CancellationToken cancellationToken)
    {
        var replaced = await WithReports(context.ExtractionRuns).SingleAsync(r => r.Id == replacedRun, cancellationToken);
        var ids = replaced.Reports.Select(r => r.Id).ToList();
        Touched.AddRange(ids);
        var homes = (await context.ReportPublicIds.AsNoTracking().Where(h => ids.Contains(h.ReportId)).ToListAsync(cancellationToken)).ToLookup(h => h.ReportId);
        var succession = ReportSuccession.Of(replaced.Reports, run.Reports).ToList();
        foreach (var (old, successor) in succession)
        {
            context.AddRange(homes[old.Id].Select(h => h.For(successor.Id)));
        }

        await ReturnAsync(replaced, [.. run.Reports.Except(succession.Select(pair => pair.New))], cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        var change = ArticleChanges.Between(article, replaced, run, succession);
        if (!change.IsEmpty)
        {
            Changes.Add(change);
        }
    }

    /// <summary>Lets a report that was gone and is told again stand where it stood in the last run that told it.</summary>
    /// <param name="replaced">The run before this one, with its reports.</param>
    /// <param name="returned">The reports that take the place of none of its reports.</param>
    /// <param name="cancellationToken">Leaves the transaction to be rolled back.</param>
    private async Task ReturnAsync(ExtractionRunRow replaced, List<ReportRow> returned, CancellationToken cancellationToken)
    {
        var later = replaced;
        while (returned.Count > 0)
        {
            var former = await WithReports(context.ExtractionRuns).Where(r => r.ArticleId == replaced.ArticleId && r.Id < later.Id).OrderByDescending(r => r.Id).FirstOrDefaultAsync(cancellationToken);
            if (former is null)
            {
                return;
            }

            var gone = former.Reports.Except(ReportSuccession.Of(former.Reports, later.Reports).Select(pair => pair.Old)).ToList();
            foreach (var (old, successor) in ReportSuccession.Of(gone, returned).ToList())
            {
                context.AddRange((await context.ReportPublicIds.AsNoTracking().Where(h => h.ReportId == old.Id).ToListAsync(cancellationToken)).Select(h => h.For(successor.Id)));
                returned.Remove(successor);
            }

            later = former;
        }
    }

    // One query a table: in one for all, SQLite would join all reports and their evidence before it looks for those of the run.
    private static IQueryable<ExtractionRunRow> WithReports(IQueryable<ExtractionRunRow> runs)
        => runs.Include(r => r.Reports.OrderBy(report => report.Ordinal)).ThenInclude(r => r.Evidence).AsSplitQuery().AsNoTracking();

    private async Task<Dictionary<string, StoredArticle>> ReadStoredAsync(List<string> hashes, CancellationToken cancellationToken)
    {
        // As joins: a single revision asked for of each article would number those of all articles.
        var stored = await (
            from article in context.Articles
            where hashes.Contains(article.ContentHash)
            join run in context.ExtractionRuns.Where(r => r.IsCurrent) on article.Id equals run.ArticleId
            join metadata in context.ArticleMetadata.Where(m => m.IsCurrent) on article.Id equals metadata.ArticleId
            select new { article.ContentHash, Stored = new StoredArticle(article.Id, run.Id, run.ExtractorVersion, run.ReferenceRevisionId, run.DecisionsUpTo, metadata) })
            .AsNoTracking().ToListAsync(cancellationToken);
        var decisions = await ArticleDecisions.ReadAsync(context, stored.ConvertAll(r => r.Stored.ArticleId), cancellationToken);
        var same = await SameReadings.ReadAsync(context, method.Reference.Revision, cancellationToken);
        return stored.ToDictionary(r => r.ContentHash, r => r.Stored with { Holds = same.Covers(r.Stored.RunId, r.Stored.Revision), Decisions = decisions.GetValueOrDefault(r.Stored.ArticleId, ArticleDecisions.None) }, StringComparer.Ordinal);
    }

    [SuppressMessage("Design", "CA1031", Justification = "The batch goes on whatever one article does to the extractor; the line in the summary names both.")]
    private Extraction? TryExtract(ArticleWork work, out string? fault)
    {
        try
        {
            fault = null;
            return DecisionsOn(work).Apply(method.Extract(work.Article));
        }
        catch (Exception e)
        {
            fault = $"{e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}";
            return null;
        }
    }
}
