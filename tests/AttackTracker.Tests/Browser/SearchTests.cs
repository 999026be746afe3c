using Microsoft.Playwright;

namespace AttackTracker.Tests.Browser;

public sealed class SearchTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [Fact]
    public async Task A_search_is_begun_by_a_key_completed_from_the_list_narrowed_by_chips_and_led_to_the_timeline()
    {
        var page = await OpenAsync("bases");
        await page.Keyboard.PressAsync("/");
        var box = page.GetByRole(AriaRole.Combobox, new() { Name = "Search incidents" });
        await Assertions.Expect(box).ToBeFocusedAsync();

        await box.FillAsync("ain al-as");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Ain al-Asad");
        await box.PressAsync("ArrowDown");
        await Assertions.Expect(page.GetByRole(AriaRole.Option, new() { Selected = true })).ToContainTextAsync("Ain al-Asad");
        await box.PressAsync("ArrowDown");
        await Assertions.Expect(page.GetByRole(AriaRole.Option, new() { Selected = true })).ToContainTextAsync("base:");
        await box.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Remove base:" })).ToBeVisibleAsync();
        await Assertions.Expect(box).ToHaveValueAsync("");
        await box.FillAsync("drones");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("drone");
        await box.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveTitleAsync("base:\"Ain al-Asad Air Base\" drones · Search · AttackTracker");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Incidents" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".inc mark").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".arts mark").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Remove base:" }).ClickAsync();
        await Assertions.Expect(page).ToHaveTitleAsync("drones · Search · AttackTracker");
        await page.GetByRole(AriaRole.Link, new() { Name = "on the timeline" }).ClickAsync();
        await Assertions.Expect(page).ToHaveTitleAsync("Timeline · AttackTracker");
        Assert.EndsWith("?text=drones", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_taken_from_the_list_leads_to_its_own_page_and_leaves_the_box_empty()
    {
        var page = await OpenAsync("articles");
        var box = page.GetByRole(AriaRole.Combobox, new() { Name = "Search incidents" });
        await box.FillAsync("kataib hezb");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Kataib Hezbollah");
        await box.PressAsync("ArrowDown");
        await Assertions.Expect(page.GetByRole(AriaRole.Option, new() { Selected = true })).ToContainTextAsync("Kataib Hezbollah");
        await box.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Kataib Hezbollah", Level = 1 })).ToBeVisibleAsync();
        Assert.EndsWith("/groups/kataib-hezbollah", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(box).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Without_a_circuit_the_box_is_a_form_that_keeps_its_chips_and_explains_what_it_does_not_know()
    {
        var page = await OpenAsync("search?q=base%3A%22Ain%20al-Asad%22", connect: false);
        await page.Locator("#search").FillAsync("drones weapn:rocket");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true }).ClickAsync();

        await Assertions.Expect(page).ToHaveTitleAsync("base:\"Ain al-Asad\" drones weapn:rocket · Search · AttackTracker");
        await Assertions.Expect(page.Locator(".fault")).ToContainTextAsync("weapn: is not an operator; did you mean weapon:?");
        await page.GetByRole(AriaRole.Link, new() { Name = "Search with weapon:rocket" }).ClickAsync();
        await Assertions.Expect(page).ToHaveTitleAsync("base:\"Ain al-Asad\" drones weapon:rocket · Search · AttackTracker");
        await Assertions.Expect(page.Locator(".fault")).ToHaveCountAsync(0);
    }
}
