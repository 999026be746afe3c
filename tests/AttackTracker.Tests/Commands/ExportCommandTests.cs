using AttackTracker.Tests.Export;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Commands;

public sealed class ExportCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_the_filter_lets_through_is_in_the_file_when_the_command_ends()
    {
        var run = await RunAsync("--format", "csv", "--filter", "weapon=rocket", "--site", "https://site.example");

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        var rows = Exported.Rows(await File.ReadAllTextAsync(_folder.File("out"), TestContext.Current.CancellationToken));
        Assert.Contains($"{rows.Count} incidents written to {_folder.File("out")}", run.Error, StringComparison.Ordinal);
        Assert.All(rows, row => Assert.Equal($"https://site.example/incidents/{row["id"]}", row["link"]));
        Assert.False(File.Exists(_folder.File("out.part")));
    }

    [Theory]
    [InlineData("--filter", "weapons=rocket", "'weapons=rocket' is no criterion")]
    [InlineData("--filter", "weapon=rockets", "'weapon=rockets' is no criterion")]
    [InlineData("--format", "docx", "--format must be one of csv, excel, jsonl")]
    [InlineData("--as-of", "yesterday", "--as-of must be a day")]
    public async Task What_is_not_understood_is_named_and_no_file_is_left(string option, string value, string says)
    {
        var run = await RunAsync(option, value);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.File("out")));
    }

    [Fact]
    public async Task Without_a_database_it_says_which_is_missing()
    {
        var run = await CommandRun.Of("export", "--database", _folder.File("none.db"), "--out", _folder.File("out"));

        Assert.Equal((1, $"{_folder.File("none.db")} does not exist\n"), (run.ExitCode, run.Error));
    }

    private async Task<CommandRun> RunAsync(params string[] options)
    {
        await GoldDatabase.CreateAsync(_folder.File("tracker.db"), [GoldSet.Seeds], TestContext.Current.CancellationToken);
        return await CommandRun.Of(["export", "--database", _folder.File("tracker.db"), "--out", _folder.File("out"), .. options]);
    }
}
