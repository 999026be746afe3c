using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace AttackTracker.Benchmarks.Scale;

/// <summary>How long people wait, in Chromium on the cores that the site has as well: for the first useful paint of each page, and for a change of the filter.</summary>
internal static class BrowserScale
{
    private const int Loads = 40;
    private const int Changes = 20;

    /// <summary>How many of the filter's links are followed: kinds, weapons and outcomes, which every page has.</summary>
    private const int Links = 10;

    /// <summary>Notes when what a page is for has been painted: its heading, and no notice that something is being read.</summary>
    private const string WhenUseful = """
        (() => {
          const look = () => document.querySelector('main h1') && !document.querySelector('main .state.loading')
            ? requestAnimationFrame(() => setTimeout(() => window.useful = performance.now()))
            : requestAnimationFrame(look);
          look();
        })()
        """;

    /// <summary>Nothing is left to do: the circuit is up, and has shown the page anew.</summary>
    private const string Rest = "() => document.querySelector('header.bar[data-live=true]') && new Promise(done => requestIdleCallback(() => done(true)))";

    /// <summary>Follows a link of the filter, and waits until the page shows something else for it, and the filter that it is in force or no longer so. It looks when the page has changed, and not at each frame: looking takes time from the site.</summary>
    private const string Change = """
        index => new Promise((done, fail) => {
          const shown = () => document.querySelector('main').textContent;
          const filter = document.querySelector('aside.facets') ?? document.querySelector('.sheet-body');
          const chosen = () => [...filter.querySelectorAll('a.fx.on')].map(a => a.textContent).join();
          const link = filter.querySelector('a.fx.on') ?? filter.querySelectorAll('a.fx:is([href*="kind="], [href*="weapon="], [href*="outcome="]):not(.off)')[index];
          const [before, choice, address] = [shown(), chosen(), location.href];
          const changes = new MutationObserver(() => {
            if (location.href === address || chosen() === choice || shown() === before || document.querySelector('main .state.loading')) return;
            changes.disconnect();
            clearTimeout(late);
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
          });
          changes.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
          const late = setTimeout(() => fail(new Error('nothing changed: ' + link.href)), 20000);
          const start = performance.now();
          link.click();
        })
        """;

    /// <summary>Where no column of the filter stands beside a page, its panel is opened.</summary>
    private const string Open = """
        () => {
          if (document.querySelector('aside.facets')) return;
          document.querySelector('details.panel').open = true;
          return new Promise(done => {
            const look = () => document.querySelector('.sheet-body a.fx') ? done(true) : requestAnimationFrame(look);
            look();
          });
        }
        """;

    private static readonly string[] WithFilter = ["./", "map", "calendar", "matrix", "bases", "groups", "weapons"];

    /// <param name="file">A database without accounts.</param>
    /// <param name="program">The site's own dll.</param>
    /// <param name="chromium">The browser's program.</param>
    /// <param name="only">The one page to load; null for all.</param>
    public static async Task RunAsync(string file, string program, string chromium, string? only)
    {
        var site = new Uri("http://127.0.0.1:5871/");
        using var server = ApiLoad.Start("dotnet", [program, "serve", "--database", file, "--urls", site.ToString()]);
        try
        {
            using var client = new HttpClient { Timeout = TimeSpan.FromMinutes(10) };
            await ApiLoad.FirstAsync(client, site);
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox", "--disable-gpu"] });
            await using var context = await browser.NewContextAsync(new() { BaseURL = site.ToString(), ViewportSize = new() { Width = 1280, Height = 900 }, Locale = "en-GB" });
            Console.WriteLine($"{"first useful paint",-40} {"median",8} {"p95",8}  ms, nearest rank, {Loads} loads after 3");
            foreach (var address in (await AddressesAsync(client, site)).Where(address => only is null || address == only))
            {
                Print(address, await PaintsAsync(context, address));
            }

            Console.WriteLine($"{"change of the filter",-40} {"median",8} {"p95",8}  ms, nearest rank, {Changes} changes after 3");
            foreach (var address in WithFilter.Where(address => only is null || address == only))
            {
                Print(address, await ChangesAsync(context, address));
            }
        }
        finally
        {
            server.Kill();
        }
    }

