using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage.Frozen;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage.Verification;

/// <summary>Checks that every file of a release is to the byte what was frozen, and that its changes are all there.</summary>
internal static class ReleaseCheck
{
    public static async Task<IReadOnlyList<Violation>> RunAsync(IDbContextFactory<TrackerDbContext> contexts, int? release, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        List<Violation> violations = [];
        foreach (var row in await context.Releases.AsNoTracking().Include(r => r.Files).Where(r => release == null || r.Id == release).OrderBy(r => r.Id).ToListAsync(cancellationToken))
        {
            foreach (var file in row.Files.OrderBy(f => f.Name, StringComparer.Ordinal))
            {
                try
                {
                    await FrozenFile.CopyAsync(contexts.CreateDbContext, file, Stream.Null, cancellationToken);
                }
                catch (InvalidDataException fault)
                {
                    violations.Add(new Violation("releases", fault.Message));
                }
            }

            var told = await context.ReleaseChanges.Where(c => c.ReleaseId == row.Id).GroupBy(c => c.Kind).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
            violations.AddRange(Counts(row).Where(c => told.GetValueOrDefault(c.Kind) != c.Count)
                .Select(c => new Violation("releases", FormattableString.Invariant($"release {row.Id} tells {told.GetValueOrDefault(c.Kind)} changes of the kind {c.Kind}, not {c.Count}"))));
            if (!row.Files.Exists(f => f.Name.StartsWith("incidents", StringComparison.Ordinal)))
            {
                violations.Add(new Violation("releases", FormattableString.Invariant($"release {row.Id} has lost its files")));
            }
        }

        return violations;
    }

    private static IEnumerable<(ReleaseChangeKind Kind, int Count)> Counts(ReleaseRow row) =>
    [
        (ReleaseChangeKind.Added, row.Added),
        (ReleaseChangeKind.Changed, row.Changed),
        (ReleaseChangeKind.Merged, row.Merged),
        (ReleaseChangeKind.Withdrawn, row.Withdrawn),
        (ReleaseChangeKind.Left, row.Gone),
    ];
}
