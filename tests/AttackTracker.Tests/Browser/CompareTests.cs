using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AttackTracker.Tests.Browser;

public sealed class CompareTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [Fact]
    public async Task From_the_timeline_a_filter_is_put_beside_its_period_before_and_each_number_leads_to_its_incidents()
    {
        var page = await OpenAsync("?from=2022-01-05&to=2022-01-08");
        await page.GetByRole(AriaRole.Link, new() { Name = "Compare", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Side B" })).ToContainTextAsync("4 Jan 2022, 4 days.");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Side A" })).ToContainTextAsync("8 Jan 2022, 4 days.");
        await SnapAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "per week" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "A per week" })).ToBeVisibleAsync();

        var attacks = page.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Rowheader, new() { Name = "Attacks", Exact = true }) }).GetByRole(AriaRole.Link).First;
        var count = await attacks.InnerTextAsync();
        await attacks.ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex(@"from=2022-01-05&to=2022-01-08&kind=attack$"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"{count} attacks");
    }

    private static async Task SnapAsync(IPage page)
    {
        if (Environment.GetEnvironmentVariable(Pictures.Folder) is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, "compare-1280-light.png"), FullPage = true });
            Assert.Empty(await SeriousFindingsAsync(page));
            await page.GetByRole(AriaRole.Button, new() { Name = "Switch between light and dark" }).ClickAsync();
            Assert.Empty(await SeriousFindingsAsync(page));
            await page.SetViewportSizeAsync(390, 844);
            Assert.Equal(0, await OverhangAsync(page));
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, "compare-390-dark.png") });
            await page.SetViewportSizeAsync(1280, 900);
        }
    }
}
