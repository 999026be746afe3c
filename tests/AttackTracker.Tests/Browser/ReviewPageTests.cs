using System.Text.RegularExpressions;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AttackTracker.Tests.Browser;

public sealed class ReviewPageTests(BrowserFixture fixture, ITestOutputHelper output) : BrowserTest(fixture)
{
    // A card waits for a decision to be recorded and for the database to be read: a busy machine takes its time.
    static ReviewPageTests() => SetDefaultExpectTimeout(20_000);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Twenty_values_are_reviewed_by_the_keyboard_alone()
    {
        var page = await OpenAsync("review?field=outcomes");
        await CallOwnerAsync(page, "Kim");
        await Expect(Card(page)).ToBeVisibleAsync();
        var left = await LeftAsync(page);
        var times = new List<double>();
        for (var i = 0; i < 20; i++)
        {
            var before = await ShownAsync(page);
            await Expect(page.Locator("h2.ans")).ToBeFocusedAsync();
            if (i % 5 == 3)
            {
                await page.Keyboard.PressAsync("b");
                await Expect(page.Locator("#rv-why")).ToBeFocusedAsync();
                await page.Keyboard.TypeAsync("Ask the ministry.");
                await page.Keyboard.PressAsync("Enter");
            }
            else if (i % 5 == 4)
            {
                await page.Keyboard.PressAsync("r");
                await Expect(page.Locator("#rv-why")).ToBeFocusedAsync();
                await page.Keyboard.PressAsync("Enter");
            }
            else
            {
                times.Add(await page.EvaluateAsync<double>("""
                    () => new Promise(done => {
                      const card = document.querySelector("[data-shown]");
                      const shown = card.dataset.shown;
                      const start = performance.now();
                      new MutationObserver((_, self) => { if (card.dataset.shown !== shown) { self.disconnect(); done(performance.now() - start); } }).observe(card, { attributes: true });
                      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "a", bubbles: true }));
                    })
                    """));
            }

            await Expect(Card(page)).Not.ToHaveAttributeAsync("data-shown", before);
        }

        await Expect(page.Locator(".rvtop .t")).ToHaveTextAsync("20 checked: 12 accepted, 4 rejected, 4 sent back");
        Assert.Equal(left - 20, await LeftAsync(page));
        output.WriteLine($"From key to next card: median {times.Order().ElementAt(times.Count / 2):F0} ms, worst {times.Max():F0} ms.");

        var last = await ShownAsync(page);
        await page.Keyboard.PressAsync("z");
        await Expect(Card(page)).Not.ToHaveAttributeAsync("data-shown", last);
        await Expect(page.Locator("h1")).ToHaveTextAsync($"{left - 19} left");
    }

    [Fact]
    public async Task A_key_for_another_value_takes_it_in_the_place_of_the_one_that_was_read()
    {
        var page = await OpenAsync("review?field=date");
        await CallOwnerAsync(page, "Kim");
        await Expect(Card(page)).ToBeVisibleAsync();
        for (var i = 0; i < 40 && await page.Locator(".alt1").CountAsync() == 0; i++)
        {
            await SkipAsync(page);
        }

        var other = await page.Locator(".alt1 .v").First.TextContentAsync();
        await page.Keyboard.PressAsync("1");

        await Expect(page.Locator(".undo")).ToContainTextAsync($"Corrected: date {other}");
    }

    [Fact]
    public async Task Two_people_do_not_meet_on_one_value()
    {
        var ann = await OpenAsync("review?field=weapons");
        await CallOwnerAsync(ann, "Ann");
        await Expect(Card(ann)).ToBeVisibleAsync();
        await Expect(ann.Locator("button.qi").First).ToBeVisibleAsync();
        var hers = await ShownAsync(ann);

        var bea = await OpenAsync("review?field=weapons");
        await CallOwnerAsync(bea, "Bea");
        await bea.GotoAsync("review?field=weapons"); // from the first again: the address names the value that was open
        await Expect(Card(bea)).ToBeVisibleAsync();

        Assert.NotEqual(hers, await ShownAsync(bea));
        await Expect(bea.Locator(".qi.with").First).ToContainTextAsync("with Ann");

        // Who leaves lets go of what they had.
        await ann.GetByRole(AriaRole.Link, new() { Name = "Quality", Exact = true }).First.ClickAsync();
        await Expect(ann).ToHaveURLAsync(new Regex("quality$"));
        await bea.GotoAsync("review?field=weapons");
        await Expect(Card(bea)).ToHaveAttributeAsync("data-shown", hers);
    }

