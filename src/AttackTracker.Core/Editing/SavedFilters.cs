using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Editing;

/// <summary>Keeps filters under names, each person their own. What is kept is the address: to share one is to send it.</summary>
public sealed class SavedFilters
{
    /// <summary>How long a name can be.</summary>
    public const int MostName = 60;

    /// <summary>How many a person can have.</summary>
    public const int MostFilters = 100;

    // Longer ones open in no browser.
    private const int MostQuery = 4000;

    private readonly TrackerDatabase _database;
    private readonly IDbContextFactory<TrackerDbContext> _contexts;
    private readonly TimeProvider _clock;

    internal SavedFilters(TrackerDatabase database, IDbContextFactory<TrackerDbContext> contexts, TimeProvider clock)
    {
        _database = database;
        _contexts = contexts;
        _clock = clock;
    }

    /// <summary>Keeps a filter.</summary>
    /// <param name="account">Whose; null for the owner.</param>
    /// <param name="name">What its person calls it.</param>
    /// <param name="query">As in an address, with or without its question mark.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Null where it is kept, else what is wrong, in a sentence.</returns>
    public async Task<string?> SaveAsync(int? account, string name, string query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var kept = query.TrimStart('?');
        if (kept.Length is 0 or > MostQuery)
        {
            return kept.Length == 0 ? Texts.FilterNone : Texts.FilterLong;
        }

        return await ChangeAsync(account, name, async context =>
        {
            if (await context.SavedFilters.CountAsync(f => f.AccountId == (account ?? 0), cancellationToken) >= MostFilters)
            {
                return Spoken.Of(Texts.FiltersMany, MostFilters);
            }

            context.SavedFilters.Add(new SavedFilterRow { AccountId = account ?? 0, Name = name.Trim(), Query = kept, SavedAt = _clock.GetUtcNow().UtcDateTime });
            return null;
        }, cancellationToken);
    }

    /// <summary>Gives a filter another name; nothing happens where the person has none of the key.</summary>
    /// <returns>Null where it has the name now, else what is wrong, in a sentence.</returns>
    public Task<string?> RenameAsync(int? account, int id, string name, CancellationToken cancellationToken)
        => ChangeAsync(account, name, async context =>
        {
            if (await context.SavedFilters.SingleOrDefaultAsync(f => f.Id == id && f.AccountId == (account ?? 0), cancellationToken) is { } filter)
            {
                filter.Name = name.Trim();
            }

            return null;
        }, cancellationToken, id);

    /// <summary>Forgets a filter; nothing happens where the person has none of the key.</summary>
    /// <exception cref="DatabaseUnusableException">SQLite refused.</exception>
    public Task<int> DeleteAsync(int? account, int id, CancellationToken cancellationToken) => _database.UseAsync(async () =>
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.SavedFilters.Where(f => f.Id == id && f.AccountId == (account ?? 0)).ExecuteDeleteAsync(cancellationToken);
    });

    private async Task<string?> ChangeAsync(int? account, string name, Func<TrackerDbContext, Task<string?>> change, CancellationToken cancellationToken, int? except = null)
    {
        if (name?.Trim() is not { Length: > 0 and <= MostName } called || called.Any(char.IsControl))
        {
            return Spoken.Of(Texts.FilterName, MostName);
        }

        try
        {
            return await _database.UseAsync(WriteAsync);
        }
        catch (DatabaseUnusableException fault)
        {
            return fault.Message;
        }

        async Task<string?> WriteAsync()
        {
            await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            if (await context.SavedFilters.AnyAsync(f => f.AccountId == (account ?? 0) && f.Name == called && f.Id != except, cancellationToken))
            {
                return Spoken.Of(Texts.FilterTaken, called);
            }

            if (await change(context) is { } problem)
            {
                return problem;
            }

            await context.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return null;
        }
    }
}
