using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Commands;

public sealed class ServeCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_a_command_the_site_is_served_with_the_seeds_in_it()
    {
        var database = _folder.File("new/tracker.db");
        using var site = ProgramProcess.Start("--urls", "http://127.0.0.1:0", "--database", database);
        try
        {
            var address = await AddressAsync(site);
            using var client = new HttpClient { BaseAddress = new Uri(address) };

            Assert.Contains("AttackTracker", await client.GetStringAsync("/", Token), StringComparison.Ordinal);
        }
        finally
        {
            site.Kill();
            await site.WaitForExitAsync(Token);
        }

        Assert.Equal("0 new, 0 updated, 5 already there, 0 failed\n", (await CommandRun.Of("ingest", Repository.PathTo("seeds"), "--database", database)).Output);
    }

    [Fact]
    public async Task An_address_in_use_is_one_line()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var run = await ProgramProcess.RunAsync(["serve", "--urls", $"http://{other.LocalEndpoint}", "--database", _folder.File("tracker.db"), "--Storage:Seeds="]);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal($"http://{other.LocalEndpoint} is in use by another program; name another address with --urls", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public async Task A_database_that_cannot_be_used_is_one_line_and_nothing_is_served()
    {
        var file = _folder.Write("diary.txt", "Dear diary, today nothing happened.");

        var run = await CommandRun.Of("serve", "--database", file, "--urls", "http://127.0.0.1:0");

        Assert.Equal((1, "", $"{file} is no SQLite database; name another file"), (run.ExitCode, run.Output, Assert.Single(run.ErrorLines)));
    }

    private static async Task<string> AddressAsync(Process site)
    {
        const string Says = "AttackTracker is served at ";
        while (await site.StandardOutput.ReadLineAsync(Token) is { } line)
        {
            if (line.StartsWith(Says, StringComparison.Ordinal))
            {
                return line[Says.Length..];
            }
        }

        throw new InvalidOperationException($"The site ended without an address: {await site.StandardError.ReadToEndAsync(Token)}");
    }
}
