using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AttackTracker.Tests.Browser;

public sealed class IncidentPageTests(BrowserFixture fixture) : IncidentTest(fixture)
{
    [Fact]
    public async Task The_drones_at_Ain_al_Asad_on_3_or_4_January_are_a_conflict_of_dates_told_in_words()
    {
        var page = await OpenIncidentAsync("Iraqi military base in western Anbar");

        var row = Row(page, "date");
        await Expect(row.GetByText("Conflict")).ToBeVisibleAsync();
        await Expect(row).ToContainTextAsync("Mon 3 Jan 2022");
        await Expect(row).ToContainTextAsync("Tue 4 Jan 2022");
        await Expect(Side(page, "date", "Mon 3 Jan 2022")).ToContainTextAsync("Al-Monitor");
        await Expect(Side(page, "date", "Tue 4 Jan 2022")).ToContainTextAsync("The National");
        await Expect(page.GetByText("No side has more independent sources, so the rule falls to the most precise: Tue 4 Jan 2022.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }).Locator("a.conflict").Filter(new() { HasText = "January" })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Whether_the_base_was_hit_on_5_January_is_a_conflict_of_outcomes()
    {
        var page = await OpenIncidentAsync("Ain al-Asad Air Base");

        await Expect(Row(page, "outcomes").GetByText("Conflict")).ToBeVisibleAsync();
        await Expect(Side(page, "outcomes", "Hit, Missed")).ToContainTextAsync("The National");
        await Expect(Side(page, "outcomes", "Missed")).ToContainTextAsync("Al-Monitor");
        await Expect(page.GetByText("they differ on outcome").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Quoted_words_lead_to_the_article_at_that_field()
    {
        var page = await OpenIncidentAsync("Ain al-Asad Air Base");
        var quoted = Row(page, "munitions").GetByRole(AriaRole.Link).Filter(new() { HasText = "five Katyusha rockets" });
        Assert.Equal("five Katyusha rockets", await quoted.Locator("mark").TextContentAsync());

        await quoted.ClickAsync();

        await Expect(page.Locator("mark.hot")).ToHaveTextAsync(["five Katyusha rockets", "Three other rockets"]);
        await Expect(page.Locator("mark.hot").First).ToBeInViewportAsync();
    }

    [Fact]
    public async Task The_keys_J_and_K_go_through_incidents_by_time()
    {
        var page = await OpenIncidentAsync("Ain al-Asad Air Base");
        var first = page.Url;

        await page.Keyboard.PressAsync("j");
        await Expect(page).Not.ToHaveURLAsync(first);
        await Expect(page.Locator(".crumb")).ToContainTextAsync(page.Url.Split('/')[^1]);
        await page.Keyboard.PressAsync("k");

        await Expect(page).ToHaveURLAsync(first);
    }

    [Fact]
    public async Task An_id_that_was_never_given_out_says_so()
    {
        var page = await OpenAsync("incidents/AT-1900-0001");

        await Expect(page.GetByText("No incident stands under this id")).ToBeVisibleAsync();
        Forgive("404");
    }
}
