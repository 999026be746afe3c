using System.Globalization;
using System.Security.Claims;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace AttackTracker.Web.Accounts;

/// <summary>Who is at the page: the account that signed in, or the owner of the machine while there is none. One a request or circuit.</summary>
/// <remarks>For showing. What is written goes through <see cref="Permitted{TCommand}"/>, which asks anew what the person may do.</remarks>
public sealed class Person(AuthenticationStateProvider session, NavigationManager navigation)
{
    private static readonly ClaimsPrincipal Nobody = new(new ClaimsIdentity());

    /// <summary>The name that decisions carry; empty for somebody who has not signed in.</summary>
    public string Name => User.Identity?.Name ?? "";

    /// <summary>The account; null for the owner.</summary>
    public int? AccountId => int.TryParse(User.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Whether there are no accounts, so that the person at the machine does everything.</summary>
    public bool IsOwner => User.IsInRole(Policies.Owner);

    public bool IsSignedIn => User.Identity is { IsAuthenticated: true };

    /// <summary>Whether a page may offer what asks for the policy; nothing is offered where the page shows the past.</summary>
    /// <param name="policy">One of <see cref="Policies"/>.</param>
    public bool May(string policy) => IsSignedIn && AsOfAddress.Of(navigation.Uri) is null && Policies.RolesOf(policy).Any(User.IsInRole);

    // Set before anything of the page is made, so that the task is done whenever a component can ask.
    private ClaimsPrincipal User => session.GetAuthenticationStateAsync() is { IsCompletedSuccessfully: true } state ? state.GetAwaiter().GetResult().User : Nobody;
}
