using Microsoft.Playwright;

namespace AttackTracker.Tests.Browser;

/// <summary>What every page owes its readers. A new page gets a line in <see cref="Pages"/>.</summary>
public sealed class EveryPageTests(BrowserFixture fixture, ITestOutputHelper output) : BrowserTest(fixture)
{
    public static TheoryData<string> Pages => ["", "?from=2022-01-01&to=2022-01-10", "map", "map?place=ain-al-asad&view=33.4,43.5,6", "map?at=AT-2022-0001", "map?text=nothing-has-this-word", "calendar", "calendar?text=nothing-has-this-word", "matrix", "matrix?sort=name&until=2022-06", "matrix?text=nothing-has-this-word", "bases", "bases/ain-al-asad", "bases?columns=attacks,first,claimed,nobody,groups&sort=first&order=turned", "groups", "groups?sort=name", "groups/kataib-hezbollah", "groups/islamic-resistance-in-iraq?say=attributed", "groups/no-such-group", "weapons", "weapons/rocket", "weapons?text=nothing-has-this-word", "?text=nothing-has-this-word",
        "proposals", "articles", "articles?words=nothing-has-this-word", "articles/1", "articles/5?report=0&field=munitions", "articles/5?report=0&field=munitions&edit=1", "articles/5?do=add", "articles/5?do=mark", "articles?state=opinion", "incidents/AT-2022-0001", "incidents/AT-2022-0007?correct=site",
        "incidents/AT-2022-0009?move=same", "incidents/AT-2022-0009?move=same&with=AT-2022-0007", "incidents/AT-2022-0009?move=split",
        "reference", "reference?list=groups&words=hezbollah", "reference?list=weapons&words=mortar", "reference?words=nothing-has-this-word", "reference/sites/ain-al-asad", "reference/weapons/rocket", "reference/groups/new?name=The%20Falcons", "reference/sites/new", "reference/sites/ain-al-asad?asOf=2100-01-01",
        "quality", "quality?source=adjudicated", "coding", "coding?ask=1&ask=2", "coding/1", "coding/1/compare", "activity", "activity?kind=merge", "incidents/AT-2022-0001?asOf=2100-01-01", "?asOf=2001-01-01", "quality?source=decisions", "quality?field=munitions&rules=single", "review", "review?field=date&base=nowhere", "export", "search", "search?q=drones%20weapn:rocket%20-base:eribl%20asad", "round-ups", "round-ups?window=all", "api", "export?text=nothing-has-this-word", "compare?a=from%3D2022-01-01%26to%3D2022-01-05&b=from%3D2022-01-06%26to%3D2022-01-10", "compare", "releases", "releases/1", "releases/new?weapon=rocket"];

    // Zoomed to 200 percent, a tablet upright and lying, and a desk's.
    private static IReadOnlyList<(int Width, int Height)> Screens => [(640, 400), (820, 1180), (1000, 700), (1180, 820), (1280, 900)];

    /// <remarks>One load for all of it: the pages are many.</remarks>
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_sticks_out_of_a_phone_a_tablet_or_a_screen_zoomed_to_200_percent_and_axe_finds_nothing_serious_in_either_theme(string address)
    {
        var page = await OpenAsync(address, Screen.Phone);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
        Assert.EndsWith(" · AttackTracker", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await OverhangAsync(page));

        foreach (var (width, height) in Screens)
        {
            await page.SetViewportSizeAsync(width, height);
            Assert.True(await SettledOverhangAsync(page) == 0, $"Something sticks out at {width} pixels.");
        }

        await NothingSeriousAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Switch between light and dark" }).ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await NothingSeriousAsync(page);
        output.WriteLine($"First load: {await page.EvaluateAsync<int>("() => Math.round(performance.getEntriesByType('navigation')[0].loadEventEnd)")} ms");
    }

    // In full, which a comparison of lists would not say.
    private static async Task NothingSeriousAsync(IPage page)
    {
        var findings = await SeriousFindingsAsync(page);
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    // Drawings are fitted to the new width by the server, a round trip after the page itself.
    private static async Task<int> SettledOverhangAsync(IPage page)
    {
        for (var frame = 0; frame < 600 && await OverhangAsync(page) > 0; frame++)
        {
            await page.EvaluateAsync("() => new Promise(resolve => requestAnimationFrame(resolve))");
        }

        return await OverhangAsync(page);
    }
}
