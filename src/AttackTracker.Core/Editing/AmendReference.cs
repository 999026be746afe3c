using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Columns;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Editing;

/// <summary>Changes an entry of the reference data: the change holds at once for everything that is read from then on, and what it touches is read again in the background.</summary>
public sealed class AmendReference
{
    private readonly TrackerDatabase _database;
    private readonly IDbContextFactory<TrackerDbContext> _contexts;
    private readonly ReferenceInUse _reference;
    private readonly IncidentProjection _projection;
    private readonly RereadArticles _rereading;
    private readonly TimeProvider _clock;

    internal AmendReference(
        TrackerDatabase database, IDbContextFactory<TrackerDbContext> contexts, ReferenceInUse reference, IncidentProjection projection, RereadArticles rereading, TimeProvider clock)
    {
        _database = database;
        _contexts = contexts;
        _reference = reference;
        _projection = projection;
        _rereading = rereading;
        _clock = clock;
    }

    /// <summary>Reads every article that the amendment touches for a trial, and says what would change; changes nothing and locks nothing.</summary>
    /// <param name="amendment">What is asked for; it needs no reason yet.</param>
    /// <param name="progress">Told often.</param>
    /// <param name="cancellationToken">Stops before the next articles.</param>
    public async Task<AmendmentResult> PreviewAsync(Amendment amendment, IProgress<AmendmentProgress> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(amendment);
        ArgumentNullException.ThrowIfNull(progress);
        var before = _reference.Data;
        if (Obstacle(before, amendment with { Reason = "A trial." }) is { } obstacle)
        {
            return obstacle;
        }

        var after = before.With(ReferenceEntries.Amend(before, amendment.Change));
        return await AvailableAsync(async () => new AmendmentResult.Previewed(await TryAsync(before, after, progress, cancellationToken)));
    }

    /// <summary>Checks and records; whatever stands in the way is a result, not an exception, so that a form can keep what was typed.</summary>
    public Task<AmendmentResult> RunAsync(Amendment amendment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(amendment);
        return AvailableAsync(() => RecordAsync(amendment, cancellationToken));
    }

    private static AmendmentResult? Obstacle(ReferenceData reference, Amendment amendment)
    {
        var (change, entries) = (amendment.Change, ReferenceEntries.Of(reference, amendment.Change.List));
        var current = entries.FirstOrDefault(e => e.Id == change.Id);
        if (change.Before is not null && ReferenceEntry.Differences(current, change.Before).Count > 0)
        {
            return new AmendmentResult.Overtaken(current);
        }

        return new AmendmentRules(reference).Check(amendment) is { Count: > 0 } problems ? new AmendmentResult.Refused(problems) : null;
    }

    private async Task<AmendmentResult> AvailableAsync(Func<Task<AmendmentResult>> work)
    {
        try
        {
            return await _database.UseAsync(work);
        }
        catch (DatabaseUnusableException fault)
        {
            return new AmendmentResult.Unavailable(fault.Message);
        }
    }

    private async Task<AmendmentPreview> TryAsync(ReferenceData before, ReferenceData after, IProgress<AmendmentProgress> progress, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var method = _reference.ReadersFor(after).Method;
        var all = await context.Articles.CountAsync(cancellationToken);
        var ids = await AffectedArticles.FindAsync(context, ReferenceDifference.Between(before, after), null, new Step(done => progress.Report(new AmendmentProgress(done, all, true))), cancellationToken);
        var changes = new List<ArticleChange>();
        var (done, changed, added, gone, altered) = (0, 0, 0, 0, 0);
        foreach (var batch in ids.Chunk(RereadArticles.BatchSize))
        {
            var articles = new ArticleStore(context, method, _clock.GetUtcNow().UtcDateTime);
            await articles.PrepareAgainAsync(batch, null, [], cancellationToken);
            foreach (var change in await articles.CompareAsync(cancellationToken))
            {
                (changed, added, gone, altered) = (changed + 1, added + change.Added.Count, gone + change.Gone.Count, altered + change.Changed.Count);
                if (changes.Count < AmendmentPreview.MostListed)
                {
                    changes.Add(change);
                }
            }

            done += batch.Length;
            progress.Report(new AmendmentProgress(done, ids.Count, false));
        }

        var listed = changes.ConvertAll(change => change.ArticleId);
        var titles = await context.Articles.Where(a => listed.Contains(a.Id))
            .Select(a => new { a.Id, Title = a.Metadata.Single(m => m.IsCurrent).Title ?? a.FileName }).ToDictionaryAsync(a => a.Id, a => a.Title, cancellationToken);
        return new AmendmentPreview(all, ids.Count, changed, added, gone, altered, changes, titles);
    }

    private async Task<AmendmentResult> RecordAsync(Amendment amendment, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var before = _reference.Data;
        var now = _clock.GetUtcNow().UtcDateTime;
        var current = await ReferenceStore.UseAsync(context, before, now, cancellationToken);
        if (!await context.ReferenceRevisions.AnyAsync(r => r.Id == current && r.IsCurrent, cancellationToken))
        {
            return new AmendmentResult.Refused([Texts.AmendElsewhere]);
        }

        if (Obstacle(before, amendment) is { } obstacle)
        {
            return obstacle;
        }

        var wasInStep = await ProjectionStamp.IsCurrentAsync(context, cancellationToken);
        var readers = _reference.ReadersFor(before.With(ReferenceEntries.Amend(before, amendment.Change)));
        var after = readers.Method.Reference;
        var row = new ReferenceRevisionRow
        {
            Hash = after.Revision,
            Json = ReferenceStore.ToJson(after),
            RecordedAt = now,
            RecordedBy = amendment.Who.Trim(),
            Reason = amendment.Reason.Trim(),
            Follows = current,
            Change = JsonColumn.Write(amendment.Change),
        };
        var revision = await ReferenceStore.SwitchAsync(context, after, row, cancellationToken);
        context.Add(new RereadingRow { RevisionId = revision.Id, At = now });
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
        var touched = wasInStep ? await RereadArticles.TouchedReportsAsync(context, ReferenceDifference.Between(before, after), _reference.Builder, readers.Builder, cancellationToken) : [];
        await CommitAsync(context, transaction, readers, wasInStep ? touched : null, now, cancellationToken);
        _rereading.Wake();
        return new AmendmentResult.Applied(revision.Id);
    }

    // Whoever gets the lock next must find the new data in use already.
    private async Task CommitAsync(
        TrackerDbContext context, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, ReferenceReaders readers, IReadOnlyCollection<int>? touched, DateTime now, CancellationToken cancellationToken)
    {
        var former = _reference.ReadersInUse;
        _reference.Use(readers);
        try
        {
            if (touched is not null)
            {
                await _projection.AdaptAsync(context, touched, now, cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
        }
        catch
        {
            _reference.Use(former);
            throw;
        }
    }

    private sealed class Step(Action<int> report) : IProgress<int>
    {
        public void Report(int value) => report(value);
    }
}
