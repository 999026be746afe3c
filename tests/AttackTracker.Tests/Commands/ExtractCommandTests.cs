using System.Text.Json;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Commands;

public sealed class ExtractCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static string Seeds => Repository.PathTo("seeds");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Prints_one_object_an_article_in_the_order_of_file_names()
    {
        var run = await CommandRun.Of("extract", Seeds);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            ["000", "001", "002", "003", "004"],
            run.OutputLines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("article").GetString()![..3]));
        Assert.DoesNotContain("\"incident\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_of_its_own_gives_the_same_bytes()
    {
        var here = await CommandRun.Of("extract", "--incidents", Seeds);
        var there = await ProgramProcess.RunAsync(["extract", Seeds, "--incidents"]);

        Assert.Equal((here.ExitCode, here.Output, here.Error), (there.ExitCode, there.Output, there.Error));
        Assert.DoesNotContain("\r", there.Output, StringComparison.Ordinal);
        Assert.StartsWith("{", there.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merging_gives_every_report_an_incident_that_others_may_share()
    {
        var run = await CommandRun.Of("extract", Seeds, "--incidents");

        var keys = run.OutputLines
            .SelectMany(line => JsonDocument.Parse(line).RootElement.GetProperty("reports").EnumerateArray())
            .Select(report => report.GetProperty("incident").GetString())
            .ToList();
        Assert.DoesNotContain(null, keys);
        Assert.True(keys.Distinct().Count() < keys.Count);
    }

    [Fact]
    public async Task A_copy_of_an_article_falls_into_the_same_incidents()
    {
        var text = await File.ReadAllTextAsync(Directory.GetFiles(Seeds, "004*").Single(), TestContext.Current.CancellationToken);
        _folder.Write("a.txt", text);
        _folder.Write("b.txt", text);

        var run = await CommandRun.Of("extract", _folder.Path, "--incidents");

        Assert.Equal(2, run.OutputLines.Count);
        Assert.Equal(run.OutputLines[0].Replace("a.txt", "b.txt", StringComparison.Ordinal), run.OutputLines[1]);
    }

    [Fact]
    public async Task A_given_day_goes_before_the_day_of_the_list()
    {
        _folder.Write("a.txt", "Rockets hit a base in Iraq on Wednesday, officials said.");
        _folder.Write("articles.json", """{"articles":[{"file":"a.txt","published":"2022-01-06"}]}""");

        Assert.Contains("""{"date":"2022-01-06","basis":"given"}""", (await CommandRun.Of("extract", _folder.Path)).Output, StringComparison.Ordinal);
        Assert.Contains("""{"date":"2022-02-10","basis":"given"}""", (await CommandRun.Of("extract", _folder.Path, "--published", "2022-02-10")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_in_another_form_is_refused_with_one_line()
    {
        var run = await CommandRun.Of("extract", Seeds, "--published", "1/2/2022");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal("--published must be a day such as 2022-01-05, not '1/2/2022'.", Assert.Single(run.ErrorLines));
    }
}
