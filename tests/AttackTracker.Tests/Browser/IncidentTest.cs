using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AttackTracker.Tests.Browser;

/// <summary>A test on the page of an incident of the seed articles.</summary>
public abstract class IncidentTest(BrowserFixture fixture) : BrowserTest(fixture)
{
    /// <summary>The incident of 3 to 5 January 2022 in which The National's or Al-Monitor's report names the target so.</summary>
    protected async Task<IPage> OpenIncidentAsync(string target)
    {
        var page = await OpenAsync("articles");
        foreach (var title in new[] { "US bases in Iraq and Syria come under attack", "Coalition hits back at Iran-backed groups" })
        {
            await page.GotoAsync("articles?words=" + Uri.EscapeDataString(title));
            await CircuitUpAsync(page);
            await page.GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
            var report = page.GetByRole(AriaRole.Navigation, new() { Name = "Reports in this article" }).GetByRole(AriaRole.Link).Filter(new() { HasText = target });
            if (await report.CountAsync() > 0)
            {
                await report.First.ClickAsync();
                await Expect(report.First).ToHaveAttributeAsync("aria-current", "true");
                await page.GetByRole(AriaRole.Link, new() { Name = "Open incident" }).ClickAsync();
                await Expect(page.Locator("main.incident")).ToBeVisibleAsync();
                return page;
            }
        }

        throw new InvalidOperationException($"No report of {target}.");
    }

    protected static ILocator Row(IPage page, string field) => page.Locator($"#f-{field}");

    /// <summary>One side of the conflict in a field.</summary>
    protected static ILocator Side(IPage page, string field, string value)
        => page.Locator($"#f-{field} + tr .sides li").Filter(new() { Has = page.Locator(".sv b").GetByText(value, new() { Exact = true }) });

    protected static ILocator Form(IPage page, string label) => page.GetByRole(AriaRole.Form, new() { Name = "Correct " + label, Exact = true });

    protected static async Task<ILocator> CorrectAsync(IPage page, string field, string label)
    {
        await Row(page, field).Locator(".fix").ClickAsync();
        await Expect(Form(page, label)).ToBeVisibleAsync();
        return Form(page, label);
    }

    protected static Task RecordAsync(ILocator form) => form.GetByRole(AriaRole.Button, new() { Name = "Record decision" }).ClickAsync();
}
