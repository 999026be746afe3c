using AttackTracker.Tests.Support;
using Microsoft.Data.Sqlite;

namespace AttackTracker.Tests.Commands;

public sealed class IngestCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Database => _folder.File("data/tracker.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Ingesting_twice_is_ingesting_once()
    {
        var first = await IngestAsync(Repository.PathTo("seeds"));
        var second = await IngestAsync(Repository.PathTo("seeds"));

        Assert.Equal((0, "5 new, 0 updated, 0 already there, 0 failed\n", ""), (first.ExitCode, first.Output, first.Error));
        Assert.Equal((0, "0 new, 0 updated, 5 already there, 0 failed\n", ""), (second.ExitCode, second.Output, second.Error));
        Assert.Equal(5, Articles());
    }

    [Fact]
    public async Task A_read_only_database_is_one_line_and_stays_as_it_is()
    {
        await IngestAsync(_folder.Write("a.txt", "Rockets hit a base."));
        File.SetAttributes(Database, FileAttributes.ReadOnly);

        var run = await IngestAsync(_folder.Write("b.txt", "Drones hit a base."));

        File.SetAttributes(Database, FileAttributes.Normal);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"{Database} is read-only", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(1, Articles());
    }

    [Fact]
    public async Task A_database_that_another_process_has_locked_is_one_line()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Database)!);
        Execute("CREATE TABLE t (id INTEGER); DROP TABLE t");
        using var other = Open();
        Execute(other, "BEGIN EXCLUSIVE");

        var run = await IngestAsync(_folder.Write("b.txt", "Drones hit a base."));

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"{Database} is locked by another process", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_one_line_and_stays_as_it_is()
    {
        await IngestAsync(_folder.Write("a.txt", "Rockets hit a base."));
        Execute("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Telepathy', '99.0')");

        var run = await IngestAsync(_folder.Write("b.txt", "Drones hit a base."));

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"{Database} was made by a newer version", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(1, Articles());
    }

    private Task<CommandRun> IngestAsync(string path) => CommandRun.Of("ingest", path, "--database", Database);

    private long Articles()
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM articles";
        return (long)command.ExecuteScalar()!;
    }

    private void Execute(string sql)
    {
        using var connection = Open();
        Execute(connection, sql);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        return connection;
    }
}
