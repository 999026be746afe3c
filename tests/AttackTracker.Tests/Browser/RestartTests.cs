using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using AttackTracker.Tests.Commands;
using AttackTracker.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AttackTracker.Tests.Browser;

/// <summary>The real program, killed while somebody types.</summary>
[Trait("Category", "Browser")]
[Collection<BrowserTests>]
public sealed class RestartTests(BrowserFixture fixture) : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private Process? _site;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_draft_survives_a_killed_and_restarted_server()
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        await using var context = await fixture.NewContextAsync(new Uri(address), Screen.Wide, ColorScheme.Light);
        // A program that has just started compiles what its first page needs.
        context.SetDefaultTimeout(180_000);
        await StartAsync(address);
        var page = await context.NewPageAsync();
        var form = page.GetByRole(AriaRole.Form, new() { Name = "Correct Damage" });
        await page.GotoAsync($"{address}/incidents/AT-2022-0001?correct=damage");
        await Expect(page.Locator("header.bar[data-live=true]")).ToBeVisibleAsync();
        await form.GetByLabel("Major").CheckAsync();
        await form.GetByLabel("Why").FillAsync("Half a reason, and then the");
        await Expect(form.Locator(".draft")).ToContainTextAsync("draft kept");

        await KillAsync();
        await StartAsync(address);
        await page.GotoAsync($"{address}/incidents/AT-2022-0001?correct=damage");

        await Expect(form.Locator(".kept")).ToContainTextAsync("restored");
        await Expect(form.GetByLabel("Major")).ToBeCheckedAsync();
        await Expect(form.GetByLabel("Why")).ToHaveValueAsync("Half a reason, and then the");
    }

    private async Task StartAsync(string address)
    {
        _site = ProgramProcess.Start("serve", "--urls", address, "--database", _folder.File("tracker.db"));
        while (await _site.StandardOutput.ReadLineAsync(Token) is { } line)
        {
            if (line.StartsWith("AttackTracker is served at ", StringComparison.Ordinal))
            {
                return;
            }
        }

        throw new InvalidOperationException($"The site ended without an address: {await _site.StandardError.ReadToEndAsync(Token)}");
    }

    private async Task KillAsync()
    {
        if (_site is { } site)
        {
            _site = null;
            site.Kill();
            await site.WaitForExitAsync(CancellationToken.None);
            site.Dispose();
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
