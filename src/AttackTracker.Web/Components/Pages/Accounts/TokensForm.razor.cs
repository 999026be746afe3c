using AttackTracker.Core.Accounts;
using AttackTracker.Core.Editing;
using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Accounts;

/// <summary>The own tokens: made here, shown once, revoked here.</summary>
public sealed partial class TokensForm
{
    private IReadOnlyList<string> _problems = [];
    private IReadOnlyList<ApiToken> _tokens = [];
    private string? _secret;

    [Parameter, EditorRequired]
    public required Account Account { get; set; }

    [SupplyParameterFromForm(FormName = "token")]
    public Wanted? Form { get; set; }

    [SupplyParameterFromForm(FormName = "revoke-token", Name = "Form")]
    public Revoked? Revoking { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Inject]
    public required TokenRegister Tokens { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    protected override async Task OnInitializedAsync() => _tokens = await Tokens.ListAsync(Account.Id, Http.RequestAborted);

    private async Task CreateAsync()
    {
        (_secret, var problem) = await Tokens.CreateAsync(Account.Id, Form!.Name ?? "", Form.Read, Form.Export, Form.Days ?? TokenRegister.UsualDays, Http.RequestAborted);
        _problems = problem is null ? [] : [problem];
        _tokens = await Tokens.ListAsync(Account.Id, Http.RequestAborted);
    }

    private async Task RevokeAsync()
    {
        await Tokens.RevokeAsync(Account.Id, Revoking!.Id, Http.RequestAborted);
        _tokens = await Tokens.ListAsync(Account.Id, Http.RequestAborted);
    }

    private static string ScopesOf(ApiToken token) => (token.MayRead, token.MayExport) switch
    {
        (true, true) => Texts.ReadsAndExports,
        (true, false) => Texts.ReadsWord,
        _ => Texts.ExportsWord,
    };

    private string LifeOf(ApiToken token)
        => Phrase.Of(token.ExpiresAt <= Clock.GetUtcNow().UtcDateTime ? Texts.TokenEnded : Texts.TokenUntil, RoleText.Day(token.ExpiresAt))
            + ", " + (token.LastUsedAt is { } used ? Phrase.Of(Texts.LastUsed, RoleText.Day(used)) : Texts.NeverUsed);

    public sealed class Wanted
    {
        public string? Name { get; set; }

        public int? Days { get; set; }

        public bool Read { get; set; }

        public bool Export { get; set; }
    }

    public sealed class Revoked
    {
        public int Id { get; set; }
    }
}
