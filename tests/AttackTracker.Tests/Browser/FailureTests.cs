using Microsoft.Playwright;

namespace AttackTracker.Tests.Browser;

public sealed class FailureTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [Fact]
    public async Task A_page_that_cannot_read_the_database_says_so_and_can_try_again()
    {
        var page = await OpenAsync("bases");
        Tamper("ALTER TABLE places RENAME TO places_away");
        try
        {
            await page.GetByLabel("Main", new() { Exact = true }).GetByRole(AriaRole.Link, new() { Name = "Timeline" }).ClickAsync();
            var failure = page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "could not be read" });
            await Assertions.Expect(failure).ToContainTextAsync("The log holds it as");
            Assert.Empty(await SeriousFindingsAsync(page));
        }
        finally
        {
            Tamper("ALTER TABLE places_away RENAME TO places");
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("attacks");
    }
}
