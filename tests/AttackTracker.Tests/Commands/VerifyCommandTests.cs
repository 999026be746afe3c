using AttackTracker.Tests.Support;
using Microsoft.Data.Sqlite;

namespace AttackTracker.Tests.Commands;

public sealed class VerifyCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Database => _folder.File("tracker.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_sound_database_passes_and_a_broken_one_is_listed()
    {
        await CommandRun.Of("ingest", Repository.PathTo("seeds"), "--database", Database);
        var sound = await CommandRun.Of("verify", "--database", Database);

        await using (var connection = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE incidents SET title = 'Nothing happened' WHERE id = (SELECT min(id) FROM incidents)";
            Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        }

        var broken = await CommandRun.Of("verify", "--database", Database);

        Assert.Equal((0, $"{Database} is sound\n", ""), (sound.ExitCode, sound.Output, sound.Error));
        Assert.Equal(1, broken.ExitCode);
        Assert.NotEmpty(broken.OutputLines);
        Assert.All(broken.OutputLines, line => Assert.StartsWith("projection: ", line, StringComparison.Ordinal));
        Assert.StartsWith($"{Database} breaks an invariant", Assert.Single(broken.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_does_not_exist_is_one_line_and_still_does_not()
    {
        var run = await CommandRun.Of("verify", "--database", Database);

        Assert.Equal((1, "", $"{Database} does not exist"), (run.ExitCode, run.Output, Assert.Single(run.ErrorLines)));
        Assert.False(File.Exists(Database));
    }
}
