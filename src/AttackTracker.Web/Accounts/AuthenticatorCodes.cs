using AttackTracker.Core.Accounts;
using AttackTracker.Core.Editing;
using Microsoft.AspNetCore.Identity;

namespace AttackTracker.Web.Accounts;

/// <summary>Has Identity check the codes of authenticator apps by our clock, and take each once.</summary>
public sealed class AuthenticatorCodes(AccountRegister register, TimeProvider clock) : IUserTwoFactorTokenProvider<Account>
{
    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Task.FromResult(user.AuthenticatorKey is not null);
    }

    /// <summary>Nothing: the app makes the code.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) => Task.FromResult("");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (user.AuthenticatorKey is not { } key || Totp.Match(key, token, clock.GetUtcNow(), user.LastCodeStep) is not { } step)
        {
            return false;
        }

        // Of two who send one code at once, the second finds the account changed.
        user.LastCodeStep = step;
        return await register.SaveAsync(user, CancellationToken.None) == AccountSaving.Saved;
    }
}
