using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AttackTracker.Tests.Browser;

/// <summary>An editor says which value holds in an incident.</summary>
public sealed class CorrectValueTests(BrowserFixture fixture) : IncidentTest(fixture)
{
    [Fact]
    public async Task A_correction_with_a_reason_stands_in_the_value_and_in_the_history_and_survives_a_reload()
    {
        var page = await OpenIncidentAsync("Conoco");
        await CallOwnerAsync(page, "L. Karim");
        var form = await CorrectAsync(page, "munitions", "Rounds");
        await Expect(form.Locator(".rule")).ToContainTextAsync("intercepted and stray ones included");

        await form.GetByLabel("how it is said").SelectOptionAsync("Between");
        await form.GetByLabel("Low number").FillAsync("4");
        await form.GetByLabel("High number").FillAsync("3");
        await RecordAsync(form);
        await Expect(form.Locator(".faults")).ToContainTextAsync("above the high number");
        await Expect(form.Locator(".faults")).ToContainTextAsync("Say why");
        await Expect(form.GetByLabel("Low number")).ToHaveValueAsync("4");

        await form.GetByLabel("High number").FillAsync("6");
        await Expect(form.Locator(".warns")).ToContainTextAsync("No article says so");
        await form.GetByLabel("Why").FillAsync("The coalition counted again.");
        await page.Keyboard.PressAsync("Enter");

        foreach (var isReloaded in new[] { false, true })
        {
            if (isReloaded)
            {
                await page.ReloadAsync();
                await CircuitUpAsync(page);
            }

            await Expect(form).ToHaveCountAsync(0);
            await Expect(Row(page, "munitions")).ToContainTextAsync("4 to 6");
            await Expect(Row(page, "munitions").GetByText("Corrected")).ToBeVisibleAsync();
            await Expect(Row(page, "munitions")).ToContainTextAsync("L. Karim");
            await Expect(page.Locator("#history")).ToContainTextAsync("L. Karim changed Rounds from 3 to 4–6: “The coalition counted again.”");
        }
    }

    [Fact]
    public async Task What_was_recorded_is_undone_by_a_key()
    {
        var page = await OpenIncidentAsync("Conoco");
        var form = await CorrectAsync(page, "damage", "Damage");
        await form.GetByLabel("Minor").CheckAsync();
        await form.GetByLabel("Why").FillAsync("Said on the radio.");
        await RecordAsync(form);
        await Expect(page.Locator(".editbar")).ToContainTextAsync("Damage is now Minor");

        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("z");

        await Expect(page.Locator(".editbar")).ToContainTextAsync("Undone. Damage is not stated again.");
        await Expect(Row(page, "damage").Locator(".v")).ToHaveTextAsync("not stated");
        await Expect(page.Locator("#history")).ToContainTextAsync("took back what");
    }

    [Fact]
    public async Task A_date_is_typed_as_people_write_it_and_asked_back_where_it_could_be_two()
    {
        var page = await OpenIncidentAsync("outside Mayadeen");
        var form = await CorrectAsync(page, "date", "Date");

        await form.GetByLabel("Day or days").FillAsync("5/1/2022");
        await form.GetByLabel("Why").FillAsync("By the calendar.");
        await RecordAsync(form);
        await Expect(form.Locator(".faults")).ToContainTextAsync("Say which: 5 Jan 2022 or 1 May 2022.");

        await form.GetByLabel("Day or days").FillAsync("1 May 2022");
        await Expect(form.Locator(".becomes")).ToHaveTextAsync("Becomes Sun 1 May 2022");
        await Expect(form.Locator(".warns")).ToContainTextAsync("after the last of the articles was published");

        await form.GetByLabel("Day or days").FillAsync("1 May 2199");
        await RecordAsync(form);
        await Expect(form.Locator(".faults")).ToContainTextAsync("no year that can be meant");
        await form.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Expect(form).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_base_is_picked_by_any_of_its_names_from_the_keyboard_alone()
    {
        var page = await OpenIncidentAsync("outside Mayadeen");
        var form = await CorrectAsync(page, "site", "Base");
        var box = form.GetByRole(AriaRole.Combobox, new() { Name = "Base", Exact = true });

        await box.FillAsync("ayn al as");
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(form.GetByRole(AriaRole.Option).First).ToContainTextAsync("Ain al-Asad Air Base");
        await box.PressAsync("Escape");
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(form).ToBeVisibleAsync();

        await box.PressAsync("ArrowDown");
        await box.PressAsync("ArrowDown");
        await Expect(form.GetByRole(AriaRole.Option).First).ToHaveAttributeAsync("aria-selected", "true");
        await box.PressAsync("Enter");
        await Expect(box).ToHaveValueAsync("Ain al-Asad Air Base");
        await Expect(form.Locator(".becomes")).ToHaveTextAsync("Becomes Ain al-Asad Air Base");
        await Expect(form.Locator(".faults")).ToHaveTextAsync("");

        await box.PressAsync("Escape");
        await Expect(form).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_the_article_says_is_corrected_at_the_article()
    {
        var page = await OpenIncidentAsync("Conoco");

        await Row(page, "munitions").GetByRole(AriaRole.Link, new() { NameRegex = new("^Misread\\?") }).First.ClickAsync();

        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"/articles/\d+\?report=\d+&field=munitions&edit=1$"));
    }
}
