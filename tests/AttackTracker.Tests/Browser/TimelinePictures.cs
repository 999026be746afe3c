using Microsoft.Playwright;

namespace AttackTracker.Tests.Browser;

/// <summary>Pictures of the forms of the timeline for people to look at, as those of every page are taken.</summary>
public sealed class TimelinePictures(BrowserFixture fixture) : BrowserTest(fixture)
{
    public static MatrixTheoryData<string, Screen, ColorScheme> All => new(
        ["", "?stack=outcome&lanes=country", "?stack=state&lanes=group&table=yes", "?from=2022-01-01&to=2022-01-10&lag=yes", "?from=2020-06-01&to=2022-06-30&lag=yes", "?bin=year&stack=kind"],
        [Screen.Wide, Screen.Phone],
        [ColorScheme.Light, ColorScheme.Dark]);

    [Theory(Explicit = true)]
    [MemberData(nameof(All))]
    public async Task Of_the_timeline(string address, Screen screen, ColorScheme scheme)
    {
        var page = await OpenAsync(address, screen, scheme);
        await Assertions.Expect(page.Locator("figure[data-bound]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("svg.timeline")).ToHaveCountAsync(1);

        await Pictures.TakeAsync(page, address, screen, scheme);
    }
}
