using AttackTracker.Web;
using Serilog;

namespace AttackTracker.Tests;

public sealed class LogLinesTests
{
    [Theory]
    [InlineData("a\n2026-01-01 00:00:00.000 +00:00 [INF] ada signed in")]
    [InlineData("a\r\n[ERR] gone")]
    [InlineData("a\u2028b\u2029c\u0085d")]
    [InlineData("\u001b[2J\u001b[31mred")]
    [InlineData("\u202egnp.exe")]
    public void What_was_typed_never_begins_a_line_nor_commands_a_terminal(string typed)
    {
        var written = Log(log => log.Information("A sign-in as {Name} failed", typed));

        var line = Assert.Single(written.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.EndsWith(" failed", line, StringComparison.Ordinal);
        Assert.DoesNotContain(line, char.IsControl);
        Assert.DoesNotContain('\u202e', line);
        Assert.Contains("\\u", line, StringComparison.Ordinal);
    }

    [Fact]
    public void The_lines_of_a_fault_are_indented_whatever_its_message_says()
    {
        var written = Log(log => log.Error(new InvalidDataException("no such file: x\n2026-01-01 00:00:00.000 +00:00 [INF] ada signed in"), "It failed"));

        Assert.All(written.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1), line => Assert.StartsWith("    ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_plain_message_is_left_alone()
        => Assert.EndsWith("[WRN] Twelve of 12 \"ünïcode\" words\n", Log(log => log.Warning("Twelve of {Count} {Word} words", 12, "ünïcode")), StringComparison.Ordinal);

    private static string Log(Action<ILogger> write)
    {
        using var written = new StringWriter { NewLine = "\n" };
        using (var log = new LoggerConfiguration().WriteTo.Sink(new Writer(written)).CreateLogger())
        {
            write(log);
        }

        return written.ToString();
    }

    private sealed class Writer(TextWriter output) : Serilog.Core.ILogEventSink
    {
        public void Emit(Serilog.Events.LogEvent logEvent) => new LogLines().Format(logEvent, output);
    }
}
