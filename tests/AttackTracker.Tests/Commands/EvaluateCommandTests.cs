using System.Text.Json;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Commands;

public sealed class EvaluateCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static string Gold => GoldSet.Seeds.GoldPath;

    private static string Seeds => Repository.PathTo("seeds");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Articles_and_what_extract_printed_of_them_score_the_same()
    {
        var extracted = _folder.Write("seeds.jsonl", (await CommandRun.Of("extract", Seeds, "--incidents")).Output);

        var articles = await CommandRun.Of("evaluate", Gold, Seeds, "--errors");
        var lines = await CommandRun.Of("evaluate", Gold, extracted, "--errors");

        Assert.Equal((0, ""), (articles.ExitCode, articles.Error));
        Assert.Equal(articles.OutputLines.Where(line => !line.Contains("cross-validated", StringComparison.Ordinal)), lines.OutputLines);
        Assert.Contains("report ", articles.Output, StringComparison.Ordinal);
        Assert.Contains("pairs ", articles.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_machines_there_is_one_object()
    {
        var run = await CommandRun.Of("evaluate", Gold, Seeds, "--json");

        using var card = JsonDocument.Parse(Assert.Single(run.OutputLines));
        Assert.InRange(card.RootElement.GetProperty("report").GetProperty("f1").GetDouble(), 0.1, 1);
    }

    [Fact]
    public async Task Gold_that_is_missing_or_malformed_is_one_line()
    {
        var malformed = _folder.Write("gold.json", "{\"articles\":[{]}");

        var missing = await CommandRun.Of("evaluate", _folder.File("none.json"), Seeds);
        var broken = await CommandRun.Of("evaluate", malformed, Seeds);

        Assert.Equal((1, "", $"{_folder.File("none.json")} does not exist"), (missing.ExitCode, missing.Output, Assert.Single(missing.ErrorLines)));
        Assert.Equal((1, ""), (broken.ExitCode, broken.Output));
        Assert.StartsWith(malformed, Assert.Single(broken.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Predictions_that_are_missing_are_one_line()
    {
        var run = await CommandRun.Of("evaluate", Gold, _folder.File("none"));

        Assert.Equal(1, run.ExitCode);
        Assert.Equal($"{_folder.File("none")} does not exist", Assert.Single(run.ErrorLines));
    }
}
