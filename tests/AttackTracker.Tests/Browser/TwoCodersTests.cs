using System.Globalization;
using System.Text.RegularExpressions;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AttackTracker.Tests.Browser;

/// <summary>Two people code an article, each at a screen of their own and without seeing the other.</summary>
public sealed partial class TwoCodersTests(BrowserFixture fixture, CodingSite site) : BrowserTest(fixture), IClassFixture<CodingSite>
{
    private const string Text = " hit Ain al-Asad Air Base in western Iraq on 5 January 2022. Two soldiers were wounded, an army officer said. Damage was minor.";

    protected override Uri Site => site.Address;

    [Fact]
    public async Task Two_people_code_an_article_blind_and_what_they_type_outlives_a_reload()
    {
        var article = await site.IngestAsync("blind.md", Article("A base hit blind", "Five rockets" + Text));
        var asker = await OpenAsync(article);
        await CallOwnerAsync(asker, "Asker");
        await asker.GetByRole(AriaRole.Link, new() { Name = "Have it coded twice…" }).ClickAsync();
        await asker.GetByRole(AriaRole.Button, new() { Name = "Ask for it" }).ClickAsync();
        await Expect(Line(asker, "A base hit blind").Locator(".seats b")).ToHaveTextAsync(["Anybody", "Anybody"]);

        var cleo = await OpenAsync("coding");
        await CallOwnerAsync(cleo, "Cleo");
        await Line(cleo, "A base hit blind").GetByRole(AriaRole.Link, new() { NameRegex = new("Code it") }).First.ClickAsync();
        await cleo.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await Expect(cleo.GetByText("No incident yet")).ToBeVisibleAsync();
        await Expect(cleo.Locator("[data-text] mark")).ToHaveCountAsync(0);

        await SelectAsync(cleo, "Five rockets hit Ain al-Asad Air Base in western Iraq on 5 January 2022");
        await cleo.Keyboard.PressAsync("n");
        await Expect(Row(cleo, "site").Locator(".vv b")).ToHaveTextAsync("Ain al-Asad Air Base");
        await Expect(Row(cleo, "date").Locator(".vv b")).ToContainTextAsync("5 Jan 2022");
        await SelectAsync(cleo, "Two soldiers were wounded");
        await cleo.Keyboard.PressAsync("i");
        await Expect(Row(cleo, "wounded").Locator(".vv b")).ToHaveTextAsync("2");
        await Row(cleo, "wounded").GetByLabel("Number").FillAsync("3");
        await Expect(Row(cleo, "wounded").Locator(".vv b")).ToHaveTextAsync("3");
        await Expect(cleo.Locator(".sheetfoot .draft")).ToContainTextAsync("kept");

        await cleo.ReloadAsync();
        await CircuitUpAsync(cleo);
        await Expect(Row(cleo, "wounded").Locator(".vv b")).ToHaveTextAsync("3");
        await Expect(Row(cleo, "site").Locator(".ws q")).ToHaveTextAsync("Ain al-Asad Air Base");

        var sheet = cleo.Url;
        await cleo.GotoAsync(article);
        await CircuitUpAsync(cleo);
        await Expect(cleo.GetByText("You are coding this blind")).ToBeVisibleAsync();
        await cleo.GotoAsync(article + "?asOf=2100-01-01");
        await Expect(cleo.GetByText("You are coding this blind")).ToBeVisibleAsync();
        await cleo.GotoAsync($"{Site}articles?words=blind");
        await Expect(cleo.GetByRole(AriaRole.Row).Filter(new() { HasText = "A base hit blind" })).ToContainTextAsync("you code it");
        await Expect(cleo.GetByRole(AriaRole.Complementary, new() { Name = "Coded blind" })).ToContainTextAsync("left out here until you have finished");
        await LookAsync(cleo, "blind-articles");
        await cleo.GotoAsync($"{Site}?text=A+base+hit+blind");
        await Expect(cleo.GetByRole(AriaRole.Complementary, new() { Name = "Coded blind" }).GetByRole(AriaRole.Link, new() { Name = "Your sheet" })).ToBeVisibleAsync();
        await Expect(cleo.Locator("main").GetByText("Ain al-Asad Air Base")).ToHaveCountAsync(0);

        var dana = await OpenAsync(sheet);
        await CallOwnerAsync(dana, "Dana");
        await dana.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await Expect(dana.GetByText("No incident yet")).ToBeVisibleAsync();

        await cleo.GotoAsync(sheet);
        await CircuitUpAsync(cleo);
        await FinishAsync(cleo);
        await cleo.GetByRole(AriaRole.Link, new() { Name = "What was read from it" }).ClickAsync();
        await Expect(cleo.GetByRole(AriaRole.Complementary, new() { Name = "What was read from this article" })).ToBeVisibleAsync();

        await SelectAsync(dana, "rockets hit Ain al-Asad Air Base in western Iraq on 5 January 2022");
        await dana.Keyboard.PressAsync("n");
        await Expect(Row(dana, "site").Locator(".vv b")).ToHaveTextAsync("Ain al-Asad Air Base");
        await SelectAsync(dana, "Damage was minor");
        await dana.Keyboard.PressAsync("g");
        await Expect(Row(dana, "damage").Locator(".vv b")).ToHaveTextAsync("Minor");
        await FinishAsync(dana);
        await dana.GetByRole(AriaRole.Link, new() { Name = "Compare the sheets" }).ClickAsync();
        await Expect(dana.Locator(".fl.differs")).ToHaveCountAsync(2);
        await Expect(Row(dana, "wounded")).ToContainTextAsync("Cleo");
    }

