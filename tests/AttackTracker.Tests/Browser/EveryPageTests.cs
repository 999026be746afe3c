using Microsoft.Playwright;

namespace AttackTracker.Tests.Browser;

/// <summary>What every page owes its readers. A new page gets a line in <see cref="Pages"/>.</summary>
public sealed class EveryPageTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    public static TheoryData<string> Pages => ["", "?from=2022-01-01&to=2022-01-10", "bases", "bases/ain-al-asad", "?text=nothing-has-this-word"];

    public static MatrixTheoryData<string, ColorScheme> PagesInBothThemes => new(Pages.Select(row => row.Data), [ColorScheme.Light, ColorScheme.Dark]);

    [Theory]
    [MemberData(nameof(PagesInBothThemes))]
    public async Task Axe_finds_nothing_serious(string address, ColorScheme scheme)
    {
        var page = await OpenAsync(address, scheme: scheme);

        Assert.Empty(await SeriousFindingsAsync(page));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_sticks_out_of_a_phone(string address)
    {
        var page = await OpenAsync(address, Screen.Phone);

        Assert.Equal(0, await OverhangAsync(page));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_one_heading_of_the_first_level_and_a_title(string address)
    {
        var page = await OpenAsync(address);

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
        Assert.EndsWith(" · AttackTracker", await page.TitleAsync(), StringComparison.Ordinal);
    }
}
