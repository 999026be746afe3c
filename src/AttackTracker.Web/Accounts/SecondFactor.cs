using AttackTracker.Core.Accounts;
using Microsoft.AspNetCore.Identity;

namespace AttackTracker.Web.Accounts;

/// <summary>Sets up and takes down the code of an authenticator app. Answers with what stands in the way, as <see cref="AccountKeeper"/> does.</summary>
public sealed class SecondFactor(UserManager<Account> users, AccountKeeper keeper)
{
    private const int RecoveryCodes = 10;

    /// <summary>Draws a key, which counts once a code of it was typed.</summary>
    public async Task<IReadOnlyList<string>> BeginAsync(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (account.HasSecondFactor)
        {
            return [Texts.FactorIsOn];
        }

        (account.AuthenticatorKey, account.LastCodeStep) = (Totp.NewKey(), null);
        return Problems(await users.UpdateAsync(account));
    }

    /// <summary>Turns it on, and hands out the recovery codes, which are kept as hashes alone.</summary>
    public async Task<(IReadOnlyList<string> Problems, IReadOnlyList<string> Codes)> ConfirmAsync(Account account, string code)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (!await users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code))
        {
            return ([Texts.CodeWrong], []);
        }

        account.HasSecondFactor = true;
        return await NewCodesAsync(account);
    }

    public async Task<(IReadOnlyList<string> Problems, IReadOnlyList<string> Codes)> NewCodesAsync(Account account)
    {
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes);
        var problems = codes is null ? [Texts.TryAgain] : Problems(await users.UpdateSecurityStampAsync(account));
        return (problems, problems.Count > 0 ? [] : [.. codes!]);
    }

    public Task<IReadOnlyList<string>> TurnOffAsync(Account account) => keeper.RemoveSecondFactorAsync(account);

    private static IReadOnlyList<string> Problems(IdentityResult result) => [.. result.Errors.Select(e => e.Description)];
}
