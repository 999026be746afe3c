using System.Globalization;
using System.Net;
using System.Security.Claims;
using AttackTracker.Core.Accounts;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Text;

namespace AttackTracker.Web.Accounts;

/// <summary>Says who is behind a session and whether it still holds: asked at every request, at every call on a circuit and before every command.</summary>
public sealed class Sessions(AccountRegister accounts, DataVersion version)
{
    private readonly KeptUntilWritten<int, Account?> _accounts = new(version);
    private readonly KeptUntilWritten<string, bool> _any = new(version);

    /// <summary>The cookie in which a browser keeps the name that its owner goes by.</summary>
    internal const string OwnerNameCookie = "owner-name";

    private const string StampClaim = "stamp";

    private const string TemporaryClaim = "temporary";

    /// <summary>The person as the accounts have it now; null where the session is over.</summary>
    public async Task<ClaimsPrincipal?> RenewAsync(ClaimsPrincipal session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (session.IsInRole(Policies.Owner))
        {
            return await AnyAsync(cancellationToken) ? null : session;
        }

        return int.TryParse(session.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id)
            && await _accounts.GetAsync(id, () => accounts.FindAsync(id, cancellationToken)) is { IsLocked: false } account
            && account.SecurityStamp == session.FindFirstValue(StampClaim)
            ? Of(account)
            : null;
    }

    /// <summary>A new session of an account.</summary>
    internal static ClaimsPrincipal Of(Account account)
        => new(new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, account.Id.ToString(CultureInfo.InvariantCulture)),
                new Claim(ClaimTypes.Name, account.Name),
                new Claim(StampClaim, account.SecurityStamp),
                .. account.PasswordIsTemporary ? [new Claim(TemporaryClaim, "password")] : account.Roles.Select(role => new Claim(ClaimTypes.Role, CodebookTerm.Of(role))),
            ],
            "account"));

    /// <summary>Whether the person has to choose a password before anything else; until then they have no role.</summary>
    internal static bool HasTemporaryPassword(ClaimsPrincipal person) => person.HasClaim(c => c.Type == TemporaryClaim);

    /// <summary>The owner, where a request comes from this machine and there is no account; else null.</summary>
    internal async Task<ClaimsPrincipal?> OwnerAsync(HttpContext request)
        => IsAtTheMachine(request) && !await AnyAsync(request.RequestAborted)
            ? new(new ClaimsIdentity([new Claim(ClaimTypes.Name, OwnerName(request)), new Claim(ClaimTypes.Role, Policies.Owner)], "owner"))
            : null;

    private ValueTask<bool> AnyAsync(CancellationToken cancellationToken) => _any.GetAsync("", () => accounts.AnyAsync(cancellationToken));

    // A page of another site could send the owner's browser here: by a form, a socket, or a name of its own that leads to this machine.
    private static bool IsAtTheMachine(HttpContext request)
    {
        var headers = request.Request.Headers;
        return request.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
            && ListenAddress.IsLoopback(request.Request.Host.Host)
            && !headers.ContainsKey("Forwarded") && !headers.ContainsKey("X-Forwarded-For")
            && (headers.Origin.Count == 0 || headers.Origin == $"{request.Request.Scheme}://{request.Request.Host}");
    }

    private static string OwnerName(HttpContext request)
        => AccountName.TryRead(request.Request.Cookies[OwnerNameCookie], out var name, out _) ? name : Policies.Owner;
}
