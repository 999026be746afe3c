using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Editing;

/// <summary>Reads the articles again that a change of reference data touches, batch by batch in the background of the site.</summary>
/// <remarks>
/// How far it has come stands in the database, so that it can be stopped, gone on with and survives a restart: what is left is found by searching again.
/// Public ids are inherited and decisions hold, as with every reading.
/// </remarks>
public sealed class RereadArticles : IDisposable
{
    internal const int BatchSize = 50;

    private readonly TrackerDatabase _database;
    private readonly IDbContextFactory<TrackerDbContext> _contexts;
    private readonly ReferenceInUse _reference;
    private readonly IncidentProjection _projection;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _work = new(0);

    internal RereadArticles(TrackerDatabase database, IDbContextFactory<TrackerDbContext> contexts, ReferenceInUse reference, IncidentProjection projection, TimeProvider clock)
    {
        _database = database;
        _contexts = contexts;
        _reference = reference;
        _projection = projection;
        _clock = clock;
    }

    /// <inheritdoc/>
    public void Dispose() => _work.Dispose();

    /// <summary>Waits for work and does it, for as long as the site runs; what an earlier run of the site left over comes first.</summary>
    /// <exception cref="DatabaseUnusableException">The database refuses; another call goes on.</exception>
    /// <exception cref="OperationCanceledException">The site ends; what is stored stays, and the next start goes on.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await CatchUpAsync(cancellationToken);
            await _work.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Reads all that is left, unless somebody stopped it.</summary>
    internal async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        while (await StepsAsync(cancellationToken))
        {
        }
    }

    /// <summary>Stops after the batch at work. What is not read again yet says what the former data said.</summary>
    /// <returns>False where nothing is being read.</returns>
    public Task<bool> StopAsync(string who, CancellationToken cancellationToken) => MarkAsync(row => row.StoppedBy = row.StoppedBy ?? who, cancellationToken);

    /// <summary>Goes on with what was stopped.</summary>
    /// <returns>False where nothing is left to be read.</returns>
    public async Task<bool> GoOnAsync(CancellationToken cancellationToken)
    {
        var isLeft = await MarkAsync(row => row.StoppedBy = null, cancellationToken);
        Wake();
        return isLeft;
    }

    /// <summary>Lets <see cref="RunAsync"/> look for work.</summary>
    internal void Wake() => _work.Release();

    /// <summary>The current reports that incidents can be built otherwise of by other reference data, whatever articles say.</summary>
    internal static async Task<IReadOnlyCollection<int>> TouchedReportsAsync(
        TrackerDbContext context, ReferenceDifference difference, IncidentBuilder before, IncidentBuilder after, CancellationToken cancellationToken)
    {
        var mended = difference.Mended.Where(e => e.List == ReferenceList.Sites).Select(e => e.Id).ToList();
        var sites = mended.SelectMany(id => before.FamilyOf(id).Concat(after.FamilyOf(id))).Distinct(StringComparer.Ordinal).ToList();
        var groups = difference.Mended.Where(e => e.List == ReferenceList.Groups).Select(e => e.Id).ToList();
        var current = context.Reports.AsNoTracking().Where(r => r.Run.IsCurrent);
        var there = await current.Where(r => sites.Contains(r.SiteId!)).Select(r => r.Id).ToListAsync(cancellationToken);
        var named = await context.IncidentReports.Where(r => r.Incident.ByGroup.Any(g => groups.Contains(g.GroupId))).Select(r => r.ReportId).ToListAsync(cancellationToken);

        // Where an unlisted place lies is read from its words.
        var unlisted = await current.Where(r => r.SiteId == null && r.SiteName != null).Select(r => new { r.Id, r.SiteName }).ToListAsync(cancellationToken);
        return [.. there.Concat(named).Concat(unlisted.Where(r => difference.Touches(r.SiteName!)).Select(r => r.Id)).Distinct()];
    }

    private async Task<bool> MarkAsync(Action<RereadingRow> mark, CancellationToken cancellationToken) => await _database.UseAsync(async () =>
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (await PendingAsync(context, cancellationToken) is not { } row)
        {
            return false;
        }

        mark(row);
        row.At = _clock.GetUtcNow().UtcDateTime;
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    });

    /// <summary>What is to be read by the current reference data; null where nothing is.</summary>
    private static Task<RereadingRow?> PendingAsync(TrackerDbContext context, CancellationToken cancellationToken)
        => context.Rereadings.Where(r => r.HoldsUpTo == null && context.ReferenceRevisions.Any(v => v.Id == r.RevisionId && v.IsCurrent)).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Reads all that is left by the current reference data; true where these have changed meanwhile.</summary>
    private async Task<bool> StepsAsync(CancellationToken cancellationToken) => await _database.UseAsync(async () =>
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var method = _reference.Method;
        if (await PendingAsync(context, cancellationToken) is not { StoppedBy: null } row || !await context.ReferenceRevisions.AnyAsync(r => r.Id == row.RevisionId && r.Hash == method.Reference.Revision, cancellationToken))
        {
            return false;
        }

        // Runs that are made from here on by former data are not looked at, and say so by their keys.
        var upTo = await context.ExtractionRuns.MaxAsync(r => (int?)r.Id, cancellationToken) ?? 0;
        var ids = await AffectedArticles.FindAsync(context, await DifferenceAsync(context, row.RevisionId, method.Reference, cancellationToken), row.RevisionId, null, cancellationToken);
        if (!await AdvanceAsync(context, row.RevisionId, null, r => r.Total = r.Done + ids.Count, cancellationToken))
        {
            return true;
        }

        foreach (var batch in ids.Chunk(BatchSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var articles = new ArticleStore(context, method, _clock.GetUtcNow().UtcDateTime);
            await articles.PrepareAgainAsync(batch, null, [], cancellationToken);
            if (!await AdvanceAsync(context, row.RevisionId, articles, r => (r.Done, r.Changed) = (r.Done + batch.Length, r.Changed + articles.Changes.Count), cancellationToken))
            {
                return true;
            }
        }

        return !await AdvanceAsync(context, row.RevisionId, null, r => r.HoldsUpTo = upTo, cancellationToken);
    });

    /// <summary>One transaction; false where somebody stopped it or changed the reference data, and nothing was done.</summary>
    private async Task<bool> AdvanceAsync(TrackerDbContext context, int revision, ArticleStore? articles, Action<RereadingRow> advance, CancellationToken cancellationToken)
    {
        context.ChangeTracker.Clear();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (await PendingAsync(context, cancellationToken) is not { StoppedBy: null } row || row.RevisionId != revision)
        {
            return false;
        }

        if (articles is not null)
        {
            context.ChangeTracker.Clear();
            await articles.WriteAsync(cancellationToken);
            await _projection.UpdateAsync(context, articles.Touched, articles.Now, null, cancellationToken);
            row = await PendingAsync(context, cancellationToken);
        }

        advance(row!);
        row!.At = _clock.GetUtcNow().UtcDateTime;
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        context.ChangeTracker.Clear();
        return true;
    }

    /// <summary>What differs between the data in use and those by which all articles were read last: changes that were not read to their end are taken along.</summary>
    private static async Task<ReferenceDifference> DifferenceAsync(TrackerDbContext context, int revision, ReferenceData reference, CancellationToken cancellationToken)
    {
        var (after, id, difference) = (reference, (int?)revision, ReferenceDifference.Between(reference, reference));
        while (id is not null)
        {
            var row = await context.ReferenceRevisions.AsNoTracking().SingleAsync(r => r.Id == id, cancellationToken);
            if (row.Follows is not { } follows || (id != revision && await context.Rereadings.AnyAsync(r => r.RevisionId == id && r.HoldsUpTo != null, cancellationToken)))
            {
                break;
            }

            var before = ReferenceStore.Read(await context.ReferenceRevisions.AsNoTracking().SingleAsync(r => r.Id == follows, cancellationToken));
            difference = difference.And(ReferenceDifference.Between(before, after));
            (after, id) = (before, follows);
        }

        return difference;
    }
}
