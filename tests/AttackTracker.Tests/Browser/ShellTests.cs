using Microsoft.Playwright;

namespace AttackTracker.Tests.Browser;

public sealed class ShellTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [Fact]
    public async Task The_theme_chosen_by_hand_outlives_the_page()
    {
        var page = await OpenAsync("bases", scheme: ColorScheme.Dark);
        var root = page.Locator("html");
        await Assertions.Expect(root).ToHaveAttributeAsync("data-theme", "dark");

        await page.GetByRole(AriaRole.Button, new() { Name = "Switch between light and dark" }).ClickAsync();
        await page.ReloadAsync();

        await Assertions.Expect(root).ToHaveAttributeAsync("data-theme", "light");
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_says_so_and_leads_back()
    {
        var page = await OpenAsync("no/such/page");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Nothing is kept at this address");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Bases" }).ClickAsync();
        await Assertions.Expect(page).ToHaveTitleAsync("Bases · AttackTracker");
        Forgive("404");
    }

    [Fact]
    public async Task The_first_tab_stop_leads_past_the_navigation()
    {
        var page = await OpenAsync("bases");

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByText("Skip to content")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("#main")).ToBeFocusedAsync();
        Assert.EndsWith("/bases", page.Url, StringComparison.Ordinal);
    }
}
