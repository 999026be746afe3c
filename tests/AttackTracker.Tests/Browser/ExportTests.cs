using System.Text.RegularExpressions;
using AttackTracker.Tests.Export;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AttackTracker.Tests.Browser;

public sealed class ExportTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [Fact]
    public async Task From_the_timeline_two_clicks_bring_exactly_its_incidents_and_the_page_says_when_they_are_there()
    {
        var page = await OpenAsync("?from=2022-01-01&to=2022-01-10&weapon=rocket");
        await page.GetByRole(AriaRole.Link, new() { Name = "Export", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Export 4 incidents");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "CSV", Exact = true }).ClickAsync());

        Assert.Equal(4, Exported.Rows(await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken)).Count);
        Assert.Matches(@"^attacktracker-\d{8}T\d{6}Z\.csv$", download.SuggestedFilename);
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Done" })).ToHaveTextAsync("Done: 4 incidents written.");
    }

    [Fact]
    public async Task The_page_of_a_base_exports_its_own_incidents()
    {
        var page = await OpenAsync("bases/ain-al-asad");

        await page.GetByRole(AriaRole.Link, new() { Name = "Export", Exact = true }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex(@"export\?base=ain-al-asad$"));
        await Expect(page.GetByLabel("Remove Base")).ToBeVisibleAsync();
    }
}
