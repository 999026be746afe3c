using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Commands;

public sealed partial class ServeCommandTests : IDisposable
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
    public async Task Browsers_may_keep_the_styles_scripts_and_font_of_a_page()
    {
        using var site = ProgramProcess.Start("--urls", "http://127.0.0.1:0", "--database", _folder.File("tracker.db"), "--Storage:Seeds=");
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(await AddressAsync(site)) };
            var files = FileOfPage.Matches(await client.GetStringAsync("/", Token)).Select(match => match.Value).Distinct(StringComparer.Ordinal).ToList();
            var asked = new List<string>();
            foreach (var file in files)
            {
                using var answer = await client.GetAsync(new Uri(file, UriKind.Relative), Token);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                if (answer.Headers.CacheControl is not { } rule || rule.NoCache || rule.MaxAge < TimeSpan.FromDays(30))
                {
                    asked.Add(file);
                }
            }

            Assert.All([".css", ".js", ".woff2"], kind => Assert.Contains(files, file => file.EndsWith(kind, StringComparison.Ordinal)));
            Assert.Empty(asked);
        }
        finally
        {
            site.Kill();
            await site.WaitForExitAsync(Token);
        }
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

    /// <summary>A file that a page names, in an attribute or a rule of its own styles.</summary>
    [GeneratedRegex("""(?<=["'(])[\w./-]+\.(?:css|js|woff2)(?=["')])""")]
    private static partial Regex FileOfPage { get; }

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
