using Microsoft.Playwright;

namespace AttackTracker.Tests.Browser;

/// <summary>Pictures of every page for people to look at: set ATTACKTRACKER_PICTURES to a folder and run this class with <c>--explicit only</c>.</summary>
public sealed class Pictures(BrowserFixture fixture) : BrowserTest(fixture)
{
    internal const string Folder = "ATTACKTRACKER_PICTURES";

    public static MatrixTheoryData<string, Screen, ColorScheme> All => new(
        EveryPageTests.Pages.Select(row => row.Data),
        [Screen.Wide, Screen.Phone],
        [ColorScheme.Light, ColorScheme.Dark]);

    [Theory(Explicit = true)]
    [MemberData(nameof(All))]
    public async Task Of_every_page(string address, Screen screen, ColorScheme scheme)
    {
        Assert.False(string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Folder)), $"Set {Folder} to a folder to have pictures taken.");

        await TakeAsync(await OpenAsync(address, screen, scheme), address, screen, scheme);
    }

    internal static async Task TakeAsync(IPage page, string address, Screen screen, ColorScheme scheme)
    {
        await page.EvaluateAsync("() => document.fonts.ready");
        var name = address.Length == 0 ? "timeline" : string.Concat(address.Select(c => char.IsLetterOrDigit(c) ? c : '-'));
        var width = screen == Screen.Phone ? "390" : "1280";
        var file = Path.Combine(Environment.GetEnvironmentVariable(Folder)!, $"{name}-{width}-{scheme.ToString().ToLowerInvariant()}.png");
        await page.ScreenshotAsync(new() { Path = file });
    }
}
