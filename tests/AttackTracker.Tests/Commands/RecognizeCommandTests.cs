using System.Text;
using System.Text.Json;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Commands;

public sealed class RecognizeCommandTests : IDisposable
{
    private const string Text = "Five Katyusha rockets hit Ain al-Asad on Wednesday, and nobody was hurt.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Prints_every_mention_with_its_words_and_its_rule()
    {
        var run = await CommandRun.Of("recognize", _folder.Write("a.txt", Text), "--published", "2022-01-06");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var mentions = run.OutputLines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        foreach (var mention in mentions)
        {
            Assert.Equal(Text[mention.GetProperty("start").GetInt32()..mention.GetProperty("end").GetInt32()], mention.GetProperty("text").GetString());
            Assert.NotEqual("", mention.GetProperty("value").GetString());
            Assert.NotEqual("", mention.GetProperty("rule").GetString());
        }

        Assert.Equal(["cue", "date", "quantity", "site", "weapon"], mentions.Select(m => m.GetProperty("kind").GetString()).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Reads_standard_input_and_says_the_same()
    {
        var file = await CommandRun.Of("recognize", _folder.Write("a.txt", Text));
        var pipe = await ProgramProcess.RunAsync(["recognize", "-"], Encoding.UTF8.GetBytes(Text));

        Assert.Equal((file.ExitCode, file.Output, file.Error), (pipe.ExitCode, pipe.Output, pipe.Error));
    }

    [Fact]
    public async Task Empty_standard_input_is_refused_with_one_line()
    {
        var run = await ProgramProcess.RunAsync(["recognize"]);

        Assert.Equal((1, "", "standard input is empty"), (run.ExitCode, run.Output, run.Error.TrimEnd()));
    }
}
