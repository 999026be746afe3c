using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using AttackTracker.Core.Accounts;
using AttackTracker.Core.Editing;
using AttackTracker.Tests.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Tests.Api;

/// <summary>Personal tokens, from the page where they are made to the day they end.</summary>
[Collection<GuardedTests>]
public sealed partial class TokenTests(GuardedSite site)
{
    private const string List = "/api/v1/incidents?limit=1";
    private const string File = "/api/v1/export?format=csv";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_is_made_on_the_own_page_shown_once_and_revoked_there()
    {
        var name = await site.AddAsync(Role.Reader);
        using var person = site.Visit();
        await person.SignInAsync(name);
        var made = await person.SendAsync("/account", "token", "Name", "Notebook", "Days", "30", "Read", "true");
        var secret = Secret().Match(made.Text).Value;

        Assert.NotEmpty(secret);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(List, secret));
        using var page = await person.GetAsync("/account");
        var text = await page.Content.ReadAsStringAsync(Token);
        Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        Assert.Contains("Notebook", text, StringComparison.Ordinal);
        var id = (await Tokens.ListAsync((await site.FindAsync(name)).Id, Token)).Single().Id;
        await person.SendAsync("/account", "revoke-token", "Id", id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(List, secret));
    }

    [Theory]
    [InlineData(true, false, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(false, true, HttpStatusCode.Forbidden, HttpStatusCode.OK)]
    [InlineData(true, true, HttpStatusCode.OK, HttpStatusCode.OK)]
    public async Task A_token_opens_what_its_scopes_say_and_no_page(bool reads, bool exports, HttpStatusCode list, HttpStatusCode file)
    {
        var secret = await MakeAsync(await site.AddAsync(Role.Administrator), reads, exports);

        Assert.Equal((list, file), (await AskAsync(List, secret), await AskAsync(File, secret)));
        Assert.Equal(list, await AskAsync("/feed.atom", secret));
        Assert.Equal(HttpStatusCode.Found, await AskAsync("/bases", secret));
        Assert.Equal(HttpStatusCode.Found, await AskAsync("/export/file?format=csv", secret));
    }

    [Fact]
    public async Task The_tokens_of_an_account_that_is_locked_open_nothing()
    {
        var name = await site.AddAsync(Role.Reader);
        var secret = await MakeAsync(name, reads: true, exports: false);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(List, secret));

        await site.ChangeAsync(name, (keeper, account) => keeper.SetLockedAsync(account, true));

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(List, secret));
    }

    [Theory]
    [InlineData("at_nobody-ever-had-this")]
    [InlineData("")]
    [InlineData("Basic b25lOnR3bw==")]
    public async Task What_is_no_token_is_nobody_also_beside_a_session_that_holds(string secret)
    {
        using var person = site.Visit();
        await person.SignInAsync(GuardedSite.NameOf("reader"));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(List, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Authorization", secret.Contains(' ', StringComparison.Ordinal) ? secret : "Bearer " + secret);
        using var response = await person.SendAsync(request);

        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer error=\"invalid_token\""), (response.StatusCode, response.Headers.WwwAuthenticate.ToString()));
    }

    [Theory]
    [InlineData("", true, 30)]
    [InlineData("Notebook", false, 30)]
    [InlineData("Notebook", true, 0)]
    [InlineData("Notebook", true, 367)]
    public async Task A_token_without_name_scope_or_end_is_not_made(string name, bool reads, int days)
    {
        var account = await site.FindAsync(GuardedSite.NameOf("editor"));
        var (secret, problem) = await Tokens.CreateAsync(account.Id, name, reads, mayExport: false, days, Token);

        Assert.Null(secret);
        Assert.NotNull(problem);
    }

    private TokenRegister Tokens => site.Services.GetRequiredService<TokenRegister>();

    private async Task<string> MakeAsync(string name, bool reads, bool exports)
    {
        var (secret, problem) = await Tokens.CreateAsync((await site.FindAsync(name)).Id, "Notebook", reads, exports, TokenRegister.UsualDays, Token);
        Assert.Null(problem);
        return secret!;
    }

    private async Task<HttpStatusCode> AskAsync(string address, string secret)
    {
        using var visitor = site.Visit();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative)) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", secret) } };
        using var response = await visitor.SendAsync(request);
        return response.StatusCode;
    }

    [GeneratedRegex("at_[A-Za-z0-9_-]{43}")]
    private static partial Regex Secret();
}
