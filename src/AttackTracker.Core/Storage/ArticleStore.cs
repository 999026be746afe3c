using System.Diagnostics.CodeAnalysis;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Reports;
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
            .Select(work => (Work: work, Extraction: TryExtract(work.Article, out var fault), Fault: fault))
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

        var run = NewRun(work.Extraction!, article, metadata, reference);
        context.Add(run);
        await context.SaveChangesAsync(cancellationToken);
        Touched.AddRange(run.Reports.Select(r => r.Id));
        if (work.Stored is { } replaced)
        {
            await SucceedAsync(article, replaced.RunId, run, cancellationToken);
        }

        context.ChangeTracker.Clear();
    }

    private ExtractionRunRow NewRun(Extraction extraction, ArticleRow article, ArticleMetadataRow metadata, int reference)
    {
        var run = new ExtractionRunRow
        {
            Article = article,
            Metadata = metadata,
            ReferenceRevisionId = reference,
            ExtractorVersion = method.Version,
            PublishedDate = extraction.Published.Date,
            PublishedBasis = extraction.Published.Basis,
            At = now,
            IsCurrent = true,
        };
        run.PublicationEvidence.AddRange(extraction.Published.Evidence.Distinct().Select(span => new PublicationEvidenceRow { Start = span.Start, End = span.End }));
        run.Reports.AddRange(extraction.Reports.Select(ReportRow.Of));
        run.Aggregates.AddRange(extraction.Aggregates.Select(AggregateRow.Of));
        return run;
    }

    /// <summary>Lets each new report stand under the public ids of the one that it replaces, so that its incident keeps its id and its decisions.</summary>
    private async Task SucceedAsync(ArticleRow article, int replacedRun, ExtractionRunRow run, CancellationToken cancellationToken)
    {
        var replaced = await context.ExtractionRuns.AsNoTracking().Include(r => r.Reports.OrderBy(report => report.Ordinal)).ThenInclude(r => r.Evidence)
            .SingleAsync(r => r.Id == replacedRun, cancellationToken);
        var ids = replaced.Reports.Select(r => r.Id).ToList();
        Touched.AddRange(ids);
        var homes = (await context.ReportPublicIds.AsNoTracking().Where(h => ids.Contains(h.ReportId)).ToListAsync(cancellationToken)).ToLookup(h => h.ReportId);
        var succession = ReportSuccession.Of(replaced.Reports, run.Reports).ToList();
        foreach (var (old, successor) in succession)
        {
            context.AddRange(homes[old.Id].Select(h => h.For(successor.Id)));
        }

        await context.SaveChangesAsync(cancellationToken);
        var change = ArticleChange.Of(article, replaced, run, succession);
        if (!change.IsEmpty)
        {
            Changes.Add(change);
        }
    }

    private async Task<Dictionary<string, StoredArticle>> ReadStoredAsync(List<string> hashes, CancellationToken cancellationToken)
        => await context.ExtractionRuns.AsNoTracking()
            .Where(r => r.IsCurrent && hashes.Contains(r.Article.ContentHash))
            .Select(r => new { r.Article.ContentHash, Stored = new StoredArticle(r.ArticleId, r.Id, r.ExtractorVersion, r.ReferenceRevision.Hash, r.Article.Metadata.Single(m => m.IsCurrent)) })
            .ToDictionaryAsync(r => r.ContentHash, r => r.Stored, StringComparer.Ordinal, cancellationToken);

    [SuppressMessage("Design", "CA1031", Justification = "The batch goes on whatever one article does to the extractor; the line in the summary names both.")]
    private Extraction? TryExtract(Article article, out string? fault)
    {
        try
        {
            fault = null;
            return method.Extract(article);
        }
        catch (Exception e)
        {
            fault = $"{e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}";
            return null;
        }
    }
}
