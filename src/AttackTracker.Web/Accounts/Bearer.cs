using System.Globalization;
using System.Security.Claims;
using AttackTracker.Core.Accounts;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Api;
using Microsoft.Net.Http.Headers;

namespace AttackTracker.Web.Accounts;

/// <summary>Personal tokens in requests. They open what is for programs and nothing else: no page, no form, no circuit.</summary>
public sealed class Bearer(TokenRegister tokens, DataVersion version)
{
    internal const string Read = "read";
    internal const string Export = "export";

    private const string Scheme = "Bearer ";
    private const string TokenClaim = "token";
    private const string ScopeClaim = "scope";

    private readonly KeptUntilWritten<string, (ApiToken Token, Account Account)?> _tokens = new(version);

    /// <summary>Whether a request brings a token along where one counts; its cookies do not count then.</summary>
    internal static bool IsIn(HttpContext http) => ApiEndpoints.IsFor(http.Request) && http.Request.Headers.Authorization.Count > 0;

    /// <summary>Whoever the token stands for; somebody who has not signed in where it does not hold.</summary>
    internal async Task<ClaimsPrincipal> PersonAsync(HttpContext http)
    {
        var header = http.Request.Headers[HeaderNames.Authorization].ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || await FindAsync(header[Scheme.Length..].Trim(), http.RequestAborted) is not var (token, account))
        {
            return new ClaimsPrincipal(new ClaimsIdentity());
        }

        return new ClaimsPrincipal(new ClaimsIdentity(
            [
                new Claim(ClaimTypes.Name, account.Name),
                new Claim(TokenClaim, token.Id.ToString(CultureInfo.InvariantCulture)),
                .. token.MayRead ? [new Claim(ScopeClaim, Read)] : Array.Empty<Claim>(),
                .. token.MayExport ? [new Claim(ScopeClaim, Export)] : Array.Empty<Claim>(),
            ],
            TokenClaim));
    }

    private async Task<(ApiToken Token, Account Account)?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        var found = await _tokens.GetAsync(secret, () => tokens.FindAsync(secret, cancellationToken));
        return found is { } kept && !tokens.Holds(kept.Token) ? await tokens.FindAsync(secret, cancellationToken) : found;
    }

    /// <summary>The token that a person came with; null for one who signed in.</summary>
    internal static string? TokenOf(ClaimsPrincipal person) => person.FindFirstValue(TokenClaim);

    /// <summary>Whether a person may use what asks for the scope; who signed in may use all.</summary>
    internal static bool May(ClaimsPrincipal person, string scope) => TokenOf(person) is null || person.HasClaim(ScopeClaim, scope);
}
