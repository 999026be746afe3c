using AttackTracker.Core.Accounts;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace AttackTracker.Web.Components.Pages.Accounts;

/// <summary>Setting up, confirming and turning off the code of an authenticator app.</summary>
public sealed partial class SecondFactorForm
{
    private IReadOnlyList<string> _problems = [];
    private IReadOnlyList<string> _codes = [];

    [Parameter, EditorRequired]
    public required Account Account { get; set; }

    [SupplyParameterFromForm(FormName = "factor")]
    public Typed? Form { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Inject]
    public required SecondFactor Factor { get; init; }

    [Inject]
    public required SignInThrottle Throttle { get; init; }

    [Inject]
    public required SignInManager<Account> SignInManager { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private async Task BeginAsync()
    {
        _problems = await Factor.BeginAsync(Account);
        if (_problems.Count == 0)
        {
            Navigation.NavigateTo(TrackerLinks.Account());
        }
    }

    private Task ConfirmAsync() => GuardedAsync(async () =>
    {
        (_problems, _codes) = await Factor.ConfirmAsync(Account, Form?.Code ?? "");
        return _problems.Count == 0;
    });

    private Task ChangeAsync() => GuardedAsync(async () =>
    {
        if (!await SignInManager.UserManager.CheckPasswordAsync(Account, Form?.Password ?? ""))
        {
            _problems = [Texts.PresentWrong];
            return false;
        }

        if (Form?.Act == "codes")
        {
            (_problems, _codes) = await Factor.NewCodesAsync(Account);
        }
        else
        {
            _problems = await Factor.TurnOffAsync(Account);
        }

        return _problems.Count == 0;
    });

    // Whoever sits at a browser that was left open shall not guess here either.
    private async Task GuardedAsync(Func<Task<bool>> change)
    {
        var address = Http.Connection.RemoteIpAddress;
        if (!Throttle.TryEnter(address, Account.NormalizedName))
        {
            _problems = [Texts.TriedTooOften];
        }
        else if (await change())
        {
            Throttle.Succeed(address, Account.NormalizedName);
            await SignInManager.RefreshSignInAsync(Account);
        }
    }

    public sealed class Typed
    {
        public string? Code { get; set; }

        public string? Password { get; set; }

        public string? Act { get; set; }
    }
}
