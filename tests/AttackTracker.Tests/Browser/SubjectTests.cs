using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AttackTracker.Tests.Browser;

/// <summary>The tables of bases, groups and weapons, and the ledger of a group.</summary>
public sealed class SubjectTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [Fact]
    public async Task A_table_is_ordered_and_given_columns_by_links_and_a_groups_ledger_leads_to_the_sentence_that_says_so()
    {
        var page = await OpenAsync("groups");
        await page.GetByRole(AriaRole.Columnheader, new() { Name = "Denied" }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Denied" })).ToHaveAttributeAsync("aria-sort", "descending");
        await Expect(page.Locator("tbody tr").First).ToContainTextAsync("Kataib Hezbollah");

        await page.GetByText("Columns", new() { Exact = false }).First.ClickAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "Columns of the table" }).GetByRole(AriaRole.Link, new() { Name = "First attack" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "First attack" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Denied" })).ToHaveAttributeAsync("aria-sort", "descending");
        await page.Keyboard.PressAsync("Escape");

        await page.Locator("tbody tr").First.Locator("[data-label=Denied]").GetByRole(AriaRole.Link, new() { Name = "4", Exact = true }).ClickAsync();
        await Expect(page).ToHaveTitleAsync("Kataib Hezbollah · AttackTracker");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Denied", Exact = true })).ToHaveAttributeAsync("aria-current", "true");
        await Expect(page.Locator(".claims .says")).ToHaveTextAsync(["Denied", "Denied", "Denied", "Denied"]);

        var words = page.Locator(".claims .quote").First;
        var said = await words.Locator("mark").First.InnerTextAsync();
        await words.ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"articles/\d+\?report=\d+#w-\d+$"));
        await Expect(page.Locator("[data-text] mark").Filter(new() { HasText = said }).First).ToBeVisibleAsync();
    }
}
