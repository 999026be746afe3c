using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AttackTracker.Tests.Browser;

public sealed class MergingTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const string Older = "AT-2022-0002";
    private const string Younger = "AT-2022-0007";

    [Fact]
    public async Task Two_incidents_are_merged_after_a_preview_the_old_id_leads_to_the_survivor_and_undo_brings_it_back()
    {
        var page = await OpenAsync($"incidents/{Younger}");
        await page.Keyboard.PressAsync("m");
        await page.GetByLabel("Another one, by its id").FillAsync(Older);
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
        await Assertions.Expect(page.Locator(".cmp thead th")).ToHaveCountAsync(4);
        await Assertions.Expect(page.Locator(".cmp tr.differs").First).ToContainTextAsync("Date");
        Assert.Empty(await SeriousFindingsAsync(page));

        await page.GetByLabel("Why (may stay empty)").FillAsync("One barrage.");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Same: merge into {Older}" }).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/incidents/{Older}$"));
        await Assertions.Expect(page.Locator(".moved")).ToContainTextAsync($"{Younger} was merged into this incident by");
        await Assertions.Expect(page.Locator(".moved")).ToContainTextAsync("“One barrage.”");

        await page.GotoAsync($"incidents/{Younger}");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/incidents/{Older}$"));
        await CircuitUpAsync(page);
        await page.Locator(".moved").GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Undo") }).ClickAsync();
        await Assertions.Expect(page.Locator(".moved")).ToHaveCountAsync(0);

        await page.GotoAsync($"incidents/{Younger}");
        await Assertions.Expect(page.Locator(".crumb")).ToContainTextAsync(Younger);
        await CircuitUpAsync(page);
    }

    [Fact]
    public async Task An_incident_is_split_after_both_halves_were_shown_and_put_together_again()
    {
        var page = await OpenAsync("incidents/AT-2022-0009?move=split");
        var split = page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Split off") });
        await Assertions.Expect(split).ToBeDisabledAsync();
        await page.Locator(".reports input").First.CheckAsync();
        await Assertions.Expect(page.Locator(".cmp thead")).ToContainTextAsync("Leaves");
        Assert.Empty(await SeriousFindingsAsync(page));

        await split.ClickAsync();
        var line = page.Locator(".moved");
        await Assertions.Expect(line).ToContainTextAsync("was split off by");
        var other = await line.GetByRole(AriaRole.Link).InnerTextAsync();

        await line.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.Locator(".moved")).ToContainTextAsync("Was split off AT-2022-0009 by");
        await page.Locator(".moved").GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/incidents/AT-2022-0009$"));
        await Assertions.Expect(page.Locator(".moved")).ToHaveCountAsync(0);
        Assert.StartsWith("AT-2022-", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_that_leads_nowhere_is_named_and_nothing_is_lost()
    {
        var page = await OpenAsync($"incidents/{Younger}?move=same&with=AT-1900-0001");

        await Assertions.Expect(page.Locator(".merging .faults").First).ToContainTextAsync("No incident stands under “AT-1900-0001”.");
    }
}
