using AttackTracker.Web.Accounts;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Accounts;

/// <summary>The second step of signing in, for an account with a second factor.</summary>
public sealed partial class SignInCodePage
{
    private string[] _problems = [];

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
    public required NavigationManager Navigation { get; init; }

    private async Task TryAsync()
    {
        switch (await SignIn.WithCodeAsync(Http, Form?.Code ?? ""))
        {
            case SignInOutcome.Done:
                Navigation.NavigateTo(TrackerLinks.Local(Back));
                break;
            case SignInOutcome.Expired:
                _problems = [Texts.FirstStepTooOld];
                break;
            case SignInOutcome.TooMany:
                _problems = [Texts.TriedTooOftenAsk];
                break;
            default:
                _problems = [Texts.CodeWrong];
                break;
        }
    }

    public sealed class Typed
    {
        public string? Code { get; set; }
    }
}
