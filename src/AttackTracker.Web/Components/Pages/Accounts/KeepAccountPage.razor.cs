using AttackTracker.Core.Accounts;
using AttackTracker.Core.Editing;
using AttackTracker.Web.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace AttackTracker.Web.Components.Pages.Accounts;

/// <summary>What an administrator does with one account.</summary>
public sealed partial class KeepAccountPage
{
    private IReadOnlyList<string> _problems = [];
    private Account? _account;
    private string? _password;
    private string? _done;

    [Parameter]
    public int Id { get; set; }

    [SupplyParameterFromForm(FormName = "keep")]
    public Typed? Form { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Inject]
    public required Person Person { get; init; }

    [Inject]
    public required AccountRegister Register { get; init; }

    [Inject]
    public required AccountKeeper Keeper { get; init; }

    [Inject]
    public required SignInManager<Account> SignInManager { get; init; }

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync() => _account = await Register.FindAsync(Id, Http.RequestAborted);

    private async Task ChangeAsync()
    {
        var account = _account!;
        var password = Form!.Act == "reset" ? TemporaryPassword.New() : null;
        (_problems, _done) = Form.Act switch
        {
            "roles" => (await Keeper.SetRolesAsync(account, RoleBoxes.Of(Form.Editor, Form.Reviewer, Form.Administrator)), Texts.RolesSet),
            "lock" => (await Keeper.SetLockedAsync(account, isLocked: true), Texts.IsLocked),
            "unlock" => (await Keeper.SetLockedAsync(account, isLocked: false), Texts.IsUnlocked),
            "reset" => (await Keeper.ResetPasswordAsync(account, password!), null),
            "factor" => (await Keeper.RemoveSecondFactorAsync(account), Texts.FactorRemoved),
            "end" => (await Keeper.EndSessionsAsync(account), Texts.SessionsEnded),
            _ => ([], null),
        };
        if (_problems.Count > 0)
        {
            _done = null;
            await LoadAsync();
            return;
        }

        _password = password;
        if (account.Id == Person.AccountId && !account.IsLocked)
        {
            await SignInManager.RefreshSignInAsync(account);
        }
    }

    public sealed class Typed
    {
        public string? Act { get; set; }

        public bool Editor { get; set; }

        public bool Reviewer { get; set; }

        public bool Administrator { get; set; }
    }
}
