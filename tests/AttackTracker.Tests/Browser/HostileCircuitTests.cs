using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using AttackTracker.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AttackTracker.Tests.Browser;

/// <summary>
/// Pages that hold every one of <see cref="Injections"/>, alive in a browser: nothing runs, nothing is asked for elsewhere, no dialog opens, no policy is
/// broken, what was typed stands there as it is, and a click goes on being answered.
/// </summary>
public sealed partial class HostileCircuitTests(BrowserFixture fixture, HostileSite site) : BrowserTest(fixture), IClassFixture<HostileSite>
{
    /// <summary>What a browser's field holds, since a script can put more into one than its length allows a person to type.</summary>
    private const int Chunk = 900;

    /// <summary>Places where a person types text, by id or else label: none of them may be passed over. Sides of a conflict have one each besides.</summary>
    private static readonly string[] Places =
    [
        "By whom", "Number", "Rocket, as written", "filter-text", "in-blame-0", "in-claim-0", "in-country", "in-date", "in-site", "merge-why", "of", "owner", "publisher", "rv-why", "search", "split-why",
        "why", "why-attributedTo", "why-claimedBy", "why-date", "why-munitions", "why-site", "why-weapons", "with", "words",
    ];

    private readonly List<string> _dialogs = [];

    protected override Uri Site => site.Address;

    [Fact]
    public async Task Every_page_stays_whole_and_alive_and_shows_them_as_they_are()
    {
        var page = await OpenHostileAsync("bases");
        var addresses = Routes().Concat(["articles?page=2", $"articles/{site.ArticleOfAll}?report=0&field=site", "activity?kind=merge", "activity?kind=publication", .. site.Coded.Select(id => $"articles/{id}")]);
        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            await AnswersAsync(page, address);
        }

