namespace AttackTracker.Tests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("extrct", "seeds")]
    [InlineData("serve", "--prot", "5000")]
    [InlineData("evaluate")]
    public async Task A_mistyped_command_fails_and_starts_nothing(params string[] args)
    {
        var run = await CommandRun.Of(args);

        Assert.NotEqual(0, run.ExitCode);
        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("served at", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("extract")]
    [InlineData("recognize")]
    [InlineData("ingest")]
    [InlineData("evaluate")]
    [InlineData("verify")]
    public async Task Every_command_explains_itself(string command)
    {
        var run = await CommandRun.Of(command, "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Usage:", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }
}
