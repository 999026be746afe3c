using AttackTracker.Core.Accounts;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace AttackTracker.Web.Components.Pages.Accounts;

/// <summary>The own account; for the owner of the machine, the name and the way to accounts.</summary>
public sealed partial class AccountPage
{
    private IReadOnlyList<string> _problems = [];
    private Account? _account;

    [Inject]
    public required Person Person { get; init; }

    [Inject]
    public required AccountKeeper Keeper { get; init; }

    [Inject]
    public required SignInManager<Account> SignInManager { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    protected override async Task OnInitializedAsync() => _account = Person.AccountId is null ? null : await Keeper.FindAsync(Person.Name);

    private async Task EndSessionsAsync()
    {
        _problems = await Keeper.EndSessionsAsync(_account!);
        if (_problems.Count == 0)
        {
            await SignInManager.RefreshSignInAsync(_account!);
            Navigation.NavigateTo(TrackerLinks.Account());
        }
    }

    private async Task SignOutAsync()
    {
        await SignInManager.SignOutAsync();
        Navigation.NavigateTo(TrackerLinks.SignIn());
    }
}
