using AttackTracker.Core.Incidents;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage;

/// <summary>Extracts the articles of the database again, after an upgrade of the extractor or of its reference data, and says what that changes.</summary>
/// <remarks>Older runs and reports stay, public ids are inherited, decisions hold. What would be changed can be seen before: the same is done and taken back.</remarks>
public sealed class ReExtraction
{
    private const int BatchSize = 200;

    private readonly TrackerDatabase _database;
    private readonly IDbContextFactory<TrackerDbContext> _contexts;
    private readonly IncidentProjection _projection;
    private readonly ReferenceInUse _reference;
    private readonly TimeProvider _clock;

    internal ReExtraction(TrackerDatabase database, IDbContextFactory<TrackerDbContext> contexts, IncidentProjection projection, ReferenceInUse reference, TimeProvider clock)
    {
        _database = database;
        _contexts = contexts;
        _projection = projection;
        _reference = reference;
        _clock = clock;
    }

    /// <summary>Reads again what another version of the extractor, or other reference data, read last.</summary>
    /// <param name="all">Reads every article again.</param>
    /// <param name="dryRun">Changes nothing. Other processes cannot write until it is done.</param>
    /// <param name="progress">Told after each batch; null where nobody looks on.</param>
    /// <param name="cancellationToken">Takes the batch at work back; batches stored before stay.</param>
    /// <exception cref="DatabaseUnusableException">The database refuses, for instance because another process has locked it.</exception>
    public async Task<ReExtractionSummary> RunAsync(bool all, bool dryRun, IProgress<IngestProgress>? progress, CancellationToken cancellationToken)
        => await _database.UseAsync(() => dryRun ? TryAsync(all, progress, cancellationToken) : ApplyAsync(all, progress, cancellationToken));

    /// <summary>How many articles there are, and how many of them another version or other reference data read last.</summary>
    public async Task<(int Stored, int Outdated)> CountAsync(CancellationToken cancellationToken)
        => await _database.UseAsync(async () =>
        {
            await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
            var outdated = await CandidatesAsync(context, all: false, cancellationToken);
            return (await context.ExtractionRuns.CountAsync(r => r.IsCurrent, cancellationToken), outdated.Count);
        });

    private async Task<ReExtractionSummary> ApplyAsync(bool all, IProgress<IngestProgress>? progress, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var work = new Work(this, context, progress);
        foreach (var batch in (await CandidatesAsync(context, all, cancellationToken)).Chunk(BatchSize))
        {
            // Extraction, which takes the time, is done before the database is locked.
            var articles = await work.PrepareAsync(batch, cancellationToken);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            await work.WriteAsync(articles, batch.Length, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return await work.SumUpAsync(cancellationToken);
    }

    private async Task<ReExtractionSummary> TryAsync(bool all, IProgress<IngestProgress>? progress, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var work = new Work(this, context, progress);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        foreach (var batch in (await CandidatesAsync(context, all, cancellationToken)).Chunk(BatchSize))
        {
            await work.WriteAsync(await work.PrepareAsync(batch, cancellationToken), batch.Length, cancellationToken);
        }

        var summary = await work.SumUpAsync(cancellationToken);
        await transaction.RollbackAsync(cancellationToken);
        return summary;
    }

    private async Task<List<int>> CandidatesAsync(TrackerDbContext context, bool all, CancellationToken cancellationToken)
    {
        var method = _reference.Method;
        var same = await SameReadings.ReadAsync(context, method.Reference.Revision, cancellationToken);
        var current = context.ExtractionRuns.Where(r => r.IsCurrent);
        var upToDate = current.Where(same.Holds).Where(r => r.ExtractorVersion == method.Version).Select(r => r.Id);
        return await (all ? current : current.Where(r => !upToDate.Contains(r.Id))).OrderBy(r => r.ArticleId).Select(r => r.ArticleId).ToListAsync(cancellationToken);
    }

    private sealed class Work(ReExtraction owner, TrackerDbContext context, IProgress<IngestProgress>? progress)
    {
        private readonly List<ArticleChange> _articles = [];
        private readonly IncidentChanges _incidents = new();
        private readonly List<string> _failures = [];
        private int _read;
        private int _done;

        public async Task<ArticleStore> PrepareAsync(int[] batch, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var articles = new ArticleStore(context, owner._reference.Method, owner._clock.GetUtcNow().UtcDateTime);
            await articles.PrepareAgainAsync(batch, null, _failures, cancellationToken);
            return articles;
        }

        public async Task WriteAsync(ArticleStore articles, int count, CancellationToken cancellationToken)
        {
            _read += (await articles.WriteAsync(cancellationToken)).Updated;
            await owner._projection.UpdateAsync(context, articles.Touched, articles.Now, _incidents, cancellationToken);
            _articles.AddRange(articles.Changes);
            _done += count;
            progress?.Report(new IngestProgress(_done, ""));
        }

        public async Task<ReExtractionSummary> SumUpAsync(CancellationToken cancellationToken)
            => new(_read, new ExtractionDiff(_articles, await _incidents.ReadAsync(context, cancellationToken)), _failures);
    }
}

/// <summary>What came of reading articles again.</summary>
/// <param name="Read">How many were read again.</param>
/// <param name="Diff">What that changed.</param>
/// <param name="Failures">One line each for people: the file, then the reason; such an article keeps its former reading.</param>
public sealed record ReExtractionSummary(int Read, ExtractionDiff Diff, IReadOnlyList<string> Failures);