    [Fact]
    public async Task A_sign_off_lapses_and_says_why_when_the_article_is_read_anew()
    {
        var page = await OpenAsync("review?field=date&article=4");
        await CallOwnerAsync(page, "Kim");
        var shown = await ShownAsync(page);
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator(".undo")).ToContainTextAsync("Accepted: date");

        var done = await Get<CorrectArticle>().RunAsync(new() { ArticleId = 4, Published = new DateOnly(2022, 2, 17), Reason = "The page says so.", Who = "Ann" }, Token);
        Assert.IsType<CodingResult.Done>(done);

        await page.GotoAsync("review?state=lapsed&field=date");
        await Expect(Card(page)).ToHaveAttributeAsync("data-shown", shown);
        await Expect(page.Locator(".rvwhy dd.lapsed")).ToContainTextAsync("Kim signed off");

        // With its other day the report may leave the incident to the other articles that tell of it.
        await Expect(page.Locator(".rvwhy dd.lapsed")).ToContainTextAsync(new Regex("since (the article of .+ was read anew|another article left the incident)"));
        await page.GotoAsync($"incidents/{shown.Split('.')[0]}");
        await Expect(page.Locator("#f-date")).ToContainTextAsync("Review lapsed");
    }

    [Fact]
    public async Task What_is_sent_back_shows_its_note_to_the_editors_and_comes_back_corrected()
    {
        var page = await OpenAsync("review?field=damage");
        await CallOwnerAsync(page, "Kim");
        var shown = await ShownAsync(page);
        await page.Keyboard.PressAsync("b");
        await Expect(page.Locator("#rv-why")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Minor, says the photograph.");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".undo")).ToContainTextAsync("Sent back: damage");

        var editor = await OpenAsync($"incidents/{shown.Split('.')[0]}");
        await Expect(editor.Locator("#f-damage")).ToContainTextAsync("Minor, says the photograph.");
        var incident = (await Get<IncidentDetailQuery>().RunAsync(shown.Split('.')[0], Token))!;
        await Get<CorrectField>().RunAsync(new() { Incident = incident.PublicId, Field = Field.Damage, From = FieldValueJson.Of(incident.Values, Field.Damage), To = "\"minor\"", Reason = "The photograph.", Who = "Ann" }, Token);

        await page.GotoAsync("review?state=corrected&field=damage");
        await Expect(Card(page)).ToHaveAttributeAsync("data-shown", shown);
        await Expect(page.Locator(".rvwhy")).ToContainTextAsync("Ann set it on");
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator(".undo")).ToContainTextAsync("Accepted: damage Minor");
    }

    [Fact]
    public async Task A_key_counts_as_soon_as_a_form_is_closed()
    {
        var page = await OpenAsync("review?field=munitions");
        await Expect(Card(page)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("c");
        await Expect(page.Locator(".rvform")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".rvform")).ToHaveCountAsync(0);

        await page.Keyboard.PressAsync("e");

        await Expect(page.Locator(".equal")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Equal_cases_are_accepted_together_after_a_look_and_undone_together()
    {
        var page = await OpenAsync("review?field=munitions");
        await CallOwnerAsync(page, "Kim");
        await Expect(Card(page)).ToBeVisibleAsync();
        var boxes = page.Locator(".equal input[type=checkbox]");
        await page.Keyboard.PressAsync("e");
        await Expect(page.Locator(".equal")).ToBeVisibleAsync();
        while (await boxes.CountAsync() < 2) // a value like no other: which one comes first hangs on what other tests have decided
        {
            await page.Keyboard.PressAsync("Escape");
            await Expect(page.Locator(".equal")).ToBeHiddenAsync();
            await SkipAsync(page);
            await page.Keyboard.PressAsync("e");
            await Expect(page.Locator(".equal")).ToBeVisibleAsync();
        }

        var count = await boxes.CountAsync();
        var left = await LeftAsync(page);
        await boxes.First.UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Accept {count} values" }).ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync($"{left - count} left");
        await page.Keyboard.PressAsync("z");
        await Expect(page.Locator("h1")).ToHaveTextAsync($"{left} left");
    }

    [Fact]
    public async Task Days_narrow_the_queue_and_stand_in_the_address()
    {
        var page = await OpenAsync("review");
        await Expect(Card(page)).ToBeVisibleAsync();
        var all = await LeftAsync(page);

        await page.GetByLabel("From").FillAsync("2022-01-05");
        await page.GetByLabel("to", new() { Exact = true }).FillAsync("2022-01-05");

        await Expect(page).ToHaveURLAsync(new Regex("from=2022-01-05&to=2022-01-05"));
        await Expect(page.Locator(".queue")).ToContainTextAsync("Wed 5 Jan 2022");
        await Expect(page.Locator("h1")).Not.ToHaveTextAsync($"{all} left");
        Assert.InRange(await LeftAsync(page), 1, all - 1);
    }

    [Fact]
    public async Task Nothing_to_review_says_so_and_leads_to_all_values()
    {
        var page = await OpenAsync("review?base=nowhere");

        await Expect(page.GetByText("Nothing to review")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "All values" }).ClickAsync();
        await Expect(Card(page)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_next_value_comes_in_the_theme_of_the_one_before()
    {
        var page = await OpenAsync("review?field=date", Screen.Wide, ColorScheme.Dark);
        await Expect(Card(page)).ToBeVisibleAsync();

        await SkipAsync(page);
        await SkipAsync(page);

        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }

    [Theory(Explicit = true)]
    [InlineData("review", Screen.Wide, ColorScheme.Light)]
    [InlineData("review?field=date", Screen.Wide, ColorScheme.Dark)]
    [InlineData("review?field=date", Screen.Phone, ColorScheme.Light)]
    [InlineData("review", Screen.Phone, ColorScheme.Dark)]
    public async Task Pictures(string address, Screen screen, ColorScheme scheme)
    {
        var page = await OpenAsync(address, screen, scheme);
        await Expect(Card(page)).ToBeVisibleAsync();
        for (var i = 0; address.Contains("date", StringComparison.Ordinal) && i < 60 && await page.Locator(".alt1").CountAsync() == 0; i++)
        {
            await SkipAsync(page);
        }

        var folder = Environment.GetEnvironmentVariable("ATTACKTRACKER_PICTURES")!;
        var name = $"{Regex.Replace(address, "[^a-z]", "-")}-{screen}-{scheme}";
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
        await page.Keyboard.PressAsync("c");
        await Expect(page.Locator(".rvform")).ToBeVisibleAsync();
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-form.png") });
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".rvform")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator(".rvkeys")).ToBeAttachedAsync();
        await page.Keyboard.PressAsync("e");
        await Expect(page.Locator(".equal")).ToBeVisibleAsync();
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-equal.png") });
    }

    private static ILocator Card(IPage page) => page.Locator("[data-shown]");

    private static async Task<string> ShownAsync(IPage page) => (await Card(page).GetAttributeAsync("data-shown"))!;

    private static async Task<int> LeftAsync(IPage page) => int.Parse(Regex.Match((await page.Locator("h1").TextContentAsync())!, "[0-9]+").Value, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task SkipAsync(IPage page)
    {
        var before = await ShownAsync(page);
        await page.Keyboard.PressAsync("s");
        await Expect(Card(page)).Not.ToHaveAttributeAsync("data-shown", before);
    }
}
