using Microsoft.Playwright;

namespace AttackTracker.Tests.Browser;

public sealed partial class TimelineTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const string Days = "?from=2022-01-01&to=2022-01-10";

    [Fact]
    public async Task A_facet_narrows_list_and_drawing_and_its_address_opens_the_same_view()
    {
        var page = await OpenAsync(Days);

        await Facet(page, "Rocket").ClickAsync();
        await Assertions.Expect(Heading(page)).ToHaveTextAsync("4 attacks");
        await Assertions.Expect(page.GetByText("4 of")).ToBeVisibleAsync();
        var address = page.Url;

        var again = await OpenAsync(address);
        await Assertions.Expect(Heading(again)).ToHaveTextAsync("4 attacks");
        await Assertions.Expect(Facet(again, "Rocket")).ToHaveAttributeAsync("aria-current", "true");

        await again.GetByLabel("Remove Weapon rocket").ClickAsync();
        await Assertions.Expect(Heading(again)).ToHaveTextAsync("6 attacks, 2 responses");
    }

    [Fact]
    public async Task The_panel_sets_days_and_words_and_closes_on_escape()
    {
        var page = await OpenAsync("");
        var panel = page.Locator("details[data-panel=filter]");

        await page.GetByText("+ Filter").ClickAsync();
        await page.GetByLabel("From").FillAsync("2022-01-05");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("from=2022-01-05"));
        await page.GetByLabel("Words that the incident").FillAsync("Katyusha");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByLabel("Remove Text Katyusha")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(panel).Not.ToHaveAttributeAsync("open", "");
    }

    [Fact]
    public async Task Keys_step_through_the_incidents_and_zoom()
    {
        var page = await OpenChartAsync(Days);

        await page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(Selected(page)).ToContainTextAsync("Rockets");
        var first = await Selected(page).InnerTextAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(Selected(page)).Not.ToHaveTextAsync(first);
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("at=AT-2022-"));
        await page.Keyboard.PressAsync("]");

        await Assertions.Expect(page.GetByText("5 days,")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_browser_that_told_its_width_gets_the_one_drawing_that_fits_and_another_gets_one_for_each()
    {
        var page = await OpenChartAsync(Days);
        var known = await (await page.Context.APIRequest.GetAsync(Days)).TextAsync();
        await page.Context.ClearCookiesAsync();
        var unknown = await (await page.Context.APIRequest.GetAsync(Days)).TextAsync();

        Assert.Equal((1, 2), (Drawings().Count(known), Drawings().Count(unknown)));
        Assert.Equal(await page.Locator("svg.timeline").GetAttributeAsync("data-plot"), Measures().Match(known).Groups["plot"].Value);
    }

    [Fact]
    public async Task Dragging_across_the_strip_sets_the_days()
    {
        var page = await OpenChartAsync("");
        var strip = (await page.Locator("[data-strip]").First.BoundingBoxAsync())!;
        var y = strip.Y + (strip.Height / 2);

        await page.Mouse.MoveAsync(strip.X + (strip.Width * 0.3f), y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(strip.X + (strip.Width * 0.5f), y, new() { Steps = 4 });
        await page.Mouse.UpAsync();

        await Assertions.Expect(page.GetByLabel("Remove Days")).ToBeVisibleAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("from=20\\d\\d-\\d\\d-\\d\\d&to=20"));
    }

    [Fact]
    public async Task The_wheel_zooms_around_the_day_under_the_pointer_and_a_key_shows_all_again()
    {
        var page = await OpenChartAsync("");
        var plot = (await page.Locator("svg.timeline path.axis").BoundingBoxAsync())!;

        await page.Mouse.MoveAsync(plot.X + (plot.Width * 0.4f), plot.Y - 10);
        await page.Mouse.WheelAsync(0, -400);
        await Assertions.Expect(page.GetByLabel("Remove Days")).ToBeVisibleAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("from=20\\d\\d-\\d\\d-\\d\\d&to=20"));
        await page.Keyboard.PressAsync("0");

        await Assertions.Expect(page.GetByLabel("Remove Days")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Columns_and_lanes_are_what_the_address_says_the_legend_filters_and_each_number_of_the_table_opens_its_incidents()
    {
        var page = await OpenChartAsync("?stack=outcome&lanes=country");
        await Assertions.Expect(page.GetByLabel("A lane for each").GetByRole(AriaRole.Link, new() { Name = "country" })).ToHaveAttributeAsync("aria-current", "true");

        var hit = page.GetByLabel("Columns by outcome").GetByRole(AriaRole.Link, new() { Name = "Hit" });
        var hits = System.Text.RegularExpressions.Regex.Match(await hit.InnerTextAsync(), "\\d+").Value;
        await hit.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Filters in force" }).GetByRole(AriaRole.Status)).ToContainTextAsync($"{hits} of");

        await page.GetByRole(AriaRole.Link, new() { Name = "As tables" }).ClickAsync();
        var syria = page.GetByLabel("The drawing as tables").GetByRole(AriaRole.Row, new() { Name = "Syria" }).GetByRole(AriaRole.Link).First;
        var count = await syria.InnerTextAsync();
        await syria.ClickAsync();

        await Assertions.Expect(page.GetByLabel("Remove Country Syria")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Filters in force" }).GetByRole(AriaRole.Status)).ToContainTextAsync($"{count} of");
    }

    [Fact]
    public async Task A_line_of_the_list_leads_to_its_incident()
    {
        var page = await OpenAsync(Days);

        await page.GetByRole(AriaRole.Link, new() { Name = "Rockets" }).First.ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/incidents/AT-2022-\\d+$"));
    }

    [Fact]
    public async Task A_changed_filter_is_shown_before_the_lines_that_are_below_and_those_follow()
    {
        var page = await OpenChartAsync("");
        var before = await LinesAsync(page);
        await page.EvaluateAsync("""
            () => {
              const [lines, heading] = [() => [...document.querySelectorAll('.c-t a')].map(a => a.pathname.split('/').pop()), document.querySelector('h1').textContent];
              new MutationObserver((_, changes) => {
                if (document.querySelector('h1').textContent === heading) return;
                changes.disconnect();
                window.shownFirst = lines();
              }).observe(document.body, { subtree: true, childList: true, characterData: true });
            }
            """);

        await Facet(page, "Drone").ClickAsync();
        var drones = await LinesAsync(await OpenAsync("?weapon=drone"));
        await Assertions.Expect(page.Locator(".c-t a").Last).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex($"{drones[^1]}$"));
        var first = await page.EvaluateAsync<string[]>("() => window.shownFirst");

        Assert.Equal([.. drones.Take(10), .. before.Skip(10)], first);
        Assert.Equal(drones, await LinesAsync(page));
    }

    [Fact]
    public async Task The_filter_goes_along_to_the_bases_and_each_number_leads_back_to_its_incidents()
    {
        var page = await OpenAsync(Days);

        await page.GetByLabel("Main", new() { Exact = true }).GetByRole(AriaRole.Link, new() { Name = "Bases" }).ClickAsync();
        await Assertions.Expect(Heading(page)).ToHaveTextAsync("4 bases, 6 attacks");
        await page.GetByRole(AriaRole.Row, new() { Name = "Ain al-Asad Air Base" }).Locator("[data-label=Rocket]").GetByRole(AriaRole.Link, new() { Name = "1", Exact = true }).ClickAsync();

        await Assertions.Expect(Heading(page)).ToHaveTextAsync("1 attack");
    }

    [Fact]
    public async Task On_a_phone_the_filters_are_a_sheet()
    {
        var page = await OpenAsync("", Screen.Phone);

        await page.Locator("details[data-panel=filter] > summary").ClickAsync();
        await page.Locator(".sheet:has(#filter-text)").GetByRole(AriaRole.Link, new() { Name = "Drone" }).First.ClickAsync();
        await page.Locator("details[data-panel=filter]").GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();

        await Assertions.Expect(page.GetByLabel("Remove Weapon drone")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".sheet:has(#filter-text)")).ToBeHiddenAsync();
    }

    /// <summary>Opens the timeline and waits for the script that takes keys and the pointer.</summary>
    private async Task<IPage> OpenChartAsync(string address)
    {
        var page = await OpenAsync(address);
        await Assertions.Expect(page.Locator("figure[data-bound]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("figure > div")).ToHaveCountAsync(1);
        return page;
    }

    private static async Task<IReadOnlyList<string>> LinesAsync(IPage page)
        => await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.c-t a')].map(a => a.pathname.split('/').pop())");

    private static ILocator Heading(IPage page) => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    private static ILocator Facet(IPage page, string name) => page.GetByLabel("Filter by value").GetByRole(AriaRole.Link, new() { Name = name });

    private static ILocator Selected(IPage page) => page.Locator("tr[aria-current=true]");

    [System.Text.RegularExpressions.GeneratedRegex("<svg class=\"timeline\"")]
    private static partial System.Text.RegularExpressions.Regex Drawings();

    [System.Text.RegularExpressions.GeneratedRegex("data-plot=\"(?<plot>[^\"]+)\"", System.Text.RegularExpressions.RegexOptions.ExplicitCapture)]
    private static partial System.Text.RegularExpressions.Regex Measures();
}
