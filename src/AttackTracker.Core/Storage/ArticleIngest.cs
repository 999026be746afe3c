using AttackTracker.Core.Articles;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage;

/// <summary>Brings articles into the database: text, extraction, incidents and search, batch by batch, each batch whole or not at all.</summary>
/// <remarks>
/// Idempotent: a text that is there already is left alone, unless the extractor or the reference data have changed since or metadata now
/// tells what was unknown. Metadata never overwrites what is known, so that the order of articles does not matter. Decisions are never touched.
/// </remarks>
public sealed class ArticleIngest
{
    private const int BatchSize = 100;

    private readonly TrackerDatabase _database;
    private readonly IDbContextFactory<TrackerDbContext> _contexts;
    private readonly IncidentProjection _projection;
    private readonly ReferenceInUse _reference;
    private readonly TimeProvider _clock;

    internal ArticleIngest(TrackerDatabase database, IDbContextFactory<TrackerDbContext> contexts, IncidentProjection projection, ReferenceInUse reference, TimeProvider clock)
    {
        _database = database;
        _contexts = contexts;
        _projection = projection;
        _reference = reference;
        _clock = clock;
    }

    /// <summary>Stores what can be read; a file that cannot be is a line in the summary and stops nothing.</summary>
    /// <param name="readings">Taken one batch at a time, so that a folder need not fit into memory.</param>
    /// <param name="progress">Told after each batch; null where nobody looks on.</param>
    /// <param name="cancellationToken">Stops between two batches or takes the batch at work back; batches stored before stay.</param>
    /// <exception cref="DatabaseUnusableException">The database refuses, for instance because another process has locked it.</exception>
    public async Task<IngestSummary> RunAsync(IEnumerable<ArticleReading> readings, IProgress<IngestProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(readings);
        return await _database.UseAsync(() => StoreAllAsync(readings, progress, cancellationToken));
    }

    private async Task<IngestSummary> StoreAllAsync(IEnumerable<ArticleReading> readings, IProgress<IngestProgress>? progress, CancellationToken cancellationToken)
    {
        var (done, added, updated, there) = (0, 0, 0, 0);
        var failures = new List<string>();
        // First nothing: reference data, and incidents that another version of the program made, are brought up to date.
        await StoreAsync([], failures, cancellationToken);
        foreach (var batch in readings.Chunk(BatchSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            failures.AddRange(batch.Where(r => !r.Succeeded).Select(r => r.Failure!));
            var readable = batch.Where(r => r.Succeeded).ToList();
            var failed = failures.Count;
            var stored = await StoreAsync(readable, failures, cancellationToken);
            added += stored.Added;
            updated += stored.Updated;
            there += readable.Count - stored.Added - stored.Updated - (failures.Count - failed);
            done += batch.Length;
            progress?.Report(new IngestProgress(done, batch[^1].Path));
        }

        return new IngestSummary(added, updated, there, failures);
    }

    /// <summary>One transaction; extraction, which takes the time, is done before the database is locked.</summary>
    private async Task<(int Added, int Updated)> StoreAsync(List<ArticleReading> readings, List<string> failures, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var articles = new ArticleStore(context, _reference.Method, _clock.GetUtcNow().UtcDateTime);
        await articles.PrepareAsync(readings, failures, cancellationToken);

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var counts = await articles.WriteAsync(cancellationToken);
        if (counts != default || readings.Count == 0)
        {
            await _projection.UpdateAsync(context, articles.Touched, articles.Now, null, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return counts;
    }
}
