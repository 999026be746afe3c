using System.Security.Cryptography;
using AttackTracker.Tests.Export;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Commands;

public sealed class ReleaseCommandTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await GoldDatabase.CreateAsync(_folder.File("tracker.db"), [GoldSet.Seeds], Token);

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_release_is_made_listed_written_checked_and_withdrawn()
    {
        var made = await RunAsync("make", "--name", "Rockets", "--filter", "weapon=rocket", "--who", "Ann", "--site", "https://site.example");
        Assert.Equal((0, ""), (made.ExitCode, made.Error));
        Assert.StartsWith("release 1: ", made.Output, StringComparison.Ordinal);

        var again = await RunAsync("make", "--name", "Rockets again", "--filter", "weapon=rocket");
        Assert.Equal((1, "Nothing has changed since release 1, “Rockets”: this one would be equal to it.\n"), (again.ExitCode, again.Error));

        var file = await RunAsync("file", "1", "incidents.csv", "--out", _folder.File("out.csv"));
        var bytes = await File.ReadAllBytesAsync(_folder.File("out.csv"), Token);
        Assert.Equal($"{Convert.ToHexStringLower(SHA256.HashData(bytes))}  {_folder.File("out.csv")}\n", file.Output);
        Assert.All(Exported.Rows(System.Text.Encoding.UTF8.GetString(bytes)), row => Assert.StartsWith($"https://site.example/incidents/{row["id"]}?asOf=", row["link"], StringComparison.Ordinal));
        Assert.Equal((0, "", ""), Told(await RunAsync("verify")));

        Assert.Equal((0, "", ""), Told(await RunAsync("withdraw", "1", "--reason", "A mistake.")));
        var listed = (await RunAsync("list")).Output;
        Assert.StartsWith("1\tRockets\t", listed, StringComparison.Ordinal);
        Assert.EndsWith("\t?weapon=rocket\twithdrawn: A mistake.\n", listed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'weapons=rocket' is no criterion", "make", "--name", "All", "--filter", "weapons=rocket")]
    [InlineData("Release 7 has no file 'incidents.csv'", "file", "7", "incidents.csv", "--out", "out")]
    [InlineData("There is no release 7.", "withdraw", "7", "--reason", "Why not.")]
    public async Task What_cannot_be_done_is_said_in_a_line(string says, params string[] arguments)
    {
        var run = await RunAsync(arguments);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(says, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    private Task<CommandRun> RunAsync(params string[] arguments) => CommandRun.Of(["release", .. arguments, "--database", _folder.File("tracker.db")]);

    private static (int ExitCode, string Output, string Error) Told(CommandRun run) => (run.ExitCode, run.Output, run.Error);
}
