using AttackTracker.Core.Accounts;
using Microsoft.AspNetCore.Identity;

namespace AttackTracker.Web.Accounts;

/// <summary>Changes accounts, for the pages and for the command line. Each change that takes something away ends the account's sessions.</summary>
/// <remarks>Every method answers with what stands in the way, one sentence each for people; with nothing where the change holds.</remarks>
public sealed class AccountKeeper(UserManager<Account> users, TimeProvider clock)
{
    /// <summary>The account of that name as a person types it; null where there is none.</summary>
    public Task<Account?> FindAsync(string name) => users.FindByNameAsync(name);

    /// <param name="name">As typed.</param>
    /// <param name="password">As typed.</param>
    /// <param name="roles">None stands for reader.</param>
    /// <param name="isTemporary">Whether somebody else chose the password, so that it has to be changed at the first sign-in.</param>
    public async Task<IReadOnlyList<string>> AddAsync(string? name, string password, IReadOnlyList<Role> roles, bool isTemporary)
    {
        if (!AccountName.TryRead(name, out var read, out var problem))
        {
            return [problem];
        }

        if (await FindAsync(read) is not null)
        {
            return [Texts.NameTaken];
        }

        var account = new Account
        {
            Name = read,
            Roles = Alone(roles),
            PasswordIsTemporary = isTemporary,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
        return Problems(await users.CreateAsync(account, password));
    }

    public Task<IReadOnlyList<string>> SetRolesAsync(Account account, IReadOnlyList<Role> roles)
        => ChangeAsync(account, a => a.Roles = Alone(roles));

    public Task<IReadOnlyList<string>> SetLockedAsync(Account account, bool isLocked)
        => ChangeAsync(account, a => (a.IsLocked, a.LockedOutUntil, a.FailedSignIns) = (isLocked, null, 0));

    public Task<IReadOnlyList<string>> EndSessionsAsync(Account account) => ChangeAsync(account, _ => { });

    /// <summary>Starts over: key, codes and what was asked for at sign-in.</summary>
    public Task<IReadOnlyList<string>> RemoveSecondFactorAsync(Account account)
        => ChangeAsync(account, a => (a.HasSecondFactor, a.AuthenticatorKey, a.RecoveryCodeHashes, a.LastCodeStep) = (false, null, [], null));

    /// <summary>Gives the account a password that another person chose.</summary>
    public async Task<IReadOnlyList<string>> ResetPasswordAsync(Account account, string password)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (PasswordRules.Problem(password, account.Name) is { } problem)
        {
            return [problem];
        }

        return await ChangeAsync(account, a => (a.PasswordHash, a.PasswordIsTemporary, a.LockedOutUntil, a.FailedSignIns) = (users.PasswordHasher.HashPassword(a, password), true, null, 0));
    }

    /// <summary>Gives the account a password that its person chose, who knows the old one.</summary>
    public async Task<IReadOnlyList<string>> ChangePasswordAsync(Account account, string old, string password)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (!await users.CheckPasswordAsync(account, old))
        {
            return [Texts.PresentWrong];
        }

        if (old == password)
        {
            return [Texts.SamePassword];
        }

        account.PasswordIsTemporary = false;
        return Problems(await users.ChangePasswordAsync(account, old, password));
    }

    private async Task<IReadOnlyList<string>> ChangeAsync(Account account, Action<Account> change)
    {
        change(account);
        return Problems(await users.UpdateSecurityStampAsync(account));
    }

    private static IReadOnlyList<Role> Alone(IReadOnlyList<Role> roles)
    {
        IReadOnlyList<Role> others = [.. roles.Where(r => r != Role.Reader).Distinct().Order()];
        return others.Count > 0 ? others : [Role.Reader];
    }

    private static IReadOnlyList<string> Problems(IdentityResult result) => [.. result.Errors.Select(e => e.Description)];
}
