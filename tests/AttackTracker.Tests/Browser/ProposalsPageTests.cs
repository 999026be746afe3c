using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AttackTracker.Tests.Browser;

public sealed class ProposalsPageTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const string One = "a.public_id = 'AT-2022-0001' AND b.public_id = 'AT-2022-0002'";
    private const string Sixty = "a.id < b.id ORDER BY b.id, a.id LIMIT 60";

    private static string Propose(string pairs) => $$"""
        INSERT INTO merge_proposals(first, second, first_report_id, second_report_id, score, comparisons, state, created_at)
        SELECT a.public_id, b.public_id, x.report_id, y.report_id, 6.5,
            '[{"field":"date","agreement":"differed","score":0.5},{"field":"site","agreement":"agreed","score":3},{"field":"claimedBy","agreement":"differed","score":-0.75}]', 'open', '2026-01-01 12:00:00'
        FROM incidents a JOIN incident_reports x ON x.incident_id = a.id AND x.ordinal = 0, incidents b JOIN incident_reports y ON y.incident_id = b.id AND y.ordinal = 0
        WHERE {{pairs}}
        ON CONFLICT(first, second) DO UPDATE SET state = 'open';
        """;

    [Fact]
    public async Task A_proposal_leads_from_one_incident_to_the_list_and_to_the_other()
    {
        Tamper(Propose(One));
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

    [Fact]
    public async Task Keys_walk_across_the_end_of_a_page_and_the_address_opens_the_page_of_its_pair()
    {
        Tamper(Propose(Sixty));
        try
        {
            var page = await OpenAsync("proposals?page=2");
            var (asked, pairs) = (page.Locator("h2.ask").First, page.Locator(".pairs li"));
            await Assertions.Expect(page.GetByText("60 pairs of incidents")).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByText("Page 2 of 2")).ToBeVisibleAsync();
            await Assertions.Expect(pairs).ToHaveCountAsync(10);
            await Assertions.Expect(pairs.First).ToHaveAttributeAsync("aria-current", "true");
            var first = await asked.InnerTextAsync();
            Assert.Empty(await SeriousFindingsAsync(page));

            await page.Keyboard.PressAsync("k");
            await Assertions.Expect(page.GetByText("Page 1 of 2")).ToBeVisibleAsync();
            await Assertions.Expect(pairs).ToHaveCountAsync(50);
            await Assertions.Expect(pairs.Last).ToHaveAttributeAsync("aria-current", "true");
            await Assertions.Expect(asked).Not.ToHaveTextAsync(first);

            await page.Keyboard.PressAsync("j");
            await Assertions.Expect(asked).ToHaveTextAsync(first);
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("pair="));
            await page.ReloadAsync();
            await Assertions.Expect(page.GetByText("Page 2 of 2")).ToBeVisibleAsync();
            await Assertions.Expect(asked).ToHaveTextAsync(first);

            await page.GetByRole(AriaRole.Link, new() { Name = "← Likelier" }).ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("/proposals$"));
            await Assertions.Expect(pairs.First).ToHaveAttributeAsync("aria-current", "true");
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
        Tamper(Propose(One));
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
