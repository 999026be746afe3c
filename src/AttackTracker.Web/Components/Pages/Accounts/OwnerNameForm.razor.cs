using AttackTracker.Core.Accounts;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Accounts;

/// <summary>The name that the owner's decisions carry, so that two people who share a machine without accounts are told apart.</summary>
public sealed partial class OwnerNameForm
{
    private string[] _problems = [];

    [SupplyParameterFromForm(FormName = "owner")]
    public Typed? Form { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Inject]
    public required Person Person { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private void Keep()
    {
        if (!AccountName.TryRead(Form?.Name, out var name, out var problem))
        {
            _problems = [problem];
            return;
        }

        Http.Response.Cookies.Append(Sessions.OwnerNameCookie, name, new() { HttpOnly = true, SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromDays(365) });
        Navigation.NavigateTo(TrackerLinks.Account());
    }

    public sealed class Typed
    {
        public string? Name { get; set; }
    }
}
