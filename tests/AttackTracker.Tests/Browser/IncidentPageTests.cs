using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AttackTracker.Tests.Browser;

public sealed class IncidentPageTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [Fact]
    public async Task The_drones_at_Ain_al_Asad_on_3_or_4_January_are_a_conflict_of_dates_told_in_words()
    {
        var page = await OpenIncidentAsync("Iraqi military base in western Anbar");

        var row = Row(page, "date");
        await Expect(row.GetByText("Conflict")).ToBeVisibleAsync();
        await Expect(row).ToContainTextAsync("Mon 3 Jan 2022");
        await Expect(row).ToContainTextAsync("Tue 4 Jan 2022");
        await Expect(page.GetByText("Al-Monitor says Mon 3 Jan 2022, 1 independent source.")).ToBeVisibleAsync();
        await Expect(page.GetByText("The National says Tue 4 Jan 2022, 1 independent source.")).ToBeVisibleAsync();
        await Expect(page.GetByText("No side has more independent sources, so the rule falls to the most precise: Tue 4 Jan 2022.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }).Locator("a.conflict").Filter(new() { HasText = "January" })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Whether_the_base_was_hit_on_5_January_is_a_conflict_of_outcomes()
    {
        var page = await OpenIncidentAsync("Ain al-Asad Air Base");

        await Expect(Row(page, "outcomes").GetByText("Conflict")).ToBeVisibleAsync();
        await Expect(page.GetByText("Al-Monitor says Missed, 1 independent source.")).ToBeVisibleAsync();
        await Expect(page.GetByText("The National says Hit, Missed, 1 independent source.")).ToBeVisibleAsync();
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
    public async Task A_correction_with_a_reason_stands_in_the_value_and_in_the_history_and_survives_a_reload()
    {
        var page = await OpenIncidentAsync("Conoco");
        await CallOwnerAsync(page, "L. Karim");
        await Row(page, "munitions").GetByRole(AriaRole.Link, new() { Name = "Correct Rounds" }).ClickAsync();
        var form = page.GetByRole(AriaRole.Form, new() { Name = "Correct Rounds" });

        await form.GetByLabel("Low").FillAsync("4");
        await form.GetByLabel("High").FillAsync("3");
        await form.GetByRole(AriaRole.Button, new() { Name = "Record decision" }).ClickAsync();
        await Expect(form.GetByRole(AriaRole.Alert)).ToContainTextAsync("above the high number");
        await Expect(form.GetByRole(AriaRole.Alert)).ToContainTextAsync("Say why");
        await Expect(form.GetByLabel("Low")).ToHaveValueAsync("4");

        await form.GetByLabel("High").FillAsync("6");
        await form.GetByLabel("Why").FillAsync("The coalition counted again.");
        await page.Keyboard.PressAsync("Enter");

        foreach (var isReloaded in new[] { false, true })
        {
            if (isReloaded)
            {
                await page.ReloadAsync();
                await CircuitUpAsync(page);
            }

            await Expect(form).ToHaveCountAsync(0);
            await Expect(Row(page, "munitions")).ToContainTextAsync("4 to 6");
            await Expect(Row(page, "munitions").GetByText("Corrected")).ToBeVisibleAsync();
            await Expect(Row(page, "munitions")).ToContainTextAsync("L. Karim");
            await Expect(page.Locator("#history")).ToContainTextAsync("L. Karim changed Rounds from 3 to 4–6: “The coalition counted again.”");
        }
    }

    [Fact]
    public async Task A_form_that_was_overtaken_says_so_and_loses_nothing()
    {
        var slow = await OpenIncidentAsync("base in Baghdad");
        var incident = slow.Url;
        var quick = await OpenAsync(incident + "?correct=damage");
        await slow.GotoAsync(incident + "?correct=damage");
        await CallOwnerAsync(quick, "Quick");
        await CircuitUpAsync(slow);
        await FillAsync(slow, "Major", "Seen on pictures.");
        await FillAsync(quick, "Minor", "A statement says so.");

        await quick.GetByRole(AriaRole.Button, new() { Name = "Record decision" }).ClickAsync();
        await Expect(quick.Locator("#history")).ToContainTextAsync("changed Damage from not stated to Minor");
        await slow.GetByRole(AriaRole.Button, new() { Name = "Record decision" }).ClickAsync();

        await Expect(slow.GetByRole(AriaRole.Alert)).ToContainTextAsync("Quick decided meanwhile: Minor, because “A statement says so.”");
        await Expect(slow.GetByLabel("Major")).ToBeCheckedAsync();
        await Expect(slow.GetByLabel("Why")).ToHaveValueAsync("Seen on pictures.");
        await slow.GetByRole(AriaRole.Button, new() { Name = "Record decision" }).ClickAsync();
        await Expect(slow.Locator("#history")).ToContainTextAsync("changed Damage from Minor to Major");
    }

    [Fact]
    public async Task A_base_is_picked_by_any_of_its_names()
    {
        var page = await OpenIncidentAsync("outside Mayadeen");
        await Row(page, "site").GetByRole(AriaRole.Link, new() { Name = "Correct Base" }).ClickAsync();

        await page.GetByLabel("Base", new() { Exact = true }).FillAsync("ayn al asad");

        await Expect(page.Locator(".becomes")).ToHaveTextAsync("Becomes Ain al-Asad Air Base");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Form, new() { Name = "Correct Base" })).ToHaveCountAsync(0);
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

    /// <summary>The incident of 3 to 5 January 2022 in which The National's or Al-Monitor's report names the target so.</summary>
    private async Task<IPage> OpenIncidentAsync(string target)
    {
        var page = await OpenAsync("articles");
        foreach (var title in new[] { "US bases in Iraq and Syria come under attack", "Coalition hits back at Iran-backed groups" })
        {
            await page.GotoAsync("articles?words=" + Uri.EscapeDataString(title));
            await CircuitUpAsync(page);
            await page.GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
            var report = page.GetByRole(AriaRole.Navigation, new() { Name = "Reports in this article" }).GetByRole(AriaRole.Link).Filter(new() { HasText = target });
            if (await report.CountAsync() > 0)
            {
                await report.First.ClickAsync();
                await page.GetByRole(AriaRole.Link, new() { Name = "Open incident" }).ClickAsync();
                await Expect(page.Locator("main.incident")).ToBeVisibleAsync();
                return page;
            }
        }

        throw new InvalidOperationException($"No report of {target}.");
    }

    private static ILocator Row(IPage page, string field) => page.Locator($"#f-{field}");

    private static async Task FillAsync(IPage page, string damage, string reason)
    {
        await page.GetByLabel(damage).CheckAsync();
        await page.GetByLabel("Why").FillAsync(reason);
    }
}
