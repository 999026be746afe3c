using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AttackTracker.Tests.Browser;

/// <summary>Pictures of the pages of reference data in their states for people to look at, as <see cref="Pictures"/> has them of every page.</summary>
public sealed class ReferencePictures(BrowserFixture fixture, CodingSite site) : BrowserTest(fixture), IClassFixture<CodingSite>
{
    public static MatrixTheoryData<Screen, ColorScheme> All => new([Screen.Wide, Screen.Phone], [ColorScheme.Light, ColorScheme.Dark]);

    protected override Uri Site => site.Address;

    [Theory(Explicit = true)]
    [MemberData(nameof(All))]
    public async Task Of_reference_data(Screen screen, ColorScheme scheme)
    {
        var folder = Environment.GetEnvironmentVariable("ATTACKTRACKER_PICTURES");
        Assert.False(string.IsNullOrEmpty(folder), "Set ATTACKTRACKER_PICTURES to a folder to have pictures taken.");
        var name = $"Camp {screen}{scheme}";
        foreach (var day in new[] { "5", "7" })
        {
            await site.IngestAsync($"{name}-{day}.md", $"---\ndate: 2022-01-09\n---\nFive rockets landed inside {name} in Anbar province on January {day}, 2022, the coalition said. No one was hurt.");
        }

        var page = await OpenAsync($"reference/sites/new?name={Uri.EscapeDataString(name)}", screen, scheme);
        await page.GetByLabel("Degrees north").FillAsync("133");
        await page.GetByRole(AriaRole.Button, new() { Name = "What would change" }).ClickAsync();
        await Expect(page.Locator(".faults p").First).ToBeVisibleAsync();
        await SnapAsync("faults");
        await page.GetByLabel("Degrees north").FillAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "What would change" }).ClickAsync();
        await Expect(page.Locator(".would")).ToBeVisibleAsync();
        await page.Locator(".would").ScrollIntoViewIfNeededAsync();
        await SnapAsync("would");
        await page.GetByLabel("Why").FillAsync("Seen in two articles.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await Expect(page.Locator(".reading-again")).ToContainTextAsync("read again");
        await SnapAsync("entry");
        foreach (var (address, state) in new[] { ("reference", "list"), ("reference?list=groups&words=hezb", "groups"), ("reference/groups/badr", "group"), ("reference/weapons/new", "weapon"), ("activity", "activity") })
        {
            await page.GotoAsync(Site + address);
            await CircuitUpAsync(page);
            await SnapAsync(state);
        }

        async Task SnapAsync(string state)
        {
            await page.EvaluateAsync("() => document.fonts.ready");
            var width = screen == Screen.Phone ? "390" : "1280";
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"reference-{state}-{width}-{scheme.ToString().ToLowerInvariant()}.png"), FullPage = state is not ("list" or "activity") });
        }
    }
}
