using AttackTracker.Core.Editing;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Accounts;

/// <summary>The first step of signing in.</summary>
public sealed partial class SignInPage
{
    private string[] _problems = [];
    private bool _hasAccounts = true;

    [SupplyParameterFromForm]
    public Typed? Form { get; set; }

    /// <summary>Where to go afterwards.</summary>
    [SupplyParameterFromQuery(Name = TrackerLinks.Return)]
    public string? Back { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Inject]
    public required SignIn SignIn { get; init; }

    [Inject]
    public required AccountRegister Register { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    protected override async Task OnInitializedAsync()
    {
        Form ??= new();
        _hasAccounts = await Register.AnyAsync(Http.RequestAborted);
    }

    private async Task TryAsync()
    {
        switch (await SignIn.WithPasswordAsync(Http, Form!.Name ?? "", Form.Password ?? ""))
        {
            case SignInOutcome.Done:
                Navigation.NavigateTo(TrackerLinks.Local(Back));
                break;
            case SignInOutcome.CodeNeeded:
                Navigation.NavigateTo(TrackerLinks.SignInCode(Back));
                break;
            case SignInOutcome.TooMany:
                _problems = [Texts.TriedTooOftenAsk];
                break;
            default:
                _problems = [Texts.NameOrPasswordWrong];
                break;
        }
    }

    public sealed class Typed
    {
        public string? Name { get; set; }

        public string? Password { get; set; }
    }
}
