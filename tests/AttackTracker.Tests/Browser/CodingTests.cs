using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AttackTracker.Tests.Browser;

/// <summary>Editors make words of an article into values, and the incident follows.</summary>
public sealed class CodingTests(BrowserFixture fixture, CodingSite site) : BrowserTest(fixture), IClassFixture<CodingSite>
{
    private const string Rockets = " hit Ain al-Asad Air Base in western Iraq on Wednesday evening. Two soldiers were wounded, an army officer said. The first count had been seven rockets.";

    protected override Uri Site => site.Address;

    [Fact]
    public async Task Selected_words_become_the_value_of_a_field_and_the_incident_follows()
    {
        var page = await OpenAsync(await site.IngestAsync("words.md", Article("2022-01-06", "Five rockets" + Rockets)));
        await SelectAsync(page, "seven rockets");
        await Expect(Bar(page)).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("r");

        var form = page.GetByRole(AriaRole.Form, new() { Name = "Correct what the article says: Rounds" });
        await Expect(form).ToContainTextAsync("Read from “seven rockets”");
        Assert.Equal("seven rockets", string.Concat(await page.Locator("mark.pick").AllTextContentsAsync()));
        await Expect(page.Locator(".read")).ToBeInViewportAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "Record" }).ClickAsync();
        await Expect(Row(page, "munitions").Locator(".vv b")).ToHaveTextAsync("7");
        Assert.Equal("seven rockets", string.Concat(await page.Locator("mark.hot").AllTextContentsAsync()));

        await page.GetByRole(AriaRole.Link, new() { Name = "Open incident" }).ClickAsync();
        await Expect(page.Locator("#f-munitions .v")).ToContainTextAsync("7");
    }

    [Fact]
    public async Task Words_are_selected_by_keys_alone_and_the_keys_are_shown()
    {
        var page = await OpenAsync(await site.IngestAsync("keys.md", Article("2022-02-03", "Nine rockets" + Rockets)));
        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("select words by keys");
        await page.Keyboard.PressAsync("Escape");

        await page.Keyboard.PressAsync(".");
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        Assert.Equal("Nine rockets", (await page.EvaluateAsync<string>("() => getSelection().toString()")).Trim());
        await page.Keyboard.PressAsync("w");

        await Expect(page.GetByRole(AriaRole.Form, new() { Name = "Correct what the article says: Weapon" })).ToContainTextAsync("Read from “Nine rockets”");
        Assert.Contains("field=weapons&edit=1", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_incident_that_was_missed_is_added_from_its_words()
    {
        var page = await OpenAsync(await site.IngestAsync("missed.md", Article("2022-03-10", "Word came on 2 March 2022 of smoke that rose near Balad Air Base. Nobody would say what it was.")));
        await Expect(page.GetByText("No incident in this article")).ToBeVisibleAsync();
        await SelectAsync(page, "Word came on 2 March 2022 of smoke that rose near Balad Air Base");
        await Expect(Bar(page)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("n");

        var form = page.GetByRole(AriaRole.Form, new() { Name = "Add an incident the extractor missed" });
        await Expect(form.GetByLabel("Base", new() { Exact = true }).First).ToContainTextAsync("Balad Air Base");
        await form.GetByRole(AriaRole.Button, new() { Name = "Add incident" }).ClickAsync();

        await Expect(Row(page, "site").Locator(".vv b")).ToHaveTextAsync("Balad Air Base");
        await Expect(Row(page, "date").Locator(".vv b")).ToContainTextAsync("2 Mar 2022");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Open incident" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("?report=0&field=wounded&edit=1", "Correct what the article says: Wounded")]
    [InlineData("?report=0&field=killed&edit=1", "Correct what the article says: Killed")]
    public async Task What_is_typed_into_a_form_on_an_article_is_there_after_a_reload_and_in_a_second_tab(string query, string name)
    {
        var page = await OpenAsync(await site.IngestAsync("kept.md", Article("2022-05-05", "Two rockets" + Rockets)) + query);
        var form = page.GetByRole(AriaRole.Form, new() { Name = name });
        await form.GetByLabel("how it is said").SelectOptionAsync("AtLeast");
        await form.GetByLabel("Number").FillAsync("3");
        await form.GetByLabel("Why").FillAsync("Half a rea");

        await page.ReloadAsync();
        await CircuitUpAsync(page);
        await Expect(form.Locator(".kept")).ToContainTextAsync("restored");
        await Expect(form.GetByLabel("Number")).ToHaveValueAsync("3");
        await Expect(form.GetByLabel("Why")).ToHaveValueAsync("Half a rea");

        var tab = await page.Context.NewPageAsync();
        await tab.GotoAsync(page.Url);
        await CircuitUpAsync(tab);
        var second = tab.GetByRole(AriaRole.Form, new() { Name = name });
        await Expect(second.GetByLabel("Number")).ToHaveValueAsync("3");
        await Expect(second.GetByLabel("Why")).ToHaveValueAsync("Half a rea");

        await second.GetByRole(AriaRole.Link, new() { Name = "Cancel" }).ClickAsync();
        await Expect(second).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await CircuitUpAsync(page);
        await Expect(form.GetByLabel("Why")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_half_told_incident_is_there_after_a_reload_and_in_a_second_tab()
    {
        var page = await OpenAsync(await site.IngestAsync("half.md", Article("2022-03-24", "Word came on 20 March 2022 of smoke that rose near Balad Air Base. Nobody would say.")));
        await SelectAsync(page, "Word came on 20 March 2022 of smoke that rose near Balad Air Base");
        await Expect(Bar(page)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("n");
        var form = page.GetByRole(AriaRole.Form, new() { Name = "Add an incident the extractor missed" });
        await Expect(form.GetByLabel("Base", new() { Exact = true }).First).ToContainTextAsync("Balad Air Base");
        await form.GetByLabel("Why").FillAsync("Half a rea");

        await page.ReloadAsync();
        await CircuitUpAsync(page);
        await Expect(form.GetByLabel("Why")).ToHaveValueAsync("Half a rea");
        await Expect(form.GetByLabel("Base", new() { Exact = true }).First).ToContainTextAsync("Balad Air Base");

        var tab = await page.Context.NewPageAsync();
        await tab.GotoAsync(page.Url);
        await CircuitUpAsync(tab);
        await Expect(tab.GetByRole(AriaRole.Form, new() { Name = "Add an incident the extractor missed" }).GetByLabel("Why")).ToHaveValueAsync("Half a rea");
    }

    [Fact]
    public async Task What_is_no_incident_is_taken_out_after_a_preview_and_brought_back()
    {
        var page = await OpenAsync(await site.IngestAsync("drill.md", Article("2022-04-07", "Six rockets" + Rockets)));
        await page.GetByRole(AriaRole.Link, new() { Name = "This is no incident…" }).ClickAsync();
        var form = page.GetByRole(AriaRole.Form, new() { Name = "This is no incident" });
        await form.GetByLabel("Why").FillAsync("A drill.");
        await form.GetByRole(AriaRole.Button, new() { Name = "What changes" }).ClickAsync();
        await Expect(form.GetByRole(AriaRole.Status)).ToContainTextAsync("1 report fewer");
        await form.GetByRole(AriaRole.Button, new() { Name = "Take it out" }).ClickAsync();
        await Expect(page.GetByText("No incident in this article")).ToBeVisibleAsync();

        await page.Locator("#history").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();

        await Expect(Row(page, "munitions").Locator(".vv b")).ToHaveTextAsync("6 to 7");
    }

    [Fact]
    public async Task The_day_of_publication_is_set_after_seeing_what_it_changes()
    {
        var page = await OpenAsync(await site.IngestAsync("undated.md", "Eight rockets" + Rockets.Replace("Ain al-Asad Air Base in western Iraq", "the al-Tanf garrison in southern Syria", StringComparison.Ordinal)));
        await Expect(Row(page, "date")).ToContainTextAsync("leads to no day");
        await page.GetByRole(AriaRole.Link, new() { Name = "Date and publisher…" }).ClickAsync();
        var form = page.GetByRole(AriaRole.Form, new() { Name = "Date and publisher" });
        await form.GetByLabel("Published on").FillAsync("2022-01-06");
        await form.GetByLabel("Why").FillAsync("The site's own archive.");

        await form.GetByRole(AriaRole.Button, new() { Name = "What changes" }).ClickAsync();
        await Expect(form.GetByRole(AriaRole.Status)).ToContainTextAsync("5 Jan 2022");
        await form.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();

        await Expect(Row(page, "date").Locator(".vv b")).ToContainTextAsync("5 Jan 2022");
    }

    [Fact]
    public async Task A_deleted_article_is_shown_on_request_alone_and_recovered_whole()
    {
        var address = await site.IngestAsync("gone.md", Article("2022-06-09", "Four rockets" + Rockets));
        var page = await OpenAsync(address);
        await page.GetByRole(AriaRole.Link, new() { Name = "Mark…" }).ClickAsync();
        var form = page.GetByRole(AriaRole.Form, new() { Name = "Mark the article" });
        await form.GetByLabel("Deleted").CheckAsync();
        await form.GetByLabel("Why").FillAsync("Brought in by mistake.");
        await form.GetByRole(AriaRole.Button, new() { Name = "What changes" }).ClickAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "Mark it deleted" }).ClickAsync();
        await Expect(page.Locator(".marked")).ToContainTextAsync("Brought in by mistake.");

        await page.GotoAsync($"{site.Address}articles?words=Four");
        await Expect(page.GetByText("No article has “Four”")).ToBeVisibleAsync();
        await page.GotoAsync($"{site.Address}articles?state=deleted");
        await CircuitUpAsync(page);
        await page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link).Filter(new() { HasText = "Four rockets" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Recover" }).ClickAsync();

        await Expect(Row(page, "munitions").Locator(".vv b")).ToHaveTextAsync("4 to 7");
        await Expect(page.Locator(".marked")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task On_a_phone_the_form_and_the_text_are_on_one_screen()
    {
        var address = await site.IngestAsync("phone.md", Article("2022-07-07", "Three rockets" + Rockets));
        var page = await OpenAsync(address + "?report=0&field=munitions&edit=1", Screen.Phone);

        await Expect(page.Locator("mark.hot").First).ToBeInViewportAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Record" })).ToBeInViewportAsync();
        Assert.Equal(0, await OverhangAsync(page));
        Assert.Empty(await SeriousFindingsAsync(page));
    }

    [Theory]
    [InlineData("?report=0&field=munitions&edit=1&words=munitions:0-12")]
    [InlineData("?report=0&field=weapons&edit=1")]
    [InlineData("?do=add&words=any:0-70")]
    [InlineData("?do=mark")]
    [InlineData("?do=publication")]
    [InlineData("?report=0&do=withdraw")]
    [InlineData("?report=99&field=none&edit=1&words=date:9-999999&words=x&words=killed:5-2&do=nothing")]
    public async Task Axe_finds_nothing_in_the_forms(string query)
    {
        var page = await OpenAsync(await site.IngestAsync("axe.md", Article("2022-08-11", "Twelve rockets" + Rockets)) + query);

        Assert.Empty(await SeriousFindingsAsync(page));
        await page.GetByRole(AriaRole.Button, new() { Name = "Switch between light and dark" }).ClickAsync();
        Assert.Empty(await SeriousFindingsAsync(page));
        if (Environment.GetEnvironmentVariable("ATTACKTRACKER_PICTURES") is { Length: > 0 } folder)
        {
            await PictureAsync(page, folder, query, "dark");
            await page.GetByRole(AriaRole.Button, new() { Name = "Switch between light and dark" }).ClickAsync();
            await PictureAsync(page, folder, query, "light");
        }
    }

    private static async Task PictureAsync(IPage page, string folder, string query, string scheme)
    {
        var name = string.Concat(query.Select(c => char.IsLetterOrDigit(c) ? c : '-'));
        await page.SetViewportSizeAsync(1280, 900);
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"coding{name}-1280-{scheme}.png") });
        await page.SetViewportSizeAsync(390, 844);
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"coding{name}-390-{scheme}.png") });
    }

    private static string Article(string day, string text) => $"---\ndate: {day}\npublisher: The Gazette\n---\n{text}";

    private static ILocator Bar(IPage page) => page.GetByRole(AriaRole.Toolbar, new() { Name = "Use the selected words for" });

    private static ILocator Row(IPage page, string field) => page.Locator($".fl[data-field={field}]");
}
