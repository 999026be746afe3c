using Microsoft.Playwright;

namespace AttackTracker.Tests.Browser;

public sealed class ProposalsPageTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const string Propose = """
        INSERT INTO merge_proposals(first, second, first_report_id, second_report_id, score, comparisons, state, created_at)
        SELECT a.public_id, b.public_id, x.report_id, y.report_id, 6.5,
            '[{"field":"date","agreement":"differed","score":0.5},{"field":"site","agreement":"agreed","score":3},{"field":"claimedBy","agreement":"differed","score":-0.75}]', 'open', '2026-01-01 12:00:00'
        FROM incidents a JOIN incident_reports x ON x.incident_id = a.id AND x.ordinal = 0, incidents b JOIN incident_reports y ON y.incident_id = b.id AND y.ordinal = 0
        WHERE a.public_id = 'AT-2022-0001' AND b.public_id = 'AT-2022-0002'
        ON CONFLICT(first, second) DO UPDATE SET state = 'open';
        """;

    [Fact]
    public async Task A_proposal_leads_from_one_incident_to_the_list_and_to_the_other()
    {
        Tamper(Propose);
        try
        {
            var page = await OpenAsync("incidents/AT-2022-0001");
            var maybe = page.Locator(".maybe");
            await Assertions.Expect(maybe).ToContainTextAsync("May be the same as AT-2022-0002");
            await Assertions.Expect(maybe).ToContainTextAsync("one day apart; claim differs");
            Assert.Empty(await SeriousFindingsAsync(page));

            await maybe.GetByRole(AriaRole.Link, new() { Name = "All proposed merges" }).ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Proposed merges");
            await Assertions.Expect(page.Locator(".pairs li")).ToHaveCountAsync(1);
            Assert.Empty(await SeriousFindingsAsync(page));
            Assert.Equal(0, await OverhangAsync(page));

            await page.Locator(".pairs").GetByRole(AriaRole.Link, new() { Name = "AT-2022-0002", Exact = true }).ClickAsync();
            await Assertions.Expect(page.Locator(".maybe")).ToContainTextAsync("May be the same as AT-2022-0001");
        }
        finally
        {
            Tamper("UPDATE merge_proposals SET state = 'withdrawn'");
        }
    }

    [Theory]
    [InlineData("d", "AT-2022-0001 and AT-2022-0002 are different.")]
    [InlineData("n", "Nobody can tell whether AT-2022-0001 and AT-2022-0002 are the same.")]
    [InlineData("s", "AT-2022-0002 was merged into AT-2022-0001.")]
    public async Task A_key_answers_the_pair_that_is_shown_side_by_side_and_another_takes_it_back(string key, string told)
    {
        Tamper(Propose);
        try
        {
            var page = await OpenAsync("proposals");
            await Assertions.Expect(page.Locator(".cmp tbody tr").First).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator(".cmp .qa").First).ToBeVisibleAsync();
            await page.Keyboard.PressAsync("?");
            await Assertions.Expect(page.Locator(".keylist")).ToContainTextAsync("undo the last answer");

            await page.Keyboard.PressAsync(key);
            await Assertions.Expect(page.Locator(".moved")).ToContainTextAsync(told);
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "No merge is proposed" })).ToBeVisibleAsync();

            await page.Keyboard.PressAsync("z");
            await Assertions.Expect(page.Locator(".moved")).ToContainTextAsync("Undone.");
            await page.GotoAsync("incidents/AT-2022-0002");
            await Assertions.Expect(page.Locator(".crumb")).ToContainTextAsync("AT-2022-0002");
            await CircuitUpAsync(page);
        }
        finally
        {
            Tamper("UPDATE merge_proposals SET state = 'withdrawn'");
        }
    }
}
