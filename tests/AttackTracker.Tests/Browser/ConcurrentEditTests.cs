using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AttackTracker.Tests.Browser;

/// <summary>Two people edit the same incident at the same time, each at a screen of their own.</summary>
public sealed class ConcurrentEditTests(BrowserFixture fixture) : IncidentTest(fixture)
{
    [Fact]
    public async Task The_second_to_save_sees_what_changed_meanwhile_beside_their_own_and_chooses()
    {
        var (slow, quick) = await BothAsync("base in Baghdad", "damage");
        await FillAsync(slow, "Major", "Seen on pictures.");
        await FillAsync(quick, "Minor", "A statement says so.");
        await RecordAsync(Form(quick, "Damage"));
        await Expect(quick.Locator("#history")).ToContainTextAsync("changed Damage from not stated to Minor");

        await RecordAsync(Form(slow, "Damage"));

        var choice = slow.Locator(".meanwhile");
        await Expect(choice).ToContainTextAsync("Quick decided on");
        await Expect(choice.Locator("dd").Nth(0)).ToHaveTextAsync("not stated");
        await Expect(choice.Locator("dd").Nth(1)).ToHaveTextAsync("Minor “A statement says so.”");
        await Expect(choice.Locator("dd").Nth(2)).ToHaveTextAsync("Major “Seen on pictures.”");
        await Expect(slow.GetByLabel("Major")).ToBeCheckedAsync();

        await choice.GetByRole(AriaRole.Button, new() { Name = "Record mine" }).ClickAsync();
        await Expect(slow.Locator("#history")).ToContainTextAsync("changed Damage from Minor to Major");
        await slow.Locator(".editbar").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(Row(slow, "damage").Locator(".v")).ToHaveTextAsync("Minor");
    }

    [Fact]
    public async Task Of_several_fields_only_those_that_others_decided_are_asked_about()
    {
        var (slow, quick) = await BothAsync("Green Village", "damage");
        await CorrectAsync(slow, "wounded", "Wounded");
        await FillAsync(slow, "Major", "Seen on pictures.");
        await Form(slow, "Wounded").GetByLabel("how it is said").SelectOptionAsync("UpTo");
        await Form(slow, "Wounded").GetByLabel("Number").FillAsync("3");
        await Form(slow, "Wounded").GetByLabel("Why").FillAsync("The hospital's list.");
        await FillAsync(quick, "None", "A statement says so.");
        await RecordAsync(Form(quick, "Damage"));
        await Expect(quick.Locator("#history")).ToContainTextAsync("changed Damage from Minor to None");

        await RecordAsync(Form(slow, "Wounded"));

        await Expect(Form(slow, "Wounded")).ToHaveCountAsync(0);
        await Expect(Row(slow, "wounded").Locator(".v")).ToHaveTextAsync("up to 3");
        await Expect(slow.Locator(".meanwhile.page")).ToContainTextAsync("Quick changed Damage from Minor to None: “A statement says so.”");
        await Expect(Form(slow, "Damage").Locator(".meanwhile")).ToContainTextAsync("Quick decided on");
        await Form(slow, "Damage").GetByRole(AriaRole.Button, new() { Name = "Leave it as it is now" }).ClickAsync();
        await Expect(Form(slow, "Damage")).ToHaveCountAsync(0);
        await Expect(Row(slow, "damage").Locator(".v")).ToHaveTextAsync("None");
    }

    private async Task<(IPage Slow, IPage Quick)> BothAsync(string target, string field)
    {
        var slow = await OpenIncidentAsync(target);
        var incident = slow.Url;
        var quick = await OpenAsync(incident);
        await CallOwnerAsync(slow, "Slow");
        await CallOwnerAsync(quick, "Quick");
        foreach (var page in new[] { slow, quick })
        {
            await page.GotoAsync($"{incident}?correct={field}");
            await CircuitUpAsync(page);
        }

        return (slow, quick);
    }

    private static async Task FillAsync(IPage page, string damage, string reason)
    {
        await Form(page, "Damage").GetByLabel(damage).CheckAsync();
        await Form(page, "Damage").GetByLabel("Why").FillAsync(reason);
    }
}
