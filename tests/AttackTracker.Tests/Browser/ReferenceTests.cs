using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AttackTracker.Tests.Browser;

/// <summary>Editors add and mend reference data, see before what that changes, and the articles follow.</summary>
public sealed class ReferenceTests(BrowserFixture fixture, CodingSite site) : BrowserTest(fixture), IClassFixture<CodingSite>
{
    protected override Uri Site => site.Address;

    [Fact]
    public async Task A_new_base_shows_what_it_would_change_and_the_article_follows()
    {
        var article = await site.IngestAsync("osprey.md", Article("Five rockets landed inside Camp Osprey in Anbar province on January 5, 2022, the coalition said. No one was hurt."));
        var page = await OpenAsync(article + "?report=0&field=site");
        await page.GetByRole(AriaRole.Link, new() { Name = "Add to the reference data" }).ClickAsync();
        var form = page.GetByRole(AriaRole.Form, new() { Name = "Add a base" });
        await Expect(form.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync("Camp Osprey");
        await form.GetByLabel("Province").SelectOptionAsync("Al Anbar");
        await form.GetByLabel("Degrees north").FillAsync("133");

        await form.GetByRole(AriaRole.Button, new() { Name = "What would change" }).ClickAsync();
        await Expect(form.Locator(".faults")).ToContainTextAsync("Coordinates: give both");
        await form.GetByLabel("Degrees north").FillAsync("33.5");
        await form.GetByLabel("east").FillAsync("42.5");
        await form.GetByRole(AriaRole.Button, new() { Name = "What would change" }).ClickAsync();
        await Expect(form.Locator(".would")).ToContainTextAsync("1 article of");
        await Expect(form.Locator(".would li")).ToContainTextAsync("Camp Osprey (no base of the list) → Camp Osprey");
        Assert.Empty(await SeriousFindingsAsync(page));

        await form.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await Expect(form.Locator(".faults")).ToContainTextAsync("Say why");
        await form.GetByLabel("Why").FillAsync("Seen in two articles.");
        await form.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync("Camp Osprey");
        await Expect(page.Locator(".reading-again")).ToContainTextAsync("1 article read again, 1 of them otherwise");
        await Expect(page.Locator("#history")).ToContainTextAsync("added the base Camp Osprey, known as “Camp Osprey”: “Seen in two articles.”");
        await page.GotoAsync($"{Site}bases/camp-osprey");
        await CircuitUpAsync(page);
        await Expect(page.Locator("main")).ToContainTextAsync("rocket", new() { IgnoreCase = true });
    }

    [Fact]
    public async Task A_change_is_taken_back_by_a_new_one_and_both_are_told()
    {
        var page = await OpenAsync("reference/groups/badr");
        var form = page.GetByRole(AriaRole.Form, new() { Name = "Change Badr Organization" });
        var names = form.GetByLabel("Names in articles");
        await names.FillAsync(await names.InputValueAsync() + "\nBadr Lions");
        await ApplyAsync(form, "Seen.");
        await Expect(page.Locator("#history")).ToContainTextAsync("names with “Badr Lions”");

        await page.GetByRole(AriaRole.Link, new() { Name = "Undo…" }).First.ClickAsync();
        await Expect(form).ToContainTextAsync("what it said before that change");
        await ApplyAsync(form, "A misreading.");

        await Expect(page.Locator("#history li").First).ToContainTextAsync("names without “Badr Lions”: “A misreading.”");
        await page.GotoAsync($"{Site}activity");
        await Expect(page.Locator("#history")).ToContainTextAsync("changed the group Badr Organization: names with “Badr Lions”: “Seen.”");
    }

    [Fact]
    public async Task What_is_typed_is_there_after_a_reload_and_in_a_second_tab_until_it_is_discarded()
    {
        var page = await OpenAsync("reference/sites/camp-taji");
        var form = page.GetByRole(AriaRole.Form, new() { Name = "Change Camp Taji" });
        var hosts = await form.GetByLabel("Hosts").InputValueAsync();
        await form.GetByLabel("Kind").SelectOptionAsync("air-base");
        await form.GetByLabel("Hosts").FillAsync("Nobody kn");
        await form.GetByLabel("Why").FillAsync("Half a rea");

        await page.ReloadAsync();
        await CircuitUpAsync(page);
        await Expect(form.Locator(".kept")).ToContainTextAsync("restored");
        await Expect(form.GetByLabel("Hosts")).ToHaveValueAsync("Nobody kn");
        await Expect(form.GetByLabel("Kind")).ToHaveValueAsync("air-base");
        await Expect(form.GetByLabel("Why")).ToHaveValueAsync("Half a rea");

        var tab = await page.Context.NewPageAsync();
        await tab.GotoAsync(page.Url);
        await CircuitUpAsync(tab);
        var second = tab.GetByRole(AriaRole.Form, new() { Name = "Change Camp Taji" });
        await Expect(second.GetByLabel("Hosts")).ToHaveValueAsync("Nobody kn");
        await second.GetByLabel("Hosts").FillAsync("Nobody knows");
        await Expect(form.GetByLabel("Hosts")).ToHaveValueAsync("Nobody knows");

        await form.GetByRole(AriaRole.Button, new() { Name = "Discard it" }).ClickAsync();
        await Expect(form.GetByLabel("Hosts")).ToHaveValueAsync(hosts);
        await page.ReloadAsync();
        await CircuitUpAsync(page);
        await Expect(form.GetByLabel("Hosts")).ToHaveValueAsync(hosts);
        await Expect(form.Locator(".kept")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_word_for_a_weapon_is_added()
    {
        var page = await OpenAsync("reference/weapons/new?name=Zarbin-7");
        var form = page.GetByRole(AriaRole.Form, new() { Name = "Add a word for a weapon" });
        await form.GetByLabel("Type").SelectOptionAsync("drone");
        await ApplyAsync(form, "Seen.");

        await page.GotoAsync($"{Site}reference?list=weapons&words=zarbin");
        await Expect(page.Locator(".entries tbody tr")).ToHaveCountAsync(1);
        await Expect(page.Locator(".entries tbody")).ToContainTextAsync("Zarbin-7");
    }

    private static async Task ApplyAsync(ILocator form, string reason)
    {
        await form.GetByLabel("Why").FillAsync(reason);
        await form.GetByRole(AriaRole.Button, new() { Name = "What would change" }).ClickAsync();
        await Expect(form.Locator(".would")).ToBeVisibleAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await Expect(form.Locator(".would")).ToHaveCountAsync(0);
    }

    private static string Article(string text) => $"---\ndate: 2022-01-06\npublisher: The Gazette\n---\n{text}\n";
}
