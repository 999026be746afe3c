using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AttackTracker.Tests.Browser;

public sealed class MapTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [Fact]
    public async Task A_circle_is_selected_by_a_click_and_opened_by_the_next()
    {
        var page = await OpenMapAsync("map");
        var asad = page.Locator("a.pt:has-text('Ain al-Asad Air Base:')");
        var circle = asad.Locator(".face");

        await circle.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("place=ain-al-asad"));
        await Assertions.Expect(page.Locator("#selected h2")).ToHaveTextAsync("Ain al-Asad Air Base");
        await Assertions.Expect(page.Locator(".rank tr[aria-current=true] th")).ToContainTextAsync("Ain al-Asad");
        await Assertions.Expect(asad).ToHaveAttributeAsync("aria-current", "true");
        await circle.ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/bases/ain-al-asad"));
    }

    [Fact]
    public async Task Keys_zoom_pan_and_walk_and_the_address_opens_the_same_part()
    {
        var page = await OpenMapAsync("map");
        var map = page.Locator("svg.map");
        var whole = await map.GetAttributeAsync("data-scale");

        await page.Keyboard.PressAsync("+");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("view="));
        await Assertions.Expect(map).Not.ToHaveAttributeAsync("data-scale", whole!);
        var (nearer, middle) = (await map.GetAttributeAsync("data-scale"), await map.GetAttributeAsync("data-x"));
        await map.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(map).Not.ToHaveAttributeAsync("data-x", middle!);
        await Assertions.Expect(page.Locator(".map-box.moving")).ToHaveCountAsync(0);

        // While it moves the scale has all its digits; the address rounds it.
        Assert.Equal(ScaleIn(nearer), ScaleIn(await map.GetAttributeAsync("data-scale")), 0.001);
        var (address, moved) = (page.Url, await map.GetAttributeAsync("data-x"));

        var again = await OpenMapAsync(address);
        Assert.Equal(double.Parse(moved!, System.Globalization.CultureInfo.InvariantCulture), double.Parse((await again.Locator("svg.map").GetAttributeAsync("data-x"))!, System.Globalization.CultureInfo.InvariantCulture), 0.5);
        await again.Keyboard.PressAsync("0");
        await Assertions.Expect(again.Locator("svg.map")).ToHaveAttributeAsync("data-scale", whole!);
        await again.Locator("[data-circle][tabindex='0']").FocusAsync();
        await again.Keyboard.PressAsync("Enter");

        await Assertions.Expect(again.Locator("#selected")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_wheel_zooms_and_a_drag_pans_without_following_the_circle_below_it()
    {
        var page = await OpenMapAsync("map");
        var map = page.Locator("svg.map");
        var box = (await map.BoundingBoxAsync())!;
        var (x, y) = (box.X + (box.Width / 2), box.Y + (box.Height / 2));
        var scale = await map.GetAttributeAsync("data-scale");

        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.WheelAsync(0, -240);
        await Assertions.Expect(map).Not.ToHaveAttributeAsync("data-scale", scale!);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("view="));
        var middle = await map.GetAttributeAsync("data-x");
        var circle = (await page.Locator("a.pt .face").First.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(circle.X + (circle.Width / 2), circle.Y + (circle.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(circle.X + 40, circle.Y + 30, new() { Steps = 4 });
        await page.Mouse.UpAsync();

        await Assertions.Expect(map).Not.ToHaveAttributeAsync("data-x", middle!);
        await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex("place="));
    }

    [Fact]
    public async Task The_incident_that_the_timeline_has_selected_is_selected_on_the_map()
    {
        var page = await OpenMapAsync("map?at=AT-2022-0001");

        await Assertions.Expect(page.Locator("#selected li[aria-current=true] a")).ToHaveAttributeAsync("href", "incidents/AT-2022-0001");
        await Assertions.Expect(page.Locator("a.pt[aria-current=true]")).ToHaveCountAsync(1);
        Assert.InRange(await page.EvaluateAsync<int>("() => document.querySelectorAll('svg.map *').length"), 20, 2000);
    }

    [Fact]
    public async Task The_part_that_is_shown_is_taken_away_as_a_picture()
    {
        var page = await OpenMapAsync("map");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "PNG" }).ClickAsync());

        Assert.Equal("attacktracker-map.png", download.SuggestedFilename);
        await using var file = File.OpenRead(await download.PathAsync());
        var head = new byte[8];
        await file.ReadExactlyAsync(head, TestContext.Current.CancellationToken);
        Assert.Equal("PNG", System.Text.Encoding.ASCII.GetString(head, 1, 3));
    }

    [Fact]
    public async Task Arrows_lead_through_the_calendar_and_a_day_opens_its_incidents()
    {
        var page = await OpenAsync("calendar?from=2022-01-01&to=2022-01-31");
        var days = page.Locator("[data-day]");
        await days.Last.FocusAsync();

        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(days.Nth(await days.CountAsync() - 2)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"\?from=2022-01-\d\d&to=2022-01-\d\d"));
        await Assertions.Expect(page.Locator(".views a[aria-current=page]")).ToHaveTextAsync("Timeline");
    }

    [Fact]
    public async Task What_has_no_day_and_what_has_no_exact_one_is_a_click_away()
    {
        var page = await OpenAsync("calendar");
        var inexact = page.GetByRole(AriaRole.Link, new() { NameRegex = new("on no exact day$") }).First;
        var count = Regex.Match((await inexact.TextContentAsync())!, "^[0-9]+").Value;

        await inexact.ClickAsync();
        await Assertions.Expect(page.Locator(".filters .chip").Last).ToContainTextAsync("not exact");
        await Assertions.Expect(page.Locator(".lh .q")).ToHaveTextAsync($"{count}, follows the brush");

        await page.GoBackAsync();
        var none = page.GetByRole(AriaRole.Link, new() { NameRegex = new("without a day$") });
        var undated = Regex.Match((await none.TextContentAsync())!, "^[0-9]+").Value;
        await none.ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"\?precision=unknown$"));
        await Assertions.Expect(page.Locator(".lh .q")).ToHaveTextAsync($"{undated}, follows the brush; {undated} without a day at the end");
    }

    private async Task<IPage> OpenMapAsync(string address)
    {
        var page = await OpenAsync(address);
        await Assertions.Expect(page.Locator(".map-box[data-bound=true]")).ToBeVisibleAsync();
        return page;
    }

    private static double ScaleIn(string? attribute) => double.Parse(attribute!, System.Globalization.CultureInfo.InvariantCulture);
}
