using AttackTracker.Core.Accounts;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace AttackTracker.Web.Components.Pages.Accounts;

public sealed partial class PasswordForm
{
    private IReadOnlyList<string> _problems = [];

    [Parameter, EditorRequired]
    public required Account Account { get; set; }

    [SupplyParameterFromForm(FormName = "password")]
    public Typed? Form { get; set; }

    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Inject]
    public required AccountKeeper Keeper { get; init; }

    [Inject]
    public required SignInThrottle Throttle { get; init; }

    [Inject]
    public required SignInManager<Account> SignInManager { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private async Task ChangeAsync()
    {
        _problems = await ProblemsAsync(Http.Connection.RemoteIpAddress);
        if (_problems.Count == 0)
        {
            await SignInManager.RefreshSignInAsync(Account);
            Navigation.NavigateTo(TrackerLinks.Account(done: "password"));
        }
    }

    private async Task<IReadOnlyList<string>> ProblemsAsync(System.Net.IPAddress? address)
    {
        if (Form!.New != Form.Again)
        {
            return [Texts.NewRepetitionDiffers];
        }

        if (!Throttle.TryEnter(address, Account.NormalizedName))
        {
            return [Texts.TriedTooOften];
        }

        var problems = await Keeper.ChangePasswordAsync(Account, Form.Old ?? "", Form.New ?? "");
        if (problems.Count == 0)
        {
            Throttle.Succeed(address, Account.NormalizedName);
        }

        return problems;
    }

    public sealed class Typed
    {
        public string? Old { get; set; }

        public string? New { get; set; }

        public string? Again { get; set; }
    }
}