    [Fact]
    public async Task A_third_person_decides_between_two_sheets_by_keys_and_applies_it_and_takes_it_back()
    {
        var article = await site.IngestAsync("between.md", Article("A base hit between", "Four rockets" + Text));
        await CodeAsync(article, "Cleo", (Field.Wounded, """{"low":2,"high":2}""", "Two soldiers"));
        await CodeAsync(article, "Dana", (Field.Wounded, """{"low":2,"high":null}""", "Two soldiers"), (Field.Damage, "\"minor\"", "Damage was minor"));
        var rita = await OpenAsync("coding?state=finished");
        await CallOwnerAsync(rita, "Rita");
        await Line(rita, "A base hit between").GetByRole(AriaRole.Link, new() { NameRegex = new("Adjudicate") }).ClickAsync();
        await Expect(rita.GetByText("2 still to decide")).ToBeVisibleAsync();
        await Expect(rita.GetByRole(AriaRole.Button, new() { Name = "Adjudicate" })).ToBeDisabledAsync();
        await rita.Keyboard.PressAsync("?");
        await Expect(rita.GetByRole(AriaRole.Dialog, new() { Name = "Keys" })).ToContainTextAsync("take a coder’s value");
        await rita.Keyboard.PressAsync("Escape");
        await Expect(rita.GetByRole(AriaRole.Dialog, new() { Name = "Keys" })).ToHaveCountAsync(0);

        await Row(rita, "wounded").GetByRole(AriaRole.Link, new() { NameRegex = new("Wounded") }).ClickAsync();
        await Expect(Row(rita, "wounded")).ToHaveClassAsync(Chosen());
        await rita.Keyboard.PressAsync("1");
        await Expect(Row(rita, "damage")).ToHaveClassAsync(Chosen());
        await Expect(rita.Locator(".foot .draft")).ToContainTextAsync("kept");
        await rita.ReloadAsync();
        await CircuitUpAsync(rita);
        await Expect(rita.GetByText("1 still to decide")).ToBeVisibleAsync();
        await rita.Keyboard.PressAsync("0");
        await Expect(Row(rita, "damage").GetByLabel("Why neither")).ToBeVisibleAsync();
        await SelectAsync(rita, "Damage was minor");
        await rita.Keyboard.PressAsync("g");
        await Expect(Row(rita, "damage").Locator(".wlist q")).ToHaveTextAsync("Damage was minor");
        await Row(rita, "damage").GetByLabel("Why neither").FillAsync("Told, but not how much.");
        await Row(rita, "damage").GetByLabel("Stated, extent not told").CheckAsync();
        await Expect(Row(rita, "damage").Locator(".becomes")).ToHaveTextAsync("Becomes Stated, extent not told");
        await Expect(rita.GetByText("Everything is decided.")).ToBeVisibleAsync();
        await LookAsync(rita, "compare-deciding");
        await rita.GetByRole(AriaRole.Button, new() { Name = "Adjudicate" }).ClickAsync();

        var outcome = rita.Locator(".outcome");
        await Expect(outcome).ToContainTextAsync("Adjudicated by Rita");
        await outcome.GetByRole(AriaRole.Button, new() { Name = "What applying it changes" }).ClickAsync();
        await Expect(outcome.Locator(".diff")).ToContainTextAsync("damage Minor → Stated, extent not told");
        await LookAsync(rita, "compare-preview");
        await outcome.GetByRole(AriaRole.Button, new() { Name = "Apply to the article" }).ClickAsync();
        await Expect(outcome).ToContainTextAsync("Applied to the article");
        await outcome.GetByRole(AriaRole.Link, new() { Name = "The article" }).ClickAsync();
        await Expect(Row(rita, "damage").Locator(".vv b")).ToHaveTextAsync("Stated, extent not told");
        await Expect(rita.Locator("#history")).ToContainTextAsync("Rita decided between the codings of it");
        await Expect(rita.Locator("#history")).ToContainTextAsync("Cleo finished a coding of it");

        await rita.GotoAsync(article.Replace("/articles/", "/coding/", StringComparison.Ordinal) + "/compare");
        await CircuitUpAsync(rita);
        await outcome.GetByRole(AriaRole.Button, new() { Name = "Take them back" }).ClickAsync();
        await Expect(outcome.GetByRole(AriaRole.Button, new() { Name = "What applying it changes" })).ToBeVisibleAsync();
        await rita.GotoAsync(article);
        await Expect(Row(rita, "damage").Locator(".vv b")).ToHaveTextAsync("Minor");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?report=0&field=wounded&edit=1")]
    [InlineData("?report=0&field=site&edit=1")]
    public async Task Axe_finds_nothing_on_a_sheet_and_nothing_sticks_out_of_a_phone(string query)
    {
        var page = await BeginAsync(await site.IngestAsync("axe.md", Article("A base hit twice", "Nine rockets" + Text)), "Axel" + query.Length);
        await SelectAsync(page, "Nine rockets hit Ain al-Asad Air Base in western Iraq on 5 January 2022");
        await page.Keyboard.PressAsync("n");
        await Expect(Row(page, "site").Locator(".vv b")).ToHaveTextAsync("Ain al-Asad Air Base");
        await page.GotoAsync(page.Url.Split('?')[0] + query);
        await CircuitUpAsync(page);
        await Expect(Row(page, "site").Locator(".vv b")).ToHaveTextAsync("Ain al-Asad Air Base");

        await LookAsync(page, "sheet" + query);
    }

    [Fact]
    public async Task Axe_finds_nothing_on_the_list_and_the_form_that_asks()
    {
        var page = await BeginAsync(await site.IngestAsync("list.md", Article("A base hit and listed", "Eight rockets" + Text)), "Lisa");
        await page.GotoAsync($"{site.Address}coding?ask=1");
        await CircuitUpAsync(page);

        await LookAsync(page, "codings-ask");
    }

    /// <summary>Asks for two codings of the article and begins one as somebody.</summary>
    private async Task<IPage> BeginAsync(string article, string coder)
    {
        var page = await OpenAsync($"coding?ask={article.Split('/')[^1]}");
        await CallOwnerAsync(page, coder);
        await page.GetByRole(AriaRole.Button, new() { Name = "One coder more" }).ClickAsync();
        await page.GetByLabel("Coder 1").FillAsync(coder);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask for it" }).ClickAsync();
        await Expect(page.Locator(".askfor")).ToHaveCountAsync(0);
        await page.GotoAsync(article.Replace("/articles/", "/coding/", StringComparison.Ordinal));
        await CircuitUpAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await Expect(page.GetByText("No incident yet")).ToBeVisibleAsync();
        return page;
    }

    /// <summary>A finished sheet with one report: the base, the day, and what else is given.</summary>
    private async Task CodeAsync(string article, string coder, params (Field Field, string Value, string Words)[] more)
    {
        var id = int.Parse(article.Split('/')[^1], CultureInfo.InvariantCulture);
        var text = (await Get<ArticleDetailQuery>().RunAsync(id, Token))!.Text;
        (Field Field, string Value, string Words)[] fields = [(Field.Date, """{"start":"2022-01-05","end":"2022-01-05"}""", "on 5 January 2022"), (Field.Site, """{"id":"ain-al-asad"}""", "Ain al-Asad Air Base"), (Field.Weapons, """["rocket"]""", "rockets"), .. more];
        var coded = fields.Select(f => new CodedField(f.Field, f.Value, [new TextSpan(text.IndexOf(f.Words, StringComparison.Ordinal), text.IndexOf(f.Words, StringComparison.Ordinal) + f.Words.Length)])).ToList();
        await Get<AskForCoding>().RunAsync(new CodingRequest { Articles = [id], Coders = [coder], Who = "Asker" }, Token);
        Assert.IsType<SheetResult.Done>(await Get<CodeArticle>().FinishAsync(id, [coded], coder, Token));
    }

    private new T Get<T>()
        where T : notnull => site.Services.GetRequiredService<T>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task FinishAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Finish…" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Finish for good" }).ClickAsync();
        await Expect(page.GetByText("You have finished your coding")).ToBeVisibleAsync();
    }

    /// <summary>Axe in both themes, a phone's width, and pictures where somebody wants them.</summary>
    private static async Task LookAsync(IPage page, string name)
    {
        foreach (var scheme in new[] { "light", "dark" })
        {
            var found = await SeriousFindingsAsync(page);
            Assert.True(found.Count == 0, $"{scheme}: {string.Join('\n', found)}");
            foreach (var (width, height) in new[] { (1280, 900), (390, 844) })
            {
                await page.SetViewportSizeAsync(width, height);
                Assert.Equal(0, await OverhangAsync(page));
                if (Environment.GetEnvironmentVariable(Pictures.Folder) is { Length: > 0 } folder)
                {
                    var file = string.Concat(name.Select(c => char.IsLetterOrDigit(c) ? c : '-'));
                    await page.ScreenshotAsync(new() { Path = Path.Combine(folder, FormattableString.Invariant($"{file}-{width}-{scheme}.png")) });
                }
            }

            await page.SetViewportSizeAsync(1280, 900);
            await page.GetByRole(AriaRole.Button, new() { Name = "Switch between light and dark" }).ClickAsync();
        }
    }

    private static string Article(string title, string text) => $"---\ntitle: {title}\ndate: 2022-01-06\npublisher: The Gazette\n---\n{title}\n\n{text}";

    [GeneratedRegex(@"\bcur\b")]
    private static partial Regex Chosen();

    private static ILocator Line(IPage page, string title) => page.Locator(".codings tr").Filter(new() { HasText = title });

    private static ILocator Row(IPage page, string field) => page.Locator($".fl[data-field={field}]");
}
