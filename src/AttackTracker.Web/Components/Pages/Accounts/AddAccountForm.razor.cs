using AttackTracker.Core.Accounts;
using AttackTracker.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Accounts;

public sealed partial class AddAccountForm
{
    private IReadOnlyList<string> _problems = [];
    private string? _password;

    [SupplyParameterFromForm(FormName = "add")]
    public Typed? Form { get; set; }

    [Inject]
    public required AccountKeeper Keeper { get; init; }

    protected override void OnInitialized() => Form ??= new();

    private async Task AddAsync()
    {
        var password = TemporaryPassword.New();
        _problems = await Keeper.AddAsync(Form!.Name, password, Form.Roles, isTemporary: true);
        _password = _problems.Count == 0 ? password : null;
    }

    public sealed class Typed
    {
        public string? Name { get; set; }

        public bool Editor { get; set; }

        public bool Reviewer { get; set; }

        public bool Administrator { get; set; }

        internal IReadOnlyList<Role> Roles => RoleBoxes.Of(Editor, Reviewer, Administrator);
    }
}
