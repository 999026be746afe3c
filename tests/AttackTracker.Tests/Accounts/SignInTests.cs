using System.Net;
using AttackTracker.Core.Accounts;

namespace AttackTracker.Tests.Accounts;

[Collection<GuardedTests>]
public sealed class SignInTests(GuardedSite site)
{
    private const string Wrong = "Name or password is not right";
    private const string TooMany = "That was tried too often.";

    [Fact]
    public async Task Who_signs_in_goes_where_they_wanted_to_go()
    {
        using var visitor = site.Visit();
        using var refused = await visitor.GetAsync("/articles?words=drone");

        var answer = await visitor.SignInAsync(await site.AddAsync(Role.Reader), back: "/articles?words=drone");

        Assert.Equal((HttpStatusCode.Found, "/sign-in?return=%2Farticles%3Fwords%3Ddrone"), (refused.StatusCode, refused.Headers.Location!.PathAndQuery));
        Assert.EndsWith("/articles?words=drone", answer.Location, StringComparison.Ordinal);
        using var page = await visitor.GetAsync("/articles?words=drone");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_sent_to_another_site(string back)
    {
        using var visitor = site.Visit();

        var answer = await visitor.SignInAsync(await site.AddAsync(Role.Reader), back: back);

        Assert.DoesNotContain("elsewhere", answer.Location, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript", answer.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_name_and_a_wrong_password_are_answered_alike()
    {
        using var visitor = site.Visit();

        var name = await visitor.SignInAsync("Nobody of that name");
        var password = await visitor.SignInAsync(await site.AddAsync(Role.Reader), "not the password at all");

        Assert.Equal((name.Status, name.Text), (password.Status, password.Text.Replace("Person", "Nobody", StringComparison.Ordinal)));
        Assert.Contains(Wrong, name.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_are_taken_in_any_case()
    {
        using var visitor = site.Visit();

        var answer = await visitor.SignInAsync((await site.AddAsync(Role.Reader)).ToUpperInvariant());

        Assert.Equal(HttpStatusCode.Found, answer.Status);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_out_and_the_right_one_does_not_help()
    {
        using var visitor = site.Visit();
        var name = await site.AddAsync(Role.Editor);
        for (var i = 0; i < 5; i++)
        {
            await visitor.SignInAsync(name, $"wrong password {i}");
        }

        Assert.Contains(TooMany, (await visitor.SignInAsync(name)).Text, StringComparison.Ordinal);
        Assert.True((await site.FindAsync(name)).LockedOutUntil > DateTime.MinValue);

        await site.ChangeAsync(name, (keeper, account) => keeper.SetLockedAsync(account, isLocked: false));
        Assert.Equal(HttpStatusCode.Found, (await visitor.SignInAsync(name)).Status);
    }

    [Fact]
    public async Task A_locked_account_is_answered_as_a_wrong_password()
    {
        using var visitor = site.Visit();
        var name = await site.AddAsync(Role.Editor);
        await site.ChangeAsync(name, (keeper, account) => keeper.SetLockedAsync(account, isLocked: true));

        Assert.Contains(Wrong, (await visitor.SignInAsync(name)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_antiforgery_token_is_refused()
    {
        using var visitor = site.Visit();
        using var content = new FormUrlEncodedContent([new("_handler", "sign-in"), new("Form.Name", GuardedSite.NameOf("editor")), new("Form.Password", GuardedSite.Password)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/sign-in", UriKind.Relative)) { Content = content };
        using var response = await visitor.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Null(visitor.Cookies.GetCookies(site.Address)["session"]);
    }
}
