using System.Security.Cryptography;
using System.Text.RegularExpressions;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Reports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AttackTracker.Tests.Browser;

public sealed class ReleaseTests(BrowserFixture fixture, CodingSite site) : BrowserTest(fixture), IClassFixture<CodingSite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    protected override Uri Site => site.Address;

    [Fact]
    public async Task What_an_editor_freezes_is_taken_away_as_it_was_and_the_next_release_tells_what_changed()
    {
        await site.IngestAsync("first.md", "---\ndate: 2022-01-06\npublisher: The Gazette\n---\nFive rockets hit Ain al-Asad Air Base in western Iraq on Wednesday evening. Two soldiers were wounded, an army officer said.");
        var page = await OpenAsync("export");
        await page.GetByRole(AriaRole.Link, new() { Name = "Make a release of this" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("releases/new$"));
        await MakeAsync(page, "First");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Release 1: First");
        await MakeAsync(page, "Again", "releases/new");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing has changed since release 1");
        await Expect(page.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync("Again");

        var correction = new Correction { Incident = "AT-2022-0001", Field = Field.Damage, From = "null", To = "\"minor\"", Reason = "Seen on a picture.", Who = "Ann" };
        Assert.IsType<CorrectionResult.Recorded>(await site.Services.GetRequiredService<CorrectField>().RunAsync(correction, Token));
        await page.GetByRole(AriaRole.Button, new() { Name = "Freeze 1 incident" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Release 2: Again");
        var change = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "AT-2022-0001" });
        await Expect(change).ToContainTextAsync("not stated → Minor");
        await Expect(change).ToContainTextAsync("Seen on a picture.");
        await OwedAsync(page, "release");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "incidents.csv" }).ClickAsync());
        var hash = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(await download.PathAsync(), Token)));
        await Expect(page.GetByText(hash, new() { Exact = true })).ToBeVisibleAsync();

        await page.GetByText("Withdraw this release").ClickAsync();
        await page.GetByLabel("Why").FillAsync("The picture was of another base.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Withdraw release 2" }).ClickAsync();
        await Expect(page.GetByText("The picture was of another base.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Releases", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row)).ToHaveCountAsync(3);
    }

    private static async Task MakeAsync(IPage page, string name, string? address = null)
    {
        if (address is not null)
        {
            await page.GotoAsync(address);
            await CircuitUpAsync(page);
        }

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Freeze 1 incident" })).ToBeVisibleAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Freeze 1 incident" }).ClickAsync();
    }

    /// <summary>What every page owes its readers, here of changes, which the site that all tests share has none of; and pictures, where somebody asks for them.</summary>
    private static async Task OwedAsync(IPage page, string name)
    {
        foreach (var scheme in new[] { "light", "dark" })
        {
            await Expect(page.Locator("html")).Not.ToHaveAttributeAsync("data-theme", scheme == "light" ? "dark" : "light");
            Assert.Empty(await SeriousFindingsAsync(page));
            await page.SetViewportSizeAsync(390, 844);
            Assert.Equal(0, await OverhangAsync(page));
            await SnapAsync(page, $"{name}-390-{scheme}");
            await page.SetViewportSizeAsync(1280, 900);
            await SnapAsync(page, $"{name}-1280-{scheme}");
            await page.GetByRole(AriaRole.Button, new() { Name = "Switch between light and dark" }).ClickAsync();
        }
    }

    private static async Task SnapAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable(Pictures.Folder) is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
        }
    }
}
