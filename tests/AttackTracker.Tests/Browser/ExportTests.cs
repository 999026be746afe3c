using System.Text.RegularExpressions;
using AttackTracker.Tests.Export;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AttackTracker.Tests.Browser;

public sealed class ExportTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [Fact]
    public async Task From_the_timeline_two_clicks_bring_exactly_its_incidents_and_the_page_says_when_they_are_there()
    {
        var page = await OpenAsync("?from=2022-01-01&to=2022-01-10&weapon=rocket");
        await page.GetByRole(AriaRole.Link, new() { Name = "Export", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Export 4 incidents");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "CSV", Exact = true }).ClickAsync());

        Assert.Equal(4, Exported.Rows(await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken)).Count);
        Assert.Matches(@"^attacktracker-\d{8}T\d{6}Z\.csv$", download.SuggestedFilename);
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Done" })).ToHaveTextAsync("Done: 4 incidents written.");
    }

    [Fact]
    public async Task The_page_of_a_base_exports_its_own_incidents()
    {
        var page = await OpenAsync("bases/ain-al-asad");

        await page.GetByRole(AriaRole.Link, new() { Name = "Export", Exact = true }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex(@"export\?base=ain-al-asad$"));
        await Expect(page.GetByLabel("Remove Base")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_evidence_packet_opens_without_the_site_reads_well_and_prints()
    {
        var page = await OpenAsync("incidents/AT-2022-0005");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Evidence packet" }).ClickAsync());
        var html = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        var packet = await OpenAsync("bases", Screen.Phone, connect: false);

        // Not on an address of the site, whose icon would then be asked for under the packet's own policy.
        await packet.GotoAsync("about:blank");
        await packet.SetContentAsync(html);

        await Expect(packet.GetByRole(AriaRole.Heading, new() { Name = "How to cite, and how to check" })).ToBeVisibleAsync();
        Assert.Equal(0, await OverhangAsync(packet));
        Assert.True((await packet.PdfAsync(new() { PreferCSSPageSize = true })).Length > 10_000);
    }

    [Fact]
    public async Task A_citation_is_copied_and_leads_back_to_what_was_seen()
    {
        var page = await OpenAsync("export?weapon=rocket&from=2022-01-01&to=2022-01-10");
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);

        await page.GetByRole(AriaRole.Button, new() { Name = "Copy the citation" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Copied" })).ToBeVisibleAsync();
        var citation = await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        await page.GotoAsync(citation[citation.LastIndexOf("http", StringComparison.Ordinal)..]);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("4 attacks");
        await Expect(page.GetByText("Nothing can be changed here.")).ToBeVisibleAsync();
    }
}
