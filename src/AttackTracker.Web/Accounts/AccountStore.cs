using System.Security.Cryptography;
using System.Text;
using AttackTracker.Core.Accounts;
using AttackTracker.Core.Editing;
using Microsoft.AspNetCore.Identity;

namespace AttackTracker.Web.Accounts;

/// <summary>Lets ASP.NET Core Identity keep its accounts in our register.</summary>
public sealed class AccountStore(AccountRegister register) :
    IUserPasswordStore<Account>,
    IUserSecurityStampStore<Account>,
    IUserLockoutStore<Account>,
    IUserTwoFactorStore<Account>,
    IUserTwoFactorRecoveryCodeStore<Account>
{
    public async Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken)
        => Tell(await register.AddAsync(user, cancellationToken));

    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken)
        => Tell(await register.SaveAsync(user, cancellationToken));

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken)
        => throw new NotSupportedException("Accounts are locked, never deleted: decisions carry their names.");

    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken)
        => int.TryParse(userId, out var id) ? await register.FindAsync(id, cancellationToken) : null;

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken)
        => register.FindAsync(normalizedUserName, cancellationToken);

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken)
        => Task.FromResult(user.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name);

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken)
        => throw new NotSupportedException("Accounts keep their names: decisions carry them.");

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.NormalizedName);

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken)
        => Set(() => user.NormalizedName = normalizedName ?? "");

    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken) => Set(() => user.PasswordHash = passwordHash);

    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken) => Set(() => user.SecurityStamp = stamp);

    public Task<bool> GetLockoutEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(Account user, CancellationToken cancellationToken)
        => Task.FromResult<DateTimeOffset?>(user.LockedOutUntil is { } until ? new DateTimeOffset(until, TimeSpan.Zero) : null);

    public Task SetLockoutEndDateAsync(Account user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken)
        => Set(() => user.LockedOutUntil = lockoutEnd?.UtcDateTime);

    public Task<int> GetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.FailedSignIns);

    public Task<int> IncrementAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(++user.FailedSignIns);

    public Task ResetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Set(() => user.FailedSignIns = 0);

    public Task<bool> GetTwoFactorEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.HasSecondFactor);

    public Task SetTwoFactorEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) => Set(() => user.HasSecondFactor = enabled);

    public Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.RecoveryCodeHashes.Count);

    public Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
        => Set(() => user.RecoveryCodeHashes = [.. recoveryCodes.Select(Hash)]);

    public Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        var left = user.RecoveryCodeHashes.Where(hash => hash != Hash(code)).ToList();
        var found = left.Count < user.RecoveryCodeHashes.Count;
        user.RecoveryCodeHashes = left;
        return Task.FromResult(found);
    }

    public void Dispose()
    {
    }

    private static IdentityResult Tell(AccountSaving saving) => saving switch
    {
        AccountSaving.Saved => IdentityResult.Success,
        AccountSaving.Overtaken => Failed(Texts.ChangedMeanwhile),
        AccountSaving.NameTaken => Failed(Texts.NameTaken),
        _ => Failed(Texts.NobodyLeft),
    };

    private static IdentityResult Failed(string problem) => IdentityResult.Failed(new IdentityError { Code = "Account", Description = problem });

    // The codes are drawn at random and long, so that a plain hash keeps them.
    private static string Hash(string code) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim().ToUpperInvariant())));

    private static Task Set(Action set)
    {
        set();
        return Task.CompletedTask;
    }
}
