using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AttackTracker.Tests.Browser;

public sealed class ArticlesPageTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [Fact]
    public async Task The_list_sorts_by_a_click_and_keeps_the_order_in_the_address()
    {
        var page = await OpenAsync("articles");

        await page.GetByRole(AriaRole.Columnheader, new() { Name = "Title" }).GetByRole(AriaRole.Link).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Title" })).ToHaveAttributeAsync("aria-sort", "ascending");
        Assert.EndsWith("articles?sort=title&order=asc", page.Url, StringComparison.Ordinal);
        var titles = await page.Locator("td.c-title").AllTextContentsAsync();
        Assert.Equal(titles.Order(StringComparer.Ordinal), titles);
    }

    [Fact]
    public async Task Words_are_looked_for_in_title_and_text()
    {
        var page = await OpenAsync("articles");

        await page.GetByLabel("Words in title or text").FillAsync("Zummar rocket");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("td.c-title")).Not.ToHaveCountAsync(0);
        await CircuitUpAsync(page);

        Assert.Contains("words=Zummar", page.Url, StringComparison.Ordinal);
        await Expect(page.Locator("td.c-title")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_number_of_incidents_leads_past_the_line_s_own_link_to_what_was_read()
    {
        var page = await OpenAsync("articles?words=zummar+rocket");

        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^[0-9]+ incidents? of “") }).ClickAsync();

        await Expect(page.Locator("#panel .reps")).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/articles/[0-9]+#panel$"));
    }

    [Fact]
    public async Task Words_that_no_article_has_are_answered_with_the_way_back()
    {
        var page = await OpenAsync("articles?words=zyzzyva");

        await Expect(page.GetByText("No article has “zyzzyva”")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "All articles" }).ClickAsync();
        await Expect(page.Locator("td.c-title")).Not.ToHaveCountAsync(0);
    }
}
