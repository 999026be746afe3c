using AttackTracker.Core.Accounts;
using Microsoft.AspNetCore.Identity;

namespace AttackTracker.Web.Accounts;

/// <summary>Signing in, step by step. What it answers does not tell a name that exists from one that does not.</summary>
public sealed class SignIn(SignInManager<Account> signIn, UserManager<Account> users, SignInThrottle throttle, TimeProvider clock, ILogger<SignIn> log)
{
    private static readonly Account Nobody = new() { Name = "", CreatedAt = default };

    /// <summary>The first step; where the account has a second factor, the browser gets five minutes for it.</summary>
    public async Task<SignInOutcome> WithPasswordAsync(HttpContext request, string name, string password)
    {
        ArgumentNullException.ThrowIfNull(request);
        var address = request.Connection.RemoteIpAddress;
        var normalized = AccountName.Normalize(name);
        if (!throttle.TryEnter(address, normalized))
        {
            log.LogWarning("Too many sign-ins as {Name} from {Address}", name, address);
            return SignInOutcome.TooMany;
        }

        if (await users.FindByNameAsync(normalized) is not { IsLocked: false } account || password.Length > PasswordRules.MaxLength)
        {
            // As slow as looking at a password that there is.
            users.PasswordHasher.HashPassword(Nobody, password[..Math.Min(password.Length, PasswordRules.MaxLength)]);
            log.LogWarning("A sign-in as {Name} from {Address} failed", name, address);
            return SignInOutcome.Wrong;
        }

        return await FinishAsync(await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true), request, account.Name);
    }

    /// <summary>The second step, with the code of an app or a recovery code.</summary>
    public async Task<SignInOutcome> WithCodeAsync(HttpContext request, string code)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { IsLocked: false } account)
        {
            return SignInOutcome.Expired;
        }

        if (!throttle.TryEnter(request.Connection.RemoteIpAddress, account.NormalizedName))
        {
            return SignInOutcome.TooMany;
        }

        var typed = code.Trim();
        var isOfApp = typed.All(c => char.IsAsciiDigit(c) || c == ' ');
        return await FinishAsync(
            isOfApp ? await signIn.TwoFactorAuthenticatorSignInAsync(typed, isPersistent: false, rememberClient: false) : await signIn.TwoFactorRecoveryCodeSignInAsync(typed),
            request,
            account.Name);
    }

    private async Task<SignInOutcome> FinishAsync(SignInResult result, HttpContext request, string name)
    {
        var address = request.Connection.RemoteIpAddress;
        if (result.RequiresTwoFactor || result.Succeeded)
        {
            throttle.Succeed(address, AccountName.Normalize(name));
        }

        if (!result.Succeeded)
        {
            log.LogWarning("A sign-in as {Name} from {Address} ended with {Result}", name, address, result);
            return result.RequiresTwoFactor ? SignInOutcome.CodeNeeded : result.IsLockedOut ? SignInOutcome.TooMany : SignInOutcome.Wrong;
        }

        if (await users.FindByNameAsync(AccountName.Normalize(name)) is { } account)
        {
            account.LastSignedInAt = clock.GetUtcNow().UtcDateTime;
            await users.UpdateAsync(account);
        }

        log.LogInformation("{Name} signed in from {Address}", name, address);
        return SignInOutcome.Done;
    }
}
