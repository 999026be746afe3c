using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AttackTracker.Tests.Browser;

/// <summary>Articles disagree, and an editor decides between them.</summary>
public sealed class DecideConflictTests(BrowserFixture fixture) : IncidentTest(fixture)
{
    [Fact]
    public async Task One_click_decides_for_a_side_with_a_reason_that_can_be_changed_before()
    {
        var page = await OpenIncidentAsync("Iraqi military base in western Anbar");
        var reason = Side(page, "date", "Mon 3 Jan 2022").GetByRole(AriaRole.Textbox);
        await Expect(reason).ToHaveValueAsync("1 of 2 independent sources say so (Al-Monitor); Al-Monitor: 3 – 6 Jan 2022; The National: Tue 4 Jan 2022.");
        await reason.FillAsync("It was there that day.");

        await Side(page, "date", "Mon 3 Jan 2022").GetByRole(AriaRole.Button).ClickAsync();

        await Expect(page.Locator(".editbar")).ToContainTextAsync("Date is now Mon 3 Jan 2022");
        await Expect(Row(page, "date").GetByText("Corrected")).ToBeVisibleAsync();
        await Expect(page.Locator("#history")).ToContainTextAsync("“It was there that day.”");
        await Expect(page.Locator("#f-date + tr")).ToContainTextAsync("The articles disagreed");

        await page.Locator(".editbar").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(Row(page, "date").GetByText("Conflict")).ToBeVisibleAsync();
        await Expect(Side(page, "date", "Mon 3 Jan 2022").GetByRole(AriaRole.Button)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task One_key_decides_and_another_takes_it_back()
    {
        var page = await OpenIncidentAsync("Ain al-Asad Air Base");
        var first = await page.Locator(".sides li").First.Locator(".sv b").InnerTextAsync();

        await page.Keyboard.PressAsync("1");
        await Expect(page.Locator(".editbar")).ToContainTextAsync($"is now {first}");
        await page.Keyboard.PressAsync("z");

        await Expect(page.Locator(".editbar")).ToContainTextAsync("Undone.");
    }
}
