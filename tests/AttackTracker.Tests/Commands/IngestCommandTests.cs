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

    [Fact]
    public async Task Reading_again_shows_what_changes_before_it_is_applied()
    {
        var article = _folder.Write("a.txt", "Rockets hit Ain al-Asad Air Base on Wednesday evening, an officer said.");
        await IngestAsync(article);

        var nothing = await CommandRun.Of("ingest", "--re-extract", "--database", Database);
        Execute("DROP TRIGGER guard_extraction_runs_update; UPDATE extraction_runs SET extractor_version = 'old'; DROP TRIGGER guard_reports_update; UPDATE reports SET killed_low = 9, killed_high = 9");
        var dry = await CommandRun.Of("ingest", "--re-extract", "--dry-run", "--database", Database);
        var json = await CommandRun.Of("ingest", "--re-extract", "--json", "--database", Database);

        Assert.Equal(
            (0, "0 of 1 articles read again, 0 of them otherwise: 0 reports added, 0 gone, 0 values changed; incidents: 0 created, 0 gone, 0 changed\n", ""),
            (nothing.ExitCode, nothing.Output, nothing.Error));
        Assert.Equal("a.txt (article 1)", dry.OutputLines[0]);
        Assert.Equal("      killed: 9 -> not stated", dry.OutputLines[2]);
        Assert.Equal(
            "1 of 1 articles read again, 1 of them otherwise: 0 reports added, 0 gone, 1 values changed; incidents: 0 created, 0 gone, 0 changed; nothing was written",
            dry.OutputLines[^1]);
        using var document = System.Text.Json.JsonDocument.Parse(json.Output);
        Assert.True(document.RootElement.GetProperty("applied").GetBoolean());
        Assert.Equal("killed", document.RootElement.GetProperty("articles")[0].GetProperty("changed")[0].GetProperty("values")[0].GetProperty("field").GetString());
    }

    [Theory]
    [InlineData("Name the files or folders to bring in, or --re-extract.")]
    [InlineData("--re-extract reads the articles of the database again and takes no PATH.", "--re-extract", "a.txt")]
    [InlineData("--all, --dry-run and --json go with --re-extract.", "a.txt", "--dry-run")]
    public async Task Options_that_do_not_go_together_are_one_line(string line, params string[] options)
    {
        var run = await CommandRun.Of(["ingest", .. options, "--database", Database]);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal(line, Assert.Single(run.ErrorLines));
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
