using System.Diagnostics.CodeAnalysis;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage;

/// <summary>Writes one batch of articles with their extractions; used once.</summary>
internal sealed class ArticleStore(TrackerDbContext context, ExtractionMethod method, DateTime now)
{
    private readonly List<Work> _work = [];

    public DateTime Now => now;

    /// <summary>Finds out which articles are to be read, and extracts them on all processors. Needs no transaction: what it read is checked again.</summary>
    public async Task PrepareAsync(IReadOnlyList<ArticleReading> readings, List<string> failures, CancellationToken cancellationToken)
    {
        var byText = readings.GroupBy(r => r.Article!.ContentHash, StringComparer.Ordinal).ToList();
        var stored = await ReadStoredAsync([.. byText.Select(g => g.Key)], cancellationToken);
        var candidates = byText
            .Select(same => Work.For(stored.GetValueOrDefault(same.Key), [.. same], method))
            .OfType<Work>()
            .AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(work => (Work: work, Extraction: TryExtract(work.Article, out var fault), Fault: fault))
            .ToList();
        foreach (var (work, extraction, fault) in candidates)
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

    private async Task WriteAsync(Work work, int reference, CancellationToken cancellationToken)
    {
        var article = work.Stored is { } old
            ? await context.Articles.SingleAsync(a => a.Id == old.ArticleId, cancellationToken)
            : context.Add(ArticleRow.Of(work.Article, now)).Entity;
        var metadata = work.Stored is { } known && known.Metadata.ToMetadata() == work.Article.Metadata
            ? await context.ArticleMetadata.SingleAsync(m => m.Id == known.Metadata.Id, cancellationToken)
            : ArticleMetadataRow.Of(work.Article.Metadata, (work.Stored?.Metadata.Revision ?? 0) + 1, now);
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
        if (work.Stored is { } replaced)
        {
            await InheritIdsAsync(replaced.RunId, run, cancellationToken);
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
    private async Task InheritIdsAsync(int replacedRun, ExtractionRunRow run, CancellationToken cancellationToken)
    {
        var replaced = await context.Reports.AsNoTracking().Where(r => r.RunId == replacedRun).OrderBy(r => r.Ordinal).ToListAsync(cancellationToken);
        var ids = replaced.Select(r => r.Id).ToList();
        var homes = (await context.ReportPublicIds.AsNoTracking().Where(h => ids.Contains(h.ReportId)).ToListAsync(cancellationToken)).ToLookup(h => h.ReportId);
        foreach (var (old, successor) in ReportSuccession.Of(replaced, run.Reports))
        {
            context.AddRange(homes[old.Id].Select(h => new ReportPublicIdRow { ReportId = successor.Id, PublicId = h.PublicId, Age = h.Age, ReviewedAt = h.ReviewedAt }));
        }

        await context.SaveChangesAsync(cancellationToken);
    }

    private async Task<Dictionary<string, Stored>> ReadStoredAsync(List<string> hashes, CancellationToken cancellationToken)
        => await context.ExtractionRuns.AsNoTracking()
            .Where(r => r.IsCurrent && hashes.Contains(r.Article.ContentHash))
            .Select(r => new { r.Article.ContentHash, Stored = new Stored(r.ArticleId, r.Id, r.ExtractorVersion, r.ReferenceRevision.Hash, r.Article.Metadata.Single(m => m.IsCurrent)) })
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

    private sealed record Stored(int ArticleId, int RunId, string ExtractorVersion, string ReferenceHash, ArticleMetadataRow Metadata);

    private sealed record Work(string Path, Article Article, Stored? Stored, Extraction? Extraction)
    {
        /// <summary>What is to be done about one text that may have come several times; null for nothing.</summary>
        public static Work? For(Stored? stored, IReadOnlyList<ArticleReading> same, ExtractionMethod method)
        {
            var first = same[0].Article!;
            var metadata = same.Select(r => r.Article!.Metadata).Aggregate(stored?.Metadata.ToMetadata() ?? first.Metadata, Complete);
            var upToDate = stored is not null && stored.ExtractorVersion == method.Version && stored.ReferenceHash == method.Reference.Revision && stored.Metadata.ToMetadata() == metadata;
            var article = new Article { FileName = first.FileName, Text = first.Text, ContentHash = first.ContentHash, Metadata = metadata };
            return upToDate ? null : new Work(same[0].Path, article, stored, null);
        }

        // What is known stays; a day comes together with whether it stands in the document.
        private static ArticleMetadata Complete(ArticleMetadata known, ArticleMetadata given) => known with
        {
            Title = known.Title ?? given.Title,
            Publisher = known.Publisher ?? given.Publisher,
            Published = known.Published ?? given.Published,
            PublishedInDocument = known.Published is null ? given.PublishedInDocument : known.PublishedInDocument,
            Language = known.Language ?? given.Language,
            Url = known.Url ?? given.Url,
        };
    }
}
