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
    public async Task Every_list_is_aligned_and_fits_a_hundred_columns()
    {
        var run = await CommandRun.Of("evaluate", GoldSet.Corpus.GoldPath, GoldSet.Corpus.ArticleFolder, "--confusions", "--calibration", "--by-publisher", "--by-rule");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(run.OutputLines, line => Assert.True(line.Length <= 100, line));
        Assert.Contains(run.OutputLines, line => line.StartsWith("publisher ", StringComparison.Ordinal));
        Assert.Contains(run.OutputLines, line => line.StartsWith("date           weekday ", StringComparison.Ordinal));
        Assert.Contains(run.OutputLines, line => line.EndsWith("rules fired in one article alone:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_not_right_is_told_with_its_place_and_sentence()
    {
        var gold = _folder.Write("gold.json", """{ "articles": [ { "article": "a.txt", "reports": [ { "kind": "attack", "date": { "start": "2022-01-03", "end": "2022-01-03" }, "site": { "id": "camp-taji", "country": "IQ" }, "munitions": { "low": 5, "high": 5 }, "incident": "x" } ] } ] }""");
        var article = _folder.Write("a.txt", "Soldiers slept. On 3 January 2022 three rockets hit Camp Taji in Iraq.");

        var run = await CommandRun.Of("evaluate", gold, article, "--confusions");
        using var card = JsonDocument.Parse((await CommandRun.Of("evaluate", gold, article, "--confusions", "--by-rule", "--json")).Output);

        Assert.Contains("munitions: 1 not right\n  a.txt:34-47  gold 5  got 3\n      On 3 January 2022 three rockets hit Camp Taji in Iraq.\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        var confusion = card.RootElement.GetProperty("confusions").EnumerateArray().Single(c => c.GetProperty("field").GetString() == "munitions");
        Assert.Equal((34, 47, 5, 3), (confusion.GetProperty("start").GetInt32(), confusion.GetProperty("end").GetInt32(), confusion.GetProperty("gold").GetProperty("low").GetInt32(), confusion.GetProperty("predicted").GetProperty("low").GetInt32()));
        Assert.Contains(card.RootElement.GetProperty("byRule").EnumerateArray(), rule => rule.GetProperty("rule").GetString() == "counted-weapon" && rule.GetProperty("fired").GetInt32() == 1);
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
