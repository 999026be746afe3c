using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Commands;

public sealed class ArticleCommandTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    private string Database => _folder.File("data/tracker.db");

    public async ValueTask InitializeAsync()
    {
        var article = _folder.Write("a.txt", "Rockets hit Ain al-Asad Air Base on Wednesday evening, an officer said.");
        Assert.Equal(0, (await CommandRun.Of("ingest", article, "--database", Database)).ExitCode);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_date_is_shown_first_and_then_set()
    {
        string[] setDate = ["article", "set-date", "1", "2022-01-06", "--reason", "The archive.", "--database", Database];

        var dry = await CommandRun.Of([.. setDate, "--dry-run"]);
        var done = await CommandRun.Of(setDate);
        var again = await CommandRun.Of(setDate);

        Assert.Equal("a.txt (article 1): published 2022-01-06, was not known", done.OutputLines[0]);
        Assert.Equal("      date: “on Wednesday evening” \"on Wednesday evening\" -> Wed 5 Jan 2022 \"on Wednesday evening\"", done.OutputLines[2]);
        Assert.StartsWith("~ AT-0000-0001 Rocket attack on Ain al-Asad Air Base: date: ", done.OutputLines[3], StringComparison.Ordinal);
        Assert.Equal(done.Output.TrimEnd() + "; nothing was written\n", dry.Output);
        Assert.Equal((1, "Nothing would change: that is known of the article already.\n"), (again.ExitCode, again.Error));
        Assert.Equal(0, (await CommandRun.Of("verify", "--database", Database)).ExitCode);
    }

    [Fact]
    public async Task A_publisher_is_set_and_printed_for_machines()
    {
        var run = await CommandRun.Of("article", "set-publisher", "1", "The Gazette", "--reason", "The masthead.", "--who", "Ann", "--json", "--database", Database);

        Assert.Equal((0, "{\"applied\":true,\"read\":1,\"articles\":[],\"incidents\":[]}\n"), (run.ExitCode, run.Output));
    }

    [Theory]
    [InlineData("There is no article 7.", "7", "2022-01-06")]
    [InlineData("DATE must be a day such as 2022-01-05, not '6 January'.", "1", "6 January")]
    [InlineData("Published: 1812-06-24 does not lie between", "1", "1812-06-24")]
    public async Task What_cannot_be_is_one_line(string line, string id, string day)
    {
        var run = await CommandRun.Of("article", "set-date", id, day, "--reason", "Why not.", "--database", Database);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(line, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }
}
