using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AttackTracker.Tests.Browser;

/// <summary>Pictures of the incident's form in its states for people to look at, as <see cref="Pictures"/> has them of every page.</summary>
public sealed class FormPictures(BrowserFixture fixture) : IncidentTest(fixture)
{
    public static MatrixTheoryData<Screen, ColorScheme> All => new([Screen.Wide, Screen.Phone], [ColorScheme.Light, ColorScheme.Dark]);

    [Theory(Explicit = true)]
    [MemberData(nameof(All))]
    public async Task Of_the_incident_form(Screen screen, ColorScheme scheme)
    {
        var folder = Environment.GetEnvironmentVariable("ATTACKTRACKER_PICTURES");
        Assert.False(string.IsNullOrEmpty(folder), "Set ATTACKTRACKER_PICTURES to a folder to have pictures taken.");
        var address = (await OpenIncidentAsync("Ain al-Asad Air Base")).Url;
        var page = await OpenAsync(address, screen, scheme);
        await CallOwnerAsync(page, $"P. {screen} {scheme}");
        await page.GotoAsync(address);
        await CircuitUpAsync(page);
        await SnapAsync("conflict", page.Locator("#f-outcomes"));
        foreach (var field in new[] { "date", "weapons", "munitions", "claimedBy", "damage", "site" })
        {
            await page.GotoAsync($"{address}?correct={field}");
            await CircuitUpAsync(page);
            await SnapAsync(field, page.Locator($"#f-{field}"));
        }

        await page.Locator("#in-site").FillAsync("al");
        await Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await SnapAsync("site-list", page.Locator("#f-site"));
        await page.GotoAsync($"{address}?correct=date&correct=killed");
        await CircuitUpAsync(page);
        await page.Locator("#in-date").FillAsync("5/1/2022");
        await page.Locator("#why-date").FillAsync("By the calendar.");
        await page.Locator("form.fix").First.GetByRole(AriaRole.Button, new() { Name = "Record decision" }).ClickAsync();
        await Expect(page.Locator("form.fix").First.Locator(".faults")).ToContainTextAsync("Say which");
        await SnapAsync("faults", page.Locator("#f-date"));
        await page.Locator("#in-date").FillAsync("1 May 2022");
        await Expect(page.Locator(".draft").First).ToBeVisibleAsync();
        await page.ReloadAsync();
        await CircuitUpAsync(page);
        await Expect(page.Locator(".kept")).ToBeVisibleAsync();
        await SnapAsync("draft", page.Locator("#f-date"));

        var other = await OpenAsync($"{address}?correct=killed");
        await CallOwnerAsync(other, "O. Ther");
        await other.Locator("#in-killed").SelectOptionAsync("UpTo");
        await other.GetByLabel("Number").FillAsync(scheme == ColorScheme.Dark ? "3" : "4");
        await other.Locator("#why-killed").FillAsync("The ministry's list.");
        await other.Locator("form.fix").GetByRole(AriaRole.Button, new() { Name = "Record decision" }).ClickAsync();
        await Expect(other.Locator(".editbar")).ToBeVisibleAsync();
        await page.Locator("#in-killed").SelectOptionAsync("Exactly");
        await page.Locator("form.fix").Last.GetByLabel("Number").FillAsync("2");
        await page.Locator("#why-killed").FillAsync("The hospital says so.");
        await page.Locator("form.fix").Last.GetByRole(AriaRole.Button, new() { Name = "Record decision" }).ClickAsync();
        await Expect(page.Locator(".meanwhile")).ToBeVisibleAsync();
        await SnapAsync("meanwhile", page.Locator("#f-killed"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Record mine" }).ClickAsync();
        await Expect(page.Locator(".editbar")).ToContainTextAsync("Killed is now 2");
        await SnapAsync("saved", page.Locator("#f-killed"));
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Discard") }).ClickAsync();

        async Task SnapAsync(string state, ILocator row)
        {
            await row.EvaluateAsync("row => row.scrollIntoView({ block: 'start' })");
            await page.EvaluateAsync("() => document.fonts.ready");
            var width = screen == Screen.Phone ? "390" : "1280";
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"form-{state}-{width}-{scheme.ToString().ToLowerInvariant()}.png") });
        }
    }
}
