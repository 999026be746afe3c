using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AttackTracker.Tests.Browser;

/// <summary>The panel of filters, where it lists more than anybody reads.</summary>
public sealed class FilterPanelTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.Phone)]
    public async Task A_base_is_found_by_its_name_among_all_and_taken_while_the_panel_stays_as_it_is(Screen screen)
    {
        var page = await OpenAsync("", screen);
        var panel = page.Locator("details[data-panel=filter]");
        await panel.Locator("summary").ClickAsync();
        var field = panel.GetByRole(AriaRole.Searchbox, new() { Name = "Find a base" });
        await Expect(field).ToBeEnabledAsync();
        var list = field.Locator("xpath=following-sibling::div[1]");
        var rows = list.Locator("a.fx");
        var status = list.GetByRole(AriaRole.Status);
        var usual = await rows.CountAsync();
        await Expect(list).ToContainTextAsync("type a name");

        // The name of the longest-known base, by another spelling of it.
        await field.FillAsync("ayn al assad");
        await Expect(status).ToHaveTextAsync("1 found");
        await Expect(rows).ToHaveCountAsync(1);
        Assert.Empty(await SeriousFindingsAsync(page));
        await field.FillAsync("qqqzzz");
        await Expect(status).ToHaveTextAsync("None is called that");
        await Expect(rows).ToHaveCountAsync(0);

        // Escape empties the field first, then closes the panel.
        await field.PressAsync("Escape");
        await Expect(rows).ToHaveCountAsync(usual);
        await Expect(field).ToHaveValueAsync("");
        await Expect(panel).ToHaveAttributeAsync("open", "");

        var before = await field.BoundingBoxAsync();
        await field.FillAsync("asad");
        await Expect(rows.First).ToContainTextAsync("Asad");
        await Expect(rows).Not.ToHaveCountAsync(usual);
        Assert.Equal(before!.Y, (await field.BoundingBoxAsync())!.Y, 1.0);
        await rows.First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".filters .chip")).ToContainTextAsync("Asad");
        await Expect(rows.First).ToHaveAttributeAsync("aria-current", "true");
        await Expect(panel).ToHaveAttributeAsync("open", "");
        await Expect(field).ToHaveValueAsync("asad");

        await field.PressAsync("Escape");
        await Expect(field).ToHaveValueAsync("");
        await field.PressAsync("Escape");
        await Expect(panel).Not.ToHaveAttributeAsync("open", "");
    }
}
