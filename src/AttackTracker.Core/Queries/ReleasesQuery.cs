using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Coding;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Releases, and what each changed.</summary>
public sealed class ReleasesQuery(IDbContextFactory<TrackerDbContext> contexts)
{
    /// <summary>How many changes a page holds.</summary>
    public const int PageSize = 50;

    /// <summary>All of them, the latest first, without their files.</summary>
    public Task<IReadOnlyList<Release>> RunAsync(CancellationToken cancellationToken) => InPresentAsync<IReadOnlyList<Release>>(async (database, moment) =>
    {
        var withdrawals = await database.ReleaseWithdrawals.AsNoTracking().Where(w => w.At <= moment).ToDictionaryAsync(w => w.ReleaseId, cancellationToken);
        var rows = await database.Releases.AsNoTracking().Where(r => r.Moment <= moment).OrderByDescending(r => r.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(r => Of(r, withdrawals.GetValueOrDefault(r.Id), null))];
    }, cancellationToken);

    /// <summary>One with its files; null where there is none of the number.</summary>
    public Task<Release?> FindAsync(int number, CancellationToken cancellationToken) => InPresentAsync(async (database, moment) =>
    {
        if (await database.Releases.AsNoTracking().Include(r => r.Files).SingleOrDefaultAsync(r => r.Id == number && r.Moment <= moment, cancellationToken) is not { } row)
        {
            return null;
        }

        var next = await database.Releases.Where(r => r.Previous == number && r.Moment <= moment).OrderBy(r => r.Id).Select(r => (int?)r.Id).FirstOrDefaultAsync(cancellationToken);
        return Of(row, await database.ReleaseWithdrawals.AsNoTracking().SingleOrDefaultAsync(w => w.ReleaseId == number && w.At <= moment, cancellationToken), next);
    }, cancellationToken);

    /// <summary>What changed since the release before, in the order of the ids.</summary>
    /// <param name="number">The later release.</param>
    /// <param name="kind">Changes of which kind; null for all.</param>
    /// <param name="page">From 1; one behind the last is the last.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<PagedResult<ReleaseChange>> ChangesAsync(int number, ReleaseChangeKind? kind, int page, CancellationToken cancellationToken) => InPresentAsync(async (database, _) =>
    {
        var changes = database.ReleaseChanges.AsNoTracking().Where(c => c.ReleaseId == number && (kind == null || c.Kind == kind));
        var total = await changes.CountAsync(cancellationToken);
        var shown = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var rows = await changes.OrderBy(c => c.Ordinal).Skip((shown - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        return new PagedResult<ReleaseChange>([.. rows.Select(r => r.ToChange())], shown, total, PageSize);
    }, cancellationToken);

    /// <summary>Changes behind a place, for programs; see <see cref="ChangesAsync"/>.</summary>
    /// <param name="number">The later release.</param>
    /// <param name="kind">Changes of which kind; null for all.</param>
    /// <param name="after">The place of the last one that is known; null begins with the first.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The changes, and the place of the last where more come behind it.</returns>
    public Task<(IReadOnlyList<ReleaseChange> Changes, int? Last)> BehindAsync(int number, ReleaseChangeKind? kind, int? after, int limit, CancellationToken cancellationToken)
        => InPresentAsync<(IReadOnlyList<ReleaseChange>, int?)>(async (database, _) =>
        {
            var rows = await database.ReleaseChanges.AsNoTracking()
                .Where(c => c.ReleaseId == number && (kind == null || c.Kind == kind) && (after == null || c.Ordinal > after))
                .OrderBy(c => c.Ordinal).Take(limit + 1).ToListAsync(cancellationToken);
            return ([.. rows.Take(limit).Select(r => r.ToChange())], rows.Count > limit ? rows[limit - 1].Ordinal : null);
        }, cancellationToken);

    /// <summary>The articles that a release may hold and that whoever reads now (<see cref="Viewer"/>) codes and has yet to finish: its files and changes are not for them until then, since
    /// nothing can be left out of what is frozen.</summary>
    public Task<IReadOnlyList<int>> WithheldAsync(int release, CancellationToken cancellationToken)
    {
        var who = Viewer.Name ?? "";
        return InPresentAsync<IReadOnlyList<int>>(async (database, _) =>
        {
            var last = await database.Releases.Where(r => r.Id == release).Select(r => r.LastArticle).SingleOrDefaultAsync(cancellationToken);
            return [.. (await BlindView.ArticlesAsync(database, who, cancellationToken)).Where(article => article <= last)];
        }, cancellationToken);
    }

    /// <summary>Names for the ids of groups in the values.</summary>
    public Task<IReadOnlyDictionary<string, string>> GroupNamesAsync(CancellationToken cancellationToken)
        => InPresentAsync<IReadOnlyDictionary<string, string>>(async (database, _) => await database.Groups.ToDictionaryAsync(g => g.Id, g => g.Name, cancellationToken), cancellationToken);

    // A release is of its own moment and is kept in the present alone; the past has those that were made by then.
    private async Task<T> InPresentAsync<T>(Func<TrackerDbContext, DateTime, Task<T>> read, CancellationToken cancellationToken)
    {
        var (asked, found) = (Moment.AsOf ?? DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc), default(T)!);
        await Viewer.ReadAsync(null, () => Moment.ReadAsync(null, async () =>
        {
            await using var database = await contexts.CreateDbContextAsync(cancellationToken);
            found = await read(database, asked);
        }));
        return found;
    }

    private static Release Of(ReleaseRow row, ReleaseWithdrawalRow? withdrawal, int? next) => new()
    {
        Number = row.Id,
        Name = row.Name,
        Note = row.Note,
        Filter = row.Filter,
        Criteria = row.Criteria,
        Moment = row.Moment,
        Revision = row.Revision,
        Who = row.Who,
        Incidents = row.Incidents,
        Previous = row.Previous,
        Next = next,
        Counts = [row.Added, row.Changed, row.Merged, row.Withdrawn, row.Gone],
        Withdrawal = withdrawal is null ? null : new ReleaseWithdrawal(withdrawal.Reason, withdrawal.Who, withdrawal.At),
        Files = [.. row.Files.OrderByDescending(f => f.Name.StartsWith("incidents", StringComparison.Ordinal)).ThenBy(f => f.Name, StringComparer.Ordinal).Select(f => new ReleaseFile(f.Name, f.Length, f.Sha256))],
    };
}