    /// <summary>Every kind of page but those of accounts, and views of some that ask for something else. Of codings and releases there is what the file has.</summary>
    private static async Task<List<string>> AddressesAsync(HttpClient client, Uri site)
    {
        async Task<string?> FirstAsync(string list, string key = "id")
        {
            using var answer = JsonDocument.Parse(await client.GetByteArrayAsync(new Uri(site, "api/v1/" + list)));
            return answer.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty(key).ToString()).FirstOrDefault();
        }

        var (incident, article, release) = (await FirstAsync("incidents?limit=1"), await FirstAsync("articles?limit=1"), await FirstAsync("releases", "number"));
        var (place, group) = (await FirstAsync("bases"), await FirstAsync("groups"));
        return
        [
            .. WithFilter, "?stack=outcome&lanes=group", "?lanes=country", "?lag=yes", "?table=yes",
            $"bases/{place}", $"groups/{group}", "weapons/rocket", $"incidents/{incident}", $"incidents/{incident}?move=same",
            "articles", "articles?sort=published", "articles?sort=reports", "articles?sort=title", "articles?sort=publisher", "articles?words=drone&sort=published", $"articles/{article}",
            "review", "proposals", "proposals?page=2", "search?q=drone%20base", "round-ups", "compare", "quality", "export", "activity", "api",
            "coding", $"coding?ask={article}", $"coding/{article}", $"coding/{article}/compare",
            "reference", $"reference/sites/{place}", "reference/sites/new", "releases", "releases/new", .. release is null ? Array.Empty<string>() : [$"releases/{release}"],
        ];
    }

    private static async Task<List<double>> PaintsAsync(IBrowserContext context, string address)
    {
        var times = new List<double>();
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(WhenUseful);
        for (var i = -3; i < Loads; i++)
        {
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Commit, Timeout = 120_000 });
            var time = await page.WaitForFunctionAsync("() => window.useful", null, new() { Timeout = 120_000 });
            if (await page.Locator("main .state.failed").CountAsync() > 0)
            {
                throw new InvalidOperationException($"{address} failed.");
            }

            if (i >= 0)
            {
                times.Add(await time.JsonValueAsync<double>());
            }

            await page.WaitForFunctionAsync(Rest, null, new() { Timeout = 120_000 });
        }

        await page.CloseAsync();
        return times;
    }

    /// <summary>Link by link of the filter, once to set it and once to take it away again.</summary>
    private static async Task<List<double>> ChangesAsync(IBrowserContext context, string address)
    {
        var times = new List<double>();
        var page = await context.NewPageAsync();
        for (var i = -3; i < Changes; i += 2)
        {
            await page.GotoAsync(address, new() { Timeout = 120_000 });
            await page.WaitForFunctionAsync(Rest, null, new() { Timeout = 120_000 });
            await page.EvaluateAsync(Open);
            await page.WaitForFunctionAsync(Rest, null, new() { Timeout = 120_000 });
            var link = (i + 3) / 2 % Links;
            foreach (var step in new[] { 0, 1 })
            {
                var time = await page.EvaluateAsync<double>(Change, link);
                if (i + step >= 0)
                {
                    times.Add(time);
                }
            }
        }

        await page.CloseAsync();
        return times;
    }

    private static void Print(string what, List<double> times)
    {
        var ordered = times.Order().ToList();
        int Rank(double share) => (int)Math.Ceiling(ordered.Count * share) - 1;
        Console.WriteLine(ordered.Count == 0
            ? $"{what,-40} has none"
            : string.Create(CultureInfo.InvariantCulture, $"{what,-40} {ordered[Rank(0.5)],8:F0} {ordered[Rank(0.95)],8:F0}"));
    }
}
