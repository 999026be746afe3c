using AttackTracker.Core.Export;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Frozen;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Releases;

/// <summary>Freezes what a filter lets through under a number: files that stay equal to the byte for ever, and what changed since the release of the same filter before.</summary>
/// <remarks>
/// The rows are read once, from one state of the data, and written beside the database while others go on writing; then all goes into the database in one transaction,
/// so that nobody ever meets a part of a release. Memory does not grow with the number of incidents.
/// </remarks>
public sealed class MakeRelease
{
    /// <summary>How long a name can be.</summary>
    public const int MostName = 120;

    /// <summary>How long a note can be.</summary>
    public const int MostNote = 4000;

    private const int BatchSize = 500;

    private readonly TrackerDatabase _database;
    private readonly IDbContextFactory<TrackerDbContext> _contexts;
    private readonly TimeProvider _clock;
    private int _isBusy;

    internal MakeRelease(TrackerDatabase database, IDbContextFactory<TrackerDbContext> contexts, TimeProvider clock)
    {
        _database = database;
        _contexts = contexts;
        _clock = clock;
    }

    /// <summary>Freezes; whatever stands in the way is a result, not an exception, so that a form can keep what was typed.</summary>
    /// <param name="wish">What is asked for.</param>
    /// <param name="progress">Told now and then how many incidents have been written; null where nobody looks on.</param>
    /// <param name="cancellationToken">Leaves everything as it was.</param>
    public async Task<ReleaseResult> RunAsync(ReleaseWish wish, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wish);
        if (FaultOf(wish) is { } fault)
        {
            return new ReleaseResult.Refused(fault);
        }

        if (Interlocked.Exchange(ref _isBusy, 1) == 1)
        {
            return new ReleaseResult.Refused(Texts.BeingMade);
        }

        try
        {
            // Not on the thread of who asks: reading the rows waits for nothing but the disk and would let nobody else in.
            ReleaseResult? result = null;
            await Viewer.ReadAsync(null, () => Moment.ReadAsync(null, () => Task.Run(
                async () => result = await _database.UseAsync(() => FreezeAsync(wish, progress, cancellationToken)), cancellationToken)));
            return result!;
        }
        catch (Exception refusal) when (refusal is DatabaseUnusableException or IOException)
        {
            return new ReleaseResult.Refused(Spoken.Of(Texts.NotWritten, refusal.Message));
        }
        finally
        {
            Volatile.Write(ref _isBusy, 0);
        }
    }

    private static string? FaultOf(ReleaseWish wish)
        => wish.Name.Trim() is not { Length: > 0 and <= MostName } name || name.Any(char.IsControl) ? Spoken.Of(Texts.NameWanted, MostName)
            : wish.Note.Length > MostNote ? Spoken.Of(Texts.NoteLong, MostNote, wish.Note.Length)
            : null;

    private async Task<ReleaseResult> FreezeAsync(ReleaseWish wish, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        await using var database = await _contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        var previous = await Latest(database, wish).Include(r => r.Files).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        var state = await DataState.OfAsync(database, _clock, cancellationToken);
        var request = new ExportRequest(wish.Filter, ExportFormat.Csv, id => wish.LinkTo(id, state.AsOf), wish.Query);
        var context = await ExportContext.ReadAsync(database, request, _clock, cancellationToken) with { State = state };
        await using var changes = previous is null ? null : new ChangesBeingFrozen(previous, _contexts.CreateDbContext, database, _database.File);
        await using var incidents = new IncidentsBeingFrozen(context, _database.File);
        var count = await incidents.WriteAsync(ExportRows.Read(database.Passing(wish.Filter), context, byId: true), changes, progress, cancellationToken);
        if (count == 0)
        {
            return new ReleaseResult.Refused(Texts.NothingToFreeze);
        }

        if (changes is { Count: 0 })
        {
            return new ReleaseResult.Refused(Spoken.Of(Texts.NothingChanged, previous!.Id, previous.Name));
        }

        var row = new ReleaseRow
        {
            Name = wish.Name.Trim(),
            Note = wish.Note.Trim(),
            Filter = wish.Query,
            Criteria = wish.Criteria,
            Moment = state.AsOf,
            Revision = state.Revision,
            Who = wish.Who.Trim(),
            Incidents = count,
            Previous = previous?.Id,
            Added = changes?.Of(ReleaseChangeKind.Added) ?? 0,
            Changed = changes?.Of(ReleaseChangeKind.Changed) ?? 0,
            Merged = changes?.Of(ReleaseChangeKind.Merged) ?? 0,
            Withdrawn = changes?.Of(ReleaseChangeKind.Withdrawn) ?? 0,
            Gone = changes?.Of(ReleaseChangeKind.Left) ?? 0,
            LastArticle = await database.Articles.MaxAsync(a => (int?)a.Id, cancellationToken) ?? 0,
            LastRun = await database.ExtractionRuns.MaxAsync(r => (int?)r.Id, cancellationToken) ?? 0,
            LastDecision = await database.Decisions.MaxAsync(d => (int?)d.Id, cancellationToken) ?? 0,
        };
        return await StoreAsync(row, wish, [.. incidents.Files, .. changes is null ? [] : new[] { changes.Sheet }], changes, cancellationToken);
    }

    private async Task<ReleaseResult> StoreAsync(ReleaseRow row, ReleaseWish wish, IReadOnlyList<FileBeingFrozen> files, ChangesBeingFrozen? changes, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (await Latest(context, wish).Select(r => (int?)r.Id).FirstOrDefaultAsync(cancellationToken) != row.Previous)
        {
            return new ReleaseResult.Refused(Texts.MadeMeanwhile);
        }

        context.Add(row);
        await context.SaveChangesAsync(cancellationToken);
        foreach (var file in files)
        {
            context.Add(file.Describe(row.Id));
            await foreach (var piece in file.PiecesAsync(row.Id))
            {
                context.Add(piece);
                await context.SaveChangesAsync(cancellationToken);
                context.ChangeTracker.Clear();
            }
        }

        foreach (var batch in (changes?.Rows(row.Id) ?? []).Chunk(BatchSize))
        {
            context.AddRange(batch);
            await context.SaveChangesAsync(cancellationToken);
            context.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(cancellationToken);
        return new ReleaseResult.Made(row.Id, row.Incidents, changes?.Count);
    }

    private static IQueryable<ReleaseRow> Latest(TrackerDbContext context, ReleaseWish wish)
        => context.ReleasesInForce.Where(r => r.Filter == wish.Query).OrderByDescending(r => r.Id);
}
