using AttackTracker.Core.Articles;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Commands;

/// <summary>One bad file never stops the good ones, whichever command reads them.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Good = "Rockets hit a base in Iraq on Wednesday, officials said.";

    private readonly TemporaryFolder _folder = new();

    public BadInputTests()
    {
        _folder.Write("articles/good.txt", Good);
    }

    public static TheoryData<string, byte[], string> BadFiles => new()
    {
        { "empty.txt", [], "is empty" },
        { "picture.txt", [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 0, 0, 13], "is not text" },
        { "large.txt", new byte[ArticleReader.MaxBytes + 1], "is too large" },
        { "odd.txt", [0xFF, 0xFE, (byte)'a', 0, (byte)'b'], "is broken UTF-16" },
        { "surrogate.txt", [0xFF, 0xFE, (byte)'a', 0, 0x00, 0xDC, (byte)'b', 0], "is broken UTF-16" },
        { "articles.json", "{\n\"articles\": [\n{ \"file\": }\n]}"u8.ToArray(), "is malformed at line 3" },
    };

    private string Articles => _folder.File("articles");

    public void Dispose() => _folder.Dispose();

    // Rows are not listed before the run: that would write the 16 MB of one of them out as text, in every run of any test.
    [Theory]
    [MemberData(nameof(BadFiles), DisableDiscoveryEnumeration = true)]
    public async Task Extract_names_the_file_and_goes_on(string name, byte[] bytes, string reason)
    {
        var bad = _folder.Write($"articles/{name}", bytes);

        var run = await CommandRun.Of("extract", Articles);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{bad} {reason}", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("good.txt", Assert.Single(run.OutputLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_names_every_bad_file_and_stores_the_rest()
    {
        foreach (var row in BadFiles)
        {
            _folder.Write($"articles/{row.Data.Item1}", row.Data.Item2);
        }

        var run = await CommandRun.Of("ingest", Articles, "--database", _folder.File("tracker.db"));
        var again = await CommandRun.Of("ingest", _folder.File("articles/good.txt"), "--database", _folder.File("tracker.db"));

        Assert.Equal((1, $"1 new, 0 updated, 0 already there, {BadFiles.Count} failed\n"), (run.ExitCode, run.Output));
        Assert.All(BadFiles, row => Assert.Single(run.ErrorLines, line => line.StartsWith($"{_folder.File($"articles/{row.Data.Item1}")} {row.Data.Item3}", StringComparison.Ordinal)));
        Assert.Equal(BadFiles.Count, run.ErrorLines.Count);
        Assert.StartsWith("0 new, 0 updated, 1 already there", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_does_not_exist_is_named_and_the_rest_goes_on()
    {
        var run = await CommandRun.Of("extract", _folder.File("nowhere"), Articles);

        Assert.Equal((1, $"{_folder.File("nowhere")} does not exist"), (run.ExitCode, Assert.Single(run.ErrorLines)));
        Assert.Single(run.OutputLines);
    }
}
