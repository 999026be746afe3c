using AttackTracker.Web.Accounts;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace AttackTracker.Tests.Browser;

/// <summary>A test in a real browser. It fails on any console error, script error or request to another host, and when what was sent is gone for a moment while the circuit comes up, whatever else it checks.</summary>
[Trait("Category", "Browser")]
[Collection<BrowserTests>]
public abstract class BrowserTest(BrowserFixture fixture) : IAsyncLifetime
{
    /// <summary>Complains when the circuit's first drawing takes something away that it has to bring again.</summary>
    private const string WhenEmptied = """
        addEventListener('DOMContentLoaded', () => {
          const empty = () => ['main h1', 'aside.facets a', 'main table tr', 'main svg'].filter(what => !document.querySelector(what)).concat(document.querySelector('main .state.loading') ? 'loading' : []);
          const [sent, address] = [empty(), location.href];
          const changes = new MutationObserver(() => {
            const gone = location.href === address ? empty().filter(what => !sent.includes(what)) : [];
            if (gone.length) console.error('gone while the circuit came up:', gone.join());
            if (gone.length || location.href !== address || document.querySelector('header.bar[data-live=true]')) changes.disconnect();
          });
          changes.observe(document.body, { subtree: true, childList: true, attributes: true });
        });
        """;

    private readonly List<string> _complaints = [];
    private readonly List<IBrowserContext> _contexts = [];

    /// <summary>Where the site is that the test is about; the one that all browser tests share, unless they say otherwise.</summary>
    protected virtual Uri Site => fixture.Address;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Opens a page and waits until the circuit is up: prerendered buttons are dead until then.</summary>
    /// <remarks>The address is relative to the site: <c>bases?weapon=rocket</c>. Without <paramref name="connect"/> the page stays as it was served.</remarks>
    protected async Task<IPage> OpenAsync(string address, Screen screen = Screen.Wide, ColorScheme scheme = ColorScheme.Light, bool connect = true)
    {
        var context = await fixture.NewContextAsync(Site, screen, scheme);
        _contexts.Add(context);
        await context.RouteAsync(url => !IsOurs(url), route =>
        {
            _complaints.Add($"request to another host: {route.Request.Url}");
            return route.AbortAsync();
        });
        var page = await context.NewPageAsync();
        page.Console += (_, message) => Complain(message.Type == "error", $"console: {message.Text} ({message.Location})");
        page.PageError += (_, error) => _complaints.Add($"script: {error}");
        page.WebSocket += (_, socket) => Complain(!IsOurs(socket.Url), $"socket to another host: {socket.Url}");
        if (!connect)
        {
            await page.RouteAsync("**/_framework/**", route => route.FulfillAsync(new() { Body = "", ContentType = "text/javascript" }));
            await page.GotoAsync(address);
            return page;
        }

        await page.AddInitScriptAsync(WhenEmptied);
        await page.GotoAsync(address);
        await CircuitUpAsync(page);
        return page;
    }

    /// <summary>Gives the owner a name for this browser and loads the page again.</summary>
    protected async Task CallOwnerAsync(IPage page, string name)
    {
        await page.Context.AddCookiesAsync([new() { Name = Sessions.OwnerNameCookie, Value = Uri.EscapeDataString(name), Url = Site.ToString() }]);
        await page.ReloadAsync();
        await CircuitUpAsync(page);
    }

    protected static Task CircuitUpAsync(IPage page) => Assertions.Expect(page.Locator("header.bar[data-live=true]")).ToBeVisibleAsync();

    /// <summary>What axe finds of impact serious or worse, as readable lines.</summary>
    protected static async Task<IReadOnlyList<string>> SeriousFindingsAsync(IPage page)
    {
        var found = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        return
        [
            .. from violation in found.Violations
               where violation.Impact is "serious" or "critical"
               from node in violation.Nodes
               select $"{violation.Id}: {violation.Help}: {node.Html}",
        ];
    }

    /// <summary>How many CSS pixels of the page stick out to the right of the screen.</summary>
    protected static Task<int> OverhangAsync(IPage page)
        => page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Selects words of an article as a mouse does, across whatever elements they stand in.</summary>
    protected static async Task SelectAsync(IPage page, string words)
        => Assert.True(await page.EvaluateAsync<bool>(
            """
            words => {
              const walker = document.createTreeWalker(document.querySelector("[data-text]"), NodeFilter.SHOW_TEXT);
              const nodes = [];
              let all = "";
              while (walker.nextNode()) { if (walker.currentNode.parentElement.closest("[data-at]")) { nodes.push([all.length, walker.currentNode]); all += walker.currentNode.data; } }
              const at = all.indexOf(words);
              if (at < 0) return false;
              const place = offset => { const [start, node] = nodes.findLast(([start]) => start <= offset); return [node, offset - start]; };
              getSelection().setBaseAndExtent(...place(at), ...place(at + words.length));
              return true;
            }
            """,
            words));

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts)
        {
            await context.DisposeAsync();
        }

        GC.SuppressFinalize(this);
        Assert.Empty(_complaints);
    }

    /// <summary>Runs SQL on the site's database past all of its code; other browser tests wait meanwhile.</summary>
    protected void Tamper(string sql) => fixture.Tamper(sql);

    /// <summary>A part of the running site.</summary>
    protected T Get<T>()
        where T : notnull => fixture.Get<T>();

    /// <summary>Takes complaints that the test itself provokes, such as the 404 of a page that does not exist.</summary>
    protected void Forgive(string part) => _complaints.RemoveAll(c => c.Contains(part, StringComparison.Ordinal));

    private bool IsOurs(string url)
        => Uri.TryCreate(url, UriKind.Absolute, out var address)
            && (address.Scheme is "data" or "blob" or "about" || (address.Host == Site.Host && address.Port == Site.Port));

    private void Complain(bool when, string complaint)
    {
        if (when)
        {
            _complaints.Add(complaint);
        }
    }
}
