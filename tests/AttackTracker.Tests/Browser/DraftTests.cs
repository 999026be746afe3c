using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AttackTracker.Tests.Browser;

/// <summary>A half-filled form outlives what happens to its page.</summary>
public sealed class DraftTests(BrowserFixture fixture) : IncidentTest(fixture)
{
    [Fact]
    public async Task What_is_typed_is_there_after_a_reload_and_in_a_second_tab_until_it_is_discarded()
    {
        var page = await OpenIncidentAsync("Conoco");
        await CallOwnerAsync(page, "D. Typist");
        var form = await CorrectAsync(page, "killed", "Killed");
        await form.GetByLabel("how it is said").SelectOptionAsync("AtLeast");
        await form.GetByLabel("Number").FillAsync("2");
        await form.GetByLabel("Why").FillAsync("Half a rea");

        await page.ReloadAsync();
        await CircuitUpAsync(page);

        await Expect(form.Locator(".kept")).ToContainTextAsync("restored");
        await Expect(form.GetByLabel("Number")).ToHaveValueAsync("2");
        await Expect(form.GetByLabel("Why")).ToHaveValueAsync("Half a rea");

        var tab = await page.Context.NewPageAsync();
        await tab.GotoAsync(page.Url);
        await CircuitUpAsync(tab);
        await Expect(Form(tab, "Killed").GetByLabel("Why")).ToHaveValueAsync("Half a rea");
        await Form(tab, "Killed").GetByLabel("Why").FillAsync("Half a reason");
        await Expect(form.GetByLabel("Why")).ToHaveValueAsync("Half a reason");

        await form.GetByRole(AriaRole.Button, new() { Name = "Discard it" }).ClickAsync();
        await Expect(form.GetByLabel("Why")).ToHaveValueAsync("");
        await Expect(form.Locator(".kept")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Whoever_comes_back_to_the_incident_is_shown_where_the_draft_is()
    {
        var page = await OpenIncidentAsync("Conoco");
        await CallOwnerAsync(page, "E. Typist");
        var incident = page.Url;
        var form = await CorrectAsync(page, "wounded", "Wounded");
        await form.GetByLabel("Why").FillAsync("Not done yet");

        await page.GotoAsync("bases");
        await page.GotoAsync(incident.Split('?')[0]);
        await CircuitUpAsync(page);

        await Expect(Row(page, "wounded").Locator(".fix")).ToContainTextAsync("Go on with draft");
        await Row(page, "wounded").Locator(".fix").ClickAsync();
        await Expect(form.GetByLabel("Why")).ToHaveValueAsync("Not done yet");
        await form.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Expect(Row(page, "wounded").Locator(".fix")).ToContainTextAsync("Correct");
    }
}
