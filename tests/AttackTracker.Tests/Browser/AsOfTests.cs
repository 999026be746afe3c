using AttackTracker.Web.Navigation;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AttackTracker.Tests.Browser;

public sealed class AsOfTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [Fact]
    public async Task A_page_as_of_a_moment_reads_as_the_copy_taken_then()
    {
        var page = await OpenAsync("incidents/AT-2022-0003");
        await Expect(page.Locator("#history li").First).ToBeVisibleAsync();
        var (copy, moment) = (await TextAsync(page), TimeProvider.System.GetUtcNow().UtcDateTime);
        await CallOwnerAsync(page, "N. Aziz");
        await page.GotoAsync("incidents/AT-2022-0003?correct=killed");
        await CircuitUpAsync(page);
        await page.GetByLabel("how it is said").SelectOptionAsync("Exactly");
        await page.GetByLabel("Number").FillAsync("7");
        await page.GetByLabel("Why").FillAsync("To look back from.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record decision" }).ClickAsync();
        await Expect(page.Locator("#history")).ToContainTextAsync("N. Aziz changed Killed from");

        await page.GotoAsync(AsOfAddress.At("incidents/AT-2022-0003", moment));
        await CircuitUpAsync(page);

        await Expect(page.GetByText("Nothing can be changed here.")).ToBeVisibleAsync();
        await Expect(page.Locator("#history li").First).ToBeVisibleAsync();
        Assert.Equal(copy, await TextAsync(page));

        await page.GetByRole(AriaRole.Link, new() { Name = "Bases", Exact = true }).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"bases\?asOf="));
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to now" }).ClickAsync();
        await Expect(page.GetByText("Nothing can be changed here.")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_decision_is_taken_back_from_the_activity_page()
    {
        var page = await OpenAsync("incidents/AT-2022-0004");
        await CallOwnerAsync(page, "U. Ndo");
        await page.GotoAsync("incidents/AT-2022-0004?correct=wounded");
        await CircuitUpAsync(page);
        await page.GetByLabel("how it is said").SelectOptionAsync("Exactly");
        await page.GetByLabel("Number").FillAsync("9");
        await page.GetByLabel("Why").FillAsync("To be taken back.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record decision" }).ClickAsync();
        await Expect(page.Locator("#history")).ToContainTextAsync("U. Ndo changed Wounded from");

        await page.GotoAsync("activity?who=U.%20Ndo");
        await CircuitUpAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();

        await Expect(page.Locator("#history li")).ToHaveCountAsync(2);
        await Expect(page.Locator("#history li").First).ToContainTextAsync("U. Ndo took back what U. Ndo did");
    }

    /// <summary>What the page says, without what offers to change it and without the banner.</summary>
    private static Task<string> TextAsync(IPage page) => page.EvaluateAsync<string>(
        """
        () => {
          const copy = document.querySelector('#main').cloneNode(true);
          copy.querySelectorAll('button, form, a[href*="correct="], a[href*="edit="], a[href*="move="], .merging, .takeaway').forEach(e => e.remove());
          return copy.textContent.replace(/\s+/g, ' ').trim();
        }
        """);
}
