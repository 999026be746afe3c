using AttackTracker.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace AttackTracker.Tests.Browser;

/// <summary>One site and one Chromium for all browser tests; each test gets a context of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private readonly TrackerSite _site = new(GoldSet.Seeds, GoldSet.Corpus);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Uri Address => _site.Address;

    /// <summary>Runs SQL on the site's database past all of its code.</summary>
    public void Tamper(string sql) => _site.Tamper(sql);

    /// <summary>A part of the running site, for what people do elsewhere meanwhile.</summary>
    public T Get<T>()
        where T : notnull => _site.Services.GetRequiredService<T>();

    public async ValueTask InitializeAsync()
    {
        if (ChromiumProgram.Find() is not { } program)
        {
            Assert.False(ChromiumProgram.IsRequired, ChromiumProgram.Missing);
            return;
        }

        await _site.StartAsync(TestContext.Current.CancellationToken);
        await ReleasedOnce.MakeAsync(_site.Services);
        _playwright = await Playwright.CreateAsync();

        // How long is no matter of these tests: a machine that builds meanwhile may take its time.
        Assertions.SetDefaultExpectTimeout(30_000);
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = program,
            Headless = true,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>Opens a fresh profile: no storage, no cookies. Skips the test where there is no Chromium.</summary>
    public async Task<IBrowserContext> NewContextAsync(Uri site, Screen screen, ColorScheme scheme)
    {
        Assert.SkipWhen(_browser is null, ChromiumProgram.Missing);
        return await _browser!.NewContextAsync(new()
        {
            BaseURL = site.ToString(),
            ViewportSize = screen == Screen.Phone ? new() { Width = 390, Height = 844 } : new() { Width = 1280, Height = 900 },
            DeviceScaleFactor = screen == Screen.Phone ? 2 : 1,
            HasTouch = screen == Screen.Phone,
            ColorScheme = scheme,
            Locale = "en-GB",
            ReducedMotion = ReducedMotion.Reduce,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await _site.DisposeAsync();
    }
}

/// <summary>The two widths that every page is made for.</summary>
public enum Screen
{
    Wide,
    Phone,
}

[CollectionDefinition]
public sealed class BrowserTests : ICollectionFixture<BrowserFixture>;
