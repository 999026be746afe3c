using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AttackTracker.Tests.Browser;

public sealed class ReviewPageTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [Fact]
    public async Task The_list_is_narrowed_in_the_address_and_leads_to_words_and_incident()
    {
        var page = await OpenAsync("quality");
        await page.GetByRole(AriaRole.Link, new() { Name = "Least certain values" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("review$"));

        await page.GetByLabel("Field", new() { Exact = true }).SelectOptionAsync("munitions");
        await page.GetByLabel("Base", new() { Exact = true }).SelectOptionAsync("ain-al-asad");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();

        await page.WaitForURLAsync(new Regex("review\\?field=munitions&base=ain-al-asad$"));
        await CircuitUpAsync(page);
        await Expect(page.GetByLabel("Field", new() { Exact = true })).ToHaveValueAsync("munitions");
        var first = page.Locator("table.least tbody tr").First;
        await Expect(first.GetByRole(AriaRole.Rowheader)).ToContainTextAsync("Rounds");
        await Expect(first.Locator("td.at a")).ToHaveAttributeAsync("href", new Regex("^incidents/AT-.*#f-munitions$"));
        var words = await first.Locator(".words mark").TextContentAsync();

        await first.Locator(".words a").ClickAsync();
        await page.WaitForURLAsync(new Regex("articles/.*field=munitions$"));

        await Expect(page.Locator("mark.hot").First).ToHaveTextAsync(words!);
    }

    [Fact]
    public async Task A_narrowing_without_values_says_so_and_offers_all()
    {
        var page = await OpenAsync("review?base=nowhere");

        await Expect(page.GetByText("No undecided value here")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "All undecided values" }).ClickAsync();
        await Expect(page.Locator("table.least")).ToBeVisibleAsync();
    }
}
