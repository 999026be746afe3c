using System.Globalization;
using AttackTracker.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AttackTracker.Tests.Browser;

public sealed class ArticlePageTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const string TheNational = "US bases in Iraq and Syria come under attack";

    [Fact]
    public async Task A_click_on_a_field_marks_its_words_and_nothing_else()
    {
        var page = await OpenArticleAsync(TheNational);

        await Panel(page).GetByRole(AriaRole.Link, new() { Name = "Rounds", Exact = true }).ClickAsync();

        await Expect(Hot(page)).ToHaveCountAsync(2);
        Assert.Equal(["five Katyusha rockets", "Three other rockets"], await Hot(page).AllTextContentsAsync());
        await AssertMarksEqualTheirSlicesAsync(page, TheNational);
        await Expect(Hot(page).First).ToBeInViewportAsync();
        Assert.EndsWith("?report=0&field=munitions", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_click_on_words_shows_the_field_that_rests_on_them_and_the_reports_that_share_them()
    {
        var page = await OpenArticleAsync(TheNational);

        await page.Locator("mark", new() { HasText = "No casualties were reported in the three attacks" }).ClickAsync();

        var row = Panel(page).Locator("[data-field=killed]");
        await Expect(row.GetByRole(AriaRole.Link, new() { Name = "Killed", Exact = true })).ToHaveAttributeAsync("aria-current", "true");
        await Expect(row).ToContainTextAsync("also");
        await Expect(row.GetByTitle("B killed")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Words_of_another_report_open_that_report()
    {
        var page = await OpenArticleAsync(TheNational);

        await page.Locator("mark", new() { HasText = "landed inside a base" }).ClickAsync();

        await Expect(Panel(page).GetByRole(AriaRole.Navigation).Locator("[aria-current]")).ToContainTextAsync("Green Village");
        Assert.Equal(["landed inside a base"], await Hot(page).AllTextContentsAsync());
    }

    [Fact]
    public async Task A_value_tells_what_else_was_considered_and_why_it_lost()
    {
        Tamper("""
            INSERT INTO runner_ups (report_id, field, value, start, end, rule, reason)
            SELECT reports.id, 'munitions', '{"low":5,"high":5}', evidence.start, evidence.end, 'counted-weapon', 'part'
            FROM reports JOIN evidence ON evidence.report_id = reports.id AND evidence.field = 'munitions'
                JOIN extraction_runs ON extraction_runs.id = reports.run_id JOIN articles ON articles.id = extraction_runs.article_id
            WHERE reports.ordinal = 0 AND articles.file_name LIKE '004%' ORDER BY evidence.start LIMIT 1
            """);

        var page = await OpenArticleAsync(TheNational);

        await Expect(Panel(page).Locator("[data-field=munitions]")).ToContainTextAsync("also considered: 5, five Katyusha rockets: part of the whole");
    }

    [Fact]
    public async Task A_link_with_a_field_opens_there_before_the_circuit_is_up()
    {
        var address = (await OpenArticleAsync(TheNational)).Url + "?report=0&field=claimedBy";

        var page = await OpenAsync(address, connect: false);

        await Expect(Hot(page)).ToHaveTextAsync(["claimed responsibility for the Ain Al Asad attack"]);
        await Expect(Hot(page)).ToBeInViewportAsync();
        await Expect(Panel(page).Locator("[data-field=claimedBy]")).ToContainTextAsync("Saraya Qasem al-Jabbarin");
    }

    [Fact]
    public async Task Keys_go_through_reports_and_fields()
    {
        var page = await OpenArticleAsync(TheNational);

        await page.Keyboard.PressAsync("d");
        await Expect(Panel(page).GetByRole(AriaRole.Navigation).Locator("[aria-current]")).ToContainTextAsync("Baghdad International Airport");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(Panel(page).Locator("[data-field=date]").GetByRole(AriaRole.Link).First).ToHaveAttributeAsync("aria-current", "true");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(Panel(page).Locator("[data-field=site]").GetByRole(AriaRole.Link).First).ToHaveAttributeAsync("aria-current", "true");
        await page.Keyboard.PressAsync("ArrowUp");

        await Expect(Hot(page)).ToHaveTextAsync(["On Monday"]);
    }

    [Fact]
    public async Task What_a_hostile_article_holds_is_shown_and_runs_nowhere()
    {
        var page = await OpenArticleAsync(HostileArticle.Title);

        var shown = await page.Locator(".read .pp > :nth-child(2)").AllTextContentsAsync();
        var said = string.Concat(shown);
        foreach (var line in HostileArticle.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.Contains(line, said, StringComparison.Ordinal);
        }

        foreach (var field in new[] { "Date", "Base", "Weapon", "Rounds", "Outcome" })
        {
            await Panel(page).GetByRole(AriaRole.Link, new() { Name = field, Exact = true }).ClickAsync();
            await Expect(Panel(page).GetByRole(AriaRole.Link, new() { Name = field, Exact = true })).ToHaveAttributeAsync("aria-current", "true");
            await AssertMarksEqualTheirSlicesAsync(page, HostileArticle.Title);
        }

        Assert.True(await page.EvaluateAsync<bool>("() => window.hacked === undefined"));
        Assert.Equal(0, await page.Locator("main script, main img, main iframe, main style, main [onclick], main a[href^='javascript']").CountAsync());
    }

    [Fact]
    public async Task What_is_printed_around_an_article_is_folded_and_can_be_read()
    {
        var page = await OpenArticleAsync("Coalition hits back at Iran-backed groups");
        var fold = page.Locator("details.fold").Last;
        var offer = fold.GetByText("The Middle East's Best Newsletters");
        await Expect(offer).ToBeHiddenAsync();

        await fold.Locator("summary").ClickAsync();

        await Expect(offer).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_a_phone_the_panel_shows_the_chosen_field_below_the_text()
    {
        var address = (await OpenArticleAsync(TheNational)).Url + "?report=0&field=munitions";

        var page = await OpenAsync(address, Screen.Phone);

        await Expect(Hot(page).First).ToBeInViewportAsync();
        await Expect(Panel(page).Locator("[data-field=munitions]")).ToBeInViewportAsync();
        await Expect(Panel(page).Locator("[data-field=date]")).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Next field" }).ClickAsync();
        await Expect(Panel(page).Locator("[data-field=outcomes]")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task An_article_that_does_not_exist_says_so()
    {
        var page = await OpenAsync("articles/99999");

        await Expect(page.GetByText("There is no article of this number")).ToBeVisibleAsync();
        Forgive("404");
    }

    private async Task<IPage> OpenArticleAsync(string title)
    {
        var page = await OpenAsync("articles?words=" + Uri.EscapeDataString(title == HostileArticle.Title ? "unbalanced" : title));
        await page.GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
        return page;
    }

    private static ILocator Panel(IPage page) => page.GetByRole(AriaRole.Complementary, new() { Name = "What was read from this article" });

    private static ILocator Hot(IPage page) => page.Locator("mark.hot");

    /// <summary>Every marked piece carries its place in the stored text, and holds exactly what stands there.</summary>
    private static async Task AssertMarksEqualTheirSlicesAsync(IPage page, string title)
    {
        var text = title == HostileArticle.Title ? HostileArticle.Text : GoldExtraction.Seeds.First(r => r.Article?.Metadata.Title == title).Article!.Text;
        var marks = await page.Locator(".read mark").EvaluateAllAsync<string[][]>("marks => marks.map(m => [m.dataset.start, m.dataset.end, m.textContent])");
        Assert.NotEmpty(marks);
        Assert.All(marks, m => Assert.Equal(text[int.Parse(m[0], CultureInfo.InvariantCulture)..int.Parse(m[1], CultureInfo.InvariantCulture)], m[2]));
    }
}
