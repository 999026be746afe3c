namespace AttackTracker.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void The_test_runner_runs() => Assert.Equal(2, 1 + 1);
}