        // Some addresses ask for what is not there.
        Forgive("404");
        await page.GotoAsync($"articles/{site.ArticleOfAll}");
        await ShowsAsync(page, Injections.All);
        await page.GotoAsync($"incidents/{site.Decided}");
        await CircuitUpAsync(page);
        await ShowsAsync(page, Injections.All);
        Assert.All(site.LogAll(), line => Assert.Matches(LogLine(), line));
    }

    [Fact]
    public async Task Every_field_takes_them_and_the_page_goes_on()
    {
        var page = await OpenHostileAsync("bases");
        var (typed, chunks) = (new HashSet<string>(StringComparer.Ordinal), Injections.All.Chunk(1 + (Injections.All.Count * 60 / Chunk)).Select(texts => string.Join(' ', texts)).ToList());
        string[] forms =
        [
            "", "articles", $"articles/{site.ArticleOfAll}?do=add", $"articles/{site.ArticleOfAll}?do=mark", $"articles/{site.ArticleOfAll}?do=publication", $"articles/{site.ArticleOfAll}?report=0&do=withdraw",
            $"articles/{site.ArticleOfAll}?report=0&field=site&edit=1", $"articles/{site.ArticleOfAll}?report=0&field=date&edit=1", $"incidents/{site.Decided}?correct=date&correct=site&correct=weapons&correct=munitions&correct=claimedBy&correct=attributedTo",
            $"incidents/{site.Decided}?move=same", $"incidents/{site.Decided}?move=split", "review", "account", $"incidents/{site.Decided}?move=same&with=AT-2022-0001",
        ];
        foreach (var (i, address) in forms.Index())
        {
            await page.GotoAsync(address);
            await CircuitUpAsync(page);
            if (address.Contains("correct=", StringComparison.Ordinal))
            {
                await Expect(page.GetByRole(AriaRole.Form, new() { Name = "Correct" })).ToHaveCountAsync(6);
            }

            await UnfoldAsync(page, address);
            typed.UnionWith(await TypeAsync(page, chunks, i));

            // What was sent is to have been answered with another address, where it is.
            if (Recording().IsMatch(address))
            {
                await Expect(page).Not.ToHaveURLAsync(Recording());
            }
            else if (address == "articles")
            {
                await Expect(page).ToHaveURLAsync(SearchInForce());
            }

            await AnswersAsync(page, address);
        }

        Assert.Equal("", string.Join(", ", Places.Except(typed, StringComparer.Ordinal)));
    }

    /// <summary>Opens what stands behind a button, and waits for it: lines of lists, the note of the review.</summary>
    private static async Task UnfoldAsync(IPage page, string address)
    {
        if (address == "review")
        {
            await OpenAsync("Send back B", "#rv-why");
        }
        else if (address.Contains("correct=", StringComparison.Ordinal))
        {
            await OpenAsync("Add a group", "#in-blame-0");
            await OpenAsync("Add a claim", "#in-claim-0");
            await page.GetByRole(AriaRole.Checkbox, new() { Name = "Rocket", Exact = true }).CheckAsync();
            await Expect(page.GetByLabel("Rocket, as written")).ToBeVisibleAsync();
        }
        else if (address.Length == 0)
        {
            await page.Locator("details[data-panel=filter] > summary").ClickAsync();
            await Expect(page.Locator("#filter-text")).ToBeVisibleAsync();
        }
        else if (address.Contains("do=mark", StringComparison.Ordinal))
        {
            await page.Locator("input[type=radio][value=duplicate]").CheckAsync();
            await Expect(page.Locator("#of")).ToBeVisibleAsync();
        }

        async Task OpenAsync(string button, string field)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
            await Expect(page.Locator(field)).ToBeVisibleAsync();
        }
    }

    /// <summary>Types into every text field of the page, sends its forms, and names the fields.</summary>
    private static async Task<IReadOnlyList<string>> TypeAsync(IPage page, List<string> chunks, int first)
    {
        const string Fields = "input:not([type]):visible, input[type=search]:visible, input[type=text]:visible, textarea:visible";
        List<string> names = [];
        for (var i = 0; i < await page.Locator(Fields).CountAsync(); i++)
        {
            var field = page.Locator(Fields).Nth(i);
            if (await field.IsEnabledAsync() && await field.GetAttributeAsync("readonly") is null)
            {
                names.Add(await field.GetAttributeAsync("id") ?? await field.GetAttributeAsync("aria-label") ?? "");
                await field.FillAsync(chunks[(first + i) % chunks.Count]);
                await field.BlurAsync();
                if (names[^1] == "filter-text")
                {
                    // It filters when it is left, which shows another address.
                    await Expect(page).ToHaveURLAsync(FilterInForce());
                }
                else if (names[^1] == "in-site")
                {
                    // A base that nobody knows is asked for its country.
                    await Expect(page.Locator("#in-country")).ToBeVisibleAsync();
                }
            }
        }

        // Only what was typed into is sent: another form of the page, such as a choice of boxes, would lead away meanwhile.
        const string Buttons = "main form:has(input:not([type]), input[type=search], input[type=text], textarea) button[type=submit]:visible:enabled";
        for (var i = 0; i < await page.Locator(Buttons).CountAsync(); i++)
        {
            await page.Locator(Buttons).Nth(i).ClickAsync();
        }

        return names;
    }

    private async Task<IPage> OpenHostileAsync(string address)
    {
        var page = await OpenAsync(address);
        await page.AddInitScriptAsync("document.addEventListener('securitypolicyviolation', e => console.error('policy', e.violatedDirective, e.blockedURI))");
        page.Dialog += (_, dialog) =>
        {
            _dialogs.Add(dialog.Message);
            _ = dialog.DismissAsync();
        };
        return page;
    }

    /// <summary>That nothing ran, the page is whole, and its circuit takes the next click.</summary>
    private async Task AnswersAsync(IPage page, string address)
    {
        await CircuitUpAsync(page);
        Assert.True(await page.EvaluateAsync<bool>("() => window.hacked === undefined && [...document.scripts].every(s => s.src.startsWith(location.origin)) && document.querySelectorAll('base').length === 1"), address);
        await Expect(page.Locator("#blazor-error-ui")).ToBeHiddenAsync();
        await Expect(page.Locator("main h1")).ToHaveCountAsync(1);
        Assert.DoesNotContain("could not be shown", await page.Locator("main h1").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Bases" }).ClickAsync();
        await Expect(page).ToHaveTitleAsync("Bases · AttackTracker");
        Assert.Empty(_dialogs);
    }

    private static async Task ShowsAsync(IPage page, IEnumerable<string> texts)
    {
        var shown = Plain(await page.Locator("main").EvaluateAsync<string>("main => main.textContent"));
        Assert.All(texts, text => Assert.Contains(Plain(text), shown, StringComparison.Ordinal));
    }

    // Characters that do not show may be shown as a mark or not at all.
    private static string Plain(string text) => string.Concat(text.EnumerateRunes().Where(r => !Rune.IsWhiteSpace(r) && !Rune.IsControl(r) && Rune.GetUnicodeCategory(r) is not (System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.OtherSymbol)));

    /// <summary>Every page that the site has, with something hostile in the place of what its address asks for.</summary>
    private IEnumerable<string> Routes()
        => typeof(Program).Assembly.GetTypes().SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => r.Template.TrimStart('/')).Where(template => !template.StartsWith("sign-in", StringComparison.Ordinal) && template != "not-found")
            .Select(template => Parameter().Replace(template, part => template switch
            {
                _ when template.StartsWith("articles/", StringComparison.Ordinal) => $"{site.ArticleOfAll}",
                _ when template.StartsWith("incidents/", StringComparison.Ordinal) => site.Decided,
                _ when template.StartsWith("bases/", StringComparison.Ordinal) => "ain-al-asad",
                _ => "1",
            }));

    [GeneratedRegex(@"\?text=")]
    private static partial Regex FilterInForce();

    [GeneratedRegex("words=.")]
    private static partial Regex SearchInForce();

    // The form that records at once and then shows what became of it.
    [GeneratedRegex("&with=AT")]
    private static partial Regex Recording();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^(    |\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} \+00:00 \[(INF|WRN|ERR)\] (?!ada signed in)|$)")]
    private static partial Regex LogLine();
}
