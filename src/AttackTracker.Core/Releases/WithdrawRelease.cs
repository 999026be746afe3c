using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Releases;

/// <summary>Says that a release is not to be used any more. It stays, its files stay, and its number is not given again.</summary>
public sealed class WithdrawRelease
{
    /// <summary>How long a reason can be.</summary>
    public const int MostReason = 1000;

    private readonly TrackerDatabase _database;
    private readonly IDbContextFactory<TrackerDbContext> _contexts;
    private readonly TimeProvider _clock;

    internal WithdrawRelease(TrackerDatabase database, IDbContextFactory<TrackerDbContext> contexts, TimeProvider clock)
    {
        _database = database;
        _contexts = contexts;
        _clock = clock;
    }

    /// <summary>Withdraws for good: what is wanted again is made again.</summary>
    /// <param name="number">Which.</param>
    /// <param name="reason">Why, for those who used it.</param>
    /// <param name="who">Who says so.</param>
    /// <param name="cancellationToken">Leaves it as it was.</param>
    /// <returns>Null where it is withdrawn now, else what is wrong, in a sentence.</returns>
    public async Task<string?> RunAsync(int number, string reason, string who, CancellationToken cancellationToken)
    {
        if (reason?.Trim() is not { Length: > 0 and <= MostReason } why)
        {
            return Spoken.Of(Texts.SayWhy, MostReason);
        }

        try
        {
            return await _database.UseAsync(async () =>
            {
                await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
                await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
                if (!await context.Releases.AnyAsync(r => r.Id == number, cancellationToken))
                {
                    return Spoken.Of(Texts.NoRelease, number);
                }

                if (await context.ReleaseWithdrawals.AnyAsync(w => w.ReleaseId == number, cancellationToken))
                {
                    return Spoken.Of(Texts.Withdrawn, number);
                }

                context.Add(new ReleaseWithdrawalRow { ReleaseId = number, Reason = why, Who = who, At = _clock.GetUtcNow().UtcDateTime });
                await context.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                return (string?)null;
            });
        }
        catch (DatabaseUnusableException fault)
        {
            return fault.Message;
        }
    }
}
