using AttackTracker.Core.Accounts;
using AttackTracker.Core.Editing;
using AttackTracker.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Accounts;

/// <summary>Who has an account and what they may do; before there is one, the form that makes the first.</summary>
public sealed partial class AccountsPage
{
    private IReadOnlyList<Account> _accounts = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Inject]
    public required Person Person { get; init; }

    [Inject]
    public required AccountRegister Register { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    protected override async Task OnInitializedAsync() => _accounts = await Register.ListAsync(Http.RequestAborted);

    private string State(Account account)
        => account.IsLocked ? Texts.Locked
            : account.LockedOutUntil > Clock.GetUtcNow().UtcDateTime ? Texts.LockedOut
            : account.PasswordIsTemporary ? Texts.HasToChoose
            : "";
}
