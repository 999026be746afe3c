using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Coding;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Editing;

/// <summary>One decision on an article from the first look to the commit; a preview does the same and takes it back.</summary>
internal sealed class CodingTransaction(TrackerDatabase database, IDbContextFactory<TrackerDbContext> contexts, ArticleDecisionLog log, TimeProvider clock)
{
    /// <param name="decide">Looks at the database and says what to record, at the time that it is given, or why not.</param>
    /// <param name="commit">False for a preview.</param>
    /// <param name="cancellationToken">Leaves everything as it was.</param>
    public async Task<CodingResult> RunAsync(Func<TrackerDbContext, DateTime, Task<Verdict>> decide, bool commit, CancellationToken cancellationToken)
    {
        try
        {
            return await database.UseAsync(() => RecordAsync(decide, commit, cancellationToken));
        }
        catch (DatabaseUnusableException fault)
        {
            return new CodingResult.Unavailable(fault.Message);
        }
    }

    /// <summary>Several decisions on one article, which is read again once.</summary>
    /// <param name="record">Looks at the database and stores decisions, at the time that it is given; or says why it stores none.</param>
    /// <param name="commit">False for a preview.</param>
    /// <param name="cancellationToken">Leaves everything as it was.</param>
    public async Task<CodingResult> RunManyAsync(Func<TrackerDbContext, DateTime, Task<Verdict>> record, bool commit, CancellationToken cancellationToken)
    {
        try
        {
            return await database.UseAsync(() => RecordManyAsync(record, commit, cancellationToken));
        }
        catch (DatabaseUnusableException fault)
        {
            return new CodingResult.Unavailable(fault.Message);
        }
    }

    private async Task<CodingResult> RecordManyAsync(Func<TrackerDbContext, DateTime, Task<Verdict>> record, bool commit, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var verdict = await record(context, clock.GetUtcNow().UtcDateTime);
        if (verdict.Decision is not { } last)
        {
            return verdict.Otherwise!;
        }

        var failures = new List<string>();
        var diff = await log.FollowAsync(context, last, failures, cancellationToken);
        if (failures.Count > 0)
        {
            return new CodingResult.Refused(failures);
        }

        if (commit)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return new CodingResult.Done(last, diff);
    }

    private async Task<CodingResult> RecordAsync(Func<TrackerDbContext, DateTime, Task<Verdict>> decide, bool commit, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var verdict = await decide(context, clock.GetUtcNow().UtcDateTime);
        if (verdict.Decision is not { } decision)
        {
            return verdict.Otherwise!;
        }

        context.ChangeTracker.Clear();
        var failures = new List<string>();
        var diff = await log.RecordAsync(context, decision, failures, cancellationToken);
        if (failures.Count > 0)
        {
            return new CodingResult.Refused(failures);
        }

        if (commit)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return new CodingResult.Done(decision, diff);
    }

    /// <summary>What is to be recorded, or why nothing is: exactly one of them.</summary>
    internal sealed record Verdict(Decision? Decision, CodingResult? Otherwise)
    {
        public static Verdict Refuse(params IEnumerable<string> problems) => new(null, new CodingResult.Refused([.. problems]));

        public static implicit operator Verdict(Decision decision) => new(decision, null);

        public static implicit operator Verdict(CodingResult otherwise) => new(null, otherwise);
    }
}
