using System.Linq.Expressions;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage;

/// <summary>Which readings by former reference data say the same by other ones: those that a person's change did not touch, once all others are read again.</summary>
/// <param name="Revision">The key of the other ones; null where they were never used.</param>
/// <param name="Former">The revisions that were changed into them.</param>
/// <param name="UpTo">The last run that was looked at; what was read by former data later is not known to be the same.</param>
internal sealed record SameReadings(int? Revision, IReadOnlyList<int> Former, int UpTo)
{
    public static async Task<SameReadings> ReadAsync(TrackerDbContext context, string hash, CancellationToken cancellationToken)
    {
        var revision = await context.ReferenceRevisions.Where(r => r.Hash == hash).Select(r => new { r.Id, r.Follows }).SingleOrDefaultAsync(cancellationToken);
        if (revision?.Follows is null || await context.Rereadings.Where(r => r.RevisionId == revision.Id).Select(r => r.HoldsUpTo).SingleOrDefaultAsync(cancellationToken) is not { } upTo)
        {
            return new SameReadings(revision?.Id, [], 0);
        }

        var follows = await context.ReferenceRevisions.Where(r => r.Follows != null).ToDictionaryAsync(r => r.Id, r => r.Follows!.Value, cancellationToken);
        var former = new List<int>();
        for (var id = revision.Id; follows.TryGetValue(id, out var before); id = before)
        {
            former.Add(before);
        }

        return new SameReadings(revision.Id, former, upTo);
    }

    /// <summary>Runs that say what these reference data would say, as far as these go.</summary>
    public Expression<Func<ExtractionRunRow, bool>> Holds => run => run.ReferenceRevisionId == Revision || (run.Id <= UpTo && Former.Contains(run.ReferenceRevisionId));

    /// <summary>Whether a run says what these reference data would say.</summary>
    public bool Covers(int runId, int revision) => revision == Revision || (runId <= UpTo && Former.Contains(revision));
}
