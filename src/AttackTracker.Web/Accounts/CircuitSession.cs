using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace AttackTracker.Web.Accounts;

/// <summary>The session of a circuit, which lives for hours: looked at again every half minute even when nobody does anything.</summary>
public sealed class CircuitSession(ILoggerFactory logs, Sessions sessions) : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    /// <summary>The person as the accounts have it now; null where the session is over, and then the page asks to sign in.</summary>
    public async Task<ClaimsPrincipal?> RenewAsync(CancellationToken cancellationToken)
    {
        var state = await GetAuthenticationStateAsync();
        if (state.User.Identity is not { IsAuthenticated: true })
        {
            return null;
        }

        var person = await sessions.RenewAsync(state.User, cancellationToken);
        if (person is null)
        {
            SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))));
        }

        return person;
    }

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticationState);
        return await sessions.RenewAsync(authenticationState.User, cancellationToken) is not null;
    }
}
