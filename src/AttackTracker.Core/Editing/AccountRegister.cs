using AttackTracker.Core.Accounts;
using AttackTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Editing;

/// <summary>Keeps the accounts. What it hands out belongs to the caller: a change holds once it is saved.</summary>
public sealed class AccountRegister
{
    private readonly TrackerDatabase _database;
    private readonly IDbContextFactory<TrackerDbContext> _contexts;
    private volatile bool _hasAny;

    internal AccountRegister(TrackerDatabase database, IDbContextFactory<TrackerDbContext> contexts)
    {
        _database = database;
        _contexts = contexts;
    }

    /// <summary>Whether anybody has an account; once there is one there always is, since none is deleted.</summary>
    public async Task<bool> AnyAsync(CancellationToken cancellationToken)
    {
        if (!_hasAny)
        {
            await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
            _hasAny = await context.Accounts.AnyAsync(cancellationToken);
        }

        return _hasAny;
    }

    /// <summary>Whether there is an administrator who is not locked and could sign in.</summary>
    public async Task<bool> AnyAdministratorAsync(CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await AnyAdministratorAsync(context, cancellationToken);
    }

    /// <summary>The account, or null where there is none.</summary>
    public async Task<Account?> FindAsync(int id, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
    }

    /// <summary>The account, or null where there is none.</summary>
    /// <param name="normalizedName">See <see cref="Account.NormalizedName"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Account?> FindAsync(string normalizedName, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.NormalizedName == normalizedName, cancellationToken);
    }

    /// <summary>All accounts, by name.</summary>
    public async Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.Accounts.AsNoTracking().OrderBy(a => a.NormalizedName).ToListAsync(cancellationToken);
    }

    /// <summary>Stores a new account. The first has to be an administrator: nobody else could make the second.</summary>
    /// <exception cref="DatabaseUnusableException">SQLite refused.</exception>
    public Task<AccountSaving> AddAsync(Account account, CancellationToken cancellationToken)
        => WriteAsync(
            async context =>
            {
                if (await context.Accounts.AnyAsync(a => a.NormalizedName == account.NormalizedName, cancellationToken))
                {
                    return AccountSaving.NameTaken;
                }

                context.Accounts.Add(account);
                await context.SaveChangesAsync(cancellationToken);
                return AccountSaving.Saved;
            },
            cancellationToken);

    /// <summary>Stores the changes to an account that was handed out, unless it was changed by somebody else since.</summary>
    /// <exception cref="DatabaseUnusableException">SQLite refused.</exception>
    public Task<AccountSaving> SaveAsync(Account account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        return WriteAsync(
            async context =>
            {
                var seen = account.Version;
                var entry = context.Accounts.Update(account);
                entry.Property(a => a.Version).OriginalValue = seen;
                account.Version = seen + 1;
                try
                {
                    await context.SaveChangesAsync(cancellationToken);
                    return AccountSaving.Saved;
                }
                catch (DbUpdateConcurrencyException)
                {
                    account.Version = seen;
                    return AccountSaving.Overtaken;
                }
            },
            cancellationToken);
    }

    // A transaction of SQLite's has the file for itself, so that two administrators cannot lock each other at once.
    private Task<AccountSaving> WriteAsync(Func<TrackerDbContext, Task<AccountSaving>> write, CancellationToken cancellationToken)
        => _database.UseAsync(async () =>
        {
            await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            var saving = await write(context);
            if (saving == AccountSaving.Saved && !await AnyAdministratorAsync(context, cancellationToken))
            {
                return AccountSaving.NoAdministrator;
            }

            await transaction.CommitAsync(cancellationToken);
            return saving;
        });

    // Roles are a short JSON list, and accounts are few.
    private static async Task<bool> AnyAdministratorAsync(TrackerDbContext context, CancellationToken cancellationToken)
        => (await context.Accounts.AsNoTracking().Where(a => !a.IsLocked && a.PasswordHash != null).Select(a => a.Roles).ToListAsync(cancellationToken))
            .Exists(roles => roles.Contains(Role.Administrator));
}
