using AttackTracker.Core.Accounts;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace AttackTracker.Web.Components.Pages.Accounts;

public sealed partial class FirstAccountForm
{
    private IReadOnlyList<string> _problems = [];

    [SupplyParameterFromForm(FormName = "first")]
    public Typed? Form { get; set; }

    [Inject]
    public required AccountKeeper Keeper { get; init; }

    [Inject]
    public required SignInManager<Account> SignInManager { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private async Task AddAsync()
    {
        if (Form!.Password != Form.Again)
        {
            _problems = [Texts.RepetitionDiffers];
            return;
        }

        _problems = await Keeper.AddAsync(Form.Name, Form.Password ?? "", [Role.Administrator], isTemporary: false);
        if (_problems.Count == 0 && await Keeper.FindAsync(Form.Name!) is { } account)
        {
            await SignInManager.SignInAsync(account, isPersistent: false);
            Navigation.NavigateTo(TrackerLinks.Accounts());
        }
    }

    public sealed class Typed
    {
        public string? Name { get; set; }

        public string? Password { get; set; }

        public string? Again { get; set; }
    }
}
