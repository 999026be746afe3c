using System.Text.RegularExpressions;
using AttackTracker.Core.Accounts;
using AttackTracker.Tests.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AttackTracker.Tests.Browser;

/// <summary>Accounts as people meet them, on a site that has some.</summary>
public sealed class AccountPagesTests(BrowserFixture fixture, GuardedSite site) : BrowserTest(fixture), IClassFixture<GuardedSite>
{
    public static TheoryData<string> Pages => ["account", "accounts", "accounts/1", "sign-in", "sign-in/code"];

    public static MatrixTheoryData<string, Screen, ColorScheme> All => new(Pages.Select(row => row.Data), [Screen.Wide, Screen.Phone], [ColorScheme.Light, ColorScheme.Dark]);

    protected override Uri Site => site.Address;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_serious_and_nothing_sticks_out_of_a_phone(string address)
    {
        var page = await OpenAsync(address, Screen.Phone, ColorScheme.Dark);
        if (!address.StartsWith("sign-in", StringComparison.Ordinal))
        {
            await SignInAsync(page, GuardedSite.NameOf("administrator"));
        }

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
        Assert.Empty(await SeriousFindingsAsync(page));
        Assert.Equal(0, await OverhangAsync(page));
    }

    [Fact]
    public async Task The_theme_stays_from_page_to_page()
    {
        var page = await OpenAsync("accounts", Screen.Wide, ColorScheme.Dark);
        await SignInAsync(page, GuardedSite.NameOf("administrator"));
        await page.EvaluateAsync("() => { window.isStillTheSamePage = true; }");

        await page.GetByRole(AriaRole.Link, new() { Name = GuardedSite.NameOf("editor") }).ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync(GuardedSite.NameOf("editor"));
        Assert.True(await page.EvaluateAsync<bool>("() => window.isStillTheSamePage"));
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }

    [Theory(Explicit = true)]
    [MemberData(nameof(All))]
    public async Task Pictures_of_every_page(string address, Screen screen, ColorScheme scheme)
    {
        var page = await OpenAsync(address, screen, scheme);
        if (!address.StartsWith("sign-in", StringComparison.Ordinal))
        {
            await SignInAsync(page, GuardedSite.NameOf("administrator"));
        }

        await Pictures.TakeAsync(page, address, screen, scheme);
    }

    [Fact]
    public async Task A_second_factor_is_set_up_asked_for_and_replaced_by_a_recovery_code()
    {
        var name = await site.AddAsync(Role.Editor);
        var page = await OpenAsync("account");
        await SignInAsync(page, name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Set up" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "Code for an authenticator app" })).ToBeVisibleAsync();
        if (Environment.GetEnvironmentVariable(Pictures.Folder) is { Length: > 0 })
        {
            await Pictures.TakeAsync(page, "account-factor", Screen.Wide, ColorScheme.Light);
        }

        var key = (await page.Locator(".key code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        var used = Totp.Code(key, Totp.StepAt(TimeProvider.System.GetUtcNow()));
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync(used);
        await page.GetByRole(AriaRole.Button, new() { Name = "Turn on" }).ClickAsync();
        await Expect(page.Locator(".codes li")).ToHaveCountAsync(10);
        if (Environment.GetEnvironmentVariable(Pictures.Folder) is { Length: > 0 })
        {
            await Pictures.TakeAsync(page, "account-codes", Screen.Wide, ColorScheme.Light);
        }

        var recovery = await page.Locator(".codes li").First.InnerTextAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

        await SignInAsync(page, name);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Second step");
        await CodeAsync(page, used);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("was used before");
        await CodeAsync(page, Totp.Code(key, Totp.StepAt(TimeProvider.System.GetUtcNow()) + 1));
        await Expect(page.Locator("header .me")).ToHaveTextAsync(name);

        await page.GotoAsync("account");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await SignInAsync(page, name);
        await CodeAsync(page, recovery.ToLowerInvariant());
        await Expect(page.Locator("header .me")).ToHaveTextAsync(name);
        Assert.Equal(9, (await site.FindAsync(name)).RecoveryCodeHashes.Count);
    }

    [Fact]
    public async Task An_administrator_makes_an_account_whose_person_chooses_a_password_first()
    {
        var page = await OpenAsync("accounts");
        await SignInAsync(page, GuardedSite.NameOf("administrator"));
        await page.GetByLabel("Name").FillAsync("Zoë van Dyk");
        await page.GetByLabel("Editor").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add account" }).ClickAsync();
        var password = await page.Locator(".note code").InnerTextAsync();

        var theirs = await OpenAsync("");
        await SignInAsync(theirs, "zoë van dyk", password);
        await Expect(theirs).ToHaveURLAsync(new Regex("/account$"));
        await theirs.GotoAsync("bases");
        await Expect(theirs).ToHaveURLAsync(new Regex("/account$"));
        await theirs.GetByLabel("Present password").FillAsync(password);
        await theirs.GetByLabel("New password (12").FillAsync("seven quiet lamps burn");
        await theirs.GetByLabel("New password again").FillAsync("seven quiet lamps burn");
        await theirs.GetByRole(AriaRole.Button, new() { Name = "Change password" }).ClickAsync();

        await Expect(theirs.GetByText("The password is changed.")).ToBeVisibleAsync();
        await theirs.GotoAsync("bases");
        await Expect(theirs).ToHaveTitleAsync("Bases · AttackTracker");
    }

    [Fact]
    public async Task A_page_that_is_open_asks_to_sign_in_at_the_next_click_once_an_administrator_ended_the_session()
    {
        var name = await site.AddAsync(Role.Editor);
        var page = await OpenAsync("bases");
        await SignInAsync(page, name);
        await Expect(page.Locator("header.bar[data-live=true] .me")).ToHaveTextAsync(name, new() { Timeout = 30_000 });

        await site.ChangeAsync(name, (keeper, account) => keeper.EndSessionsAsync(account));
        // Any call asks, so that the page may have gone by itself before, or goes meanwhile.
        await page.Locator("nav.nav a[href=articles]").Or(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).First.ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("/sign-in\\?return="), new() { Timeout = 30_000 });
    }

    private static async Task SignInAsync(IPage page, string name, string password = GuardedSite.Password)
    {
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByLabel("Password").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).Not.ToHaveTextAsync("Sign in");
    }

    private static async Task CodeAsync(IPage page, string code)
    {
        await page.GetByLabel("Code").FillAsync(code);
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
    }
}
