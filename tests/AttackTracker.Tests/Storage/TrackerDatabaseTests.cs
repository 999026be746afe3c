using AttackTracker.Core.Storage;
using AttackTracker.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Tests.Storage;

public sealed class TrackerDatabaseTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("attacktracker-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_folder, "tracker.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Creates_the_file_and_its_folders_and_opens_it_again()
    {
        var file = Path.Combine(_folder, "a", "b", "tracker.db");

        await OpenAsync(file);
        await OpenAsync(file);

        Assert.True(System.IO.File.Exists(file));
    }

    [Fact]
    public async Task A_read_only_file_is_named_as_such()
    {
        await OpenAsync(File);
        System.IO.File.SetAttributes(File, FileAttributes.ReadOnly);

        Assert.Equal($"{File} is read-only; make it writable or name another file", await RefusalAsync(File));

        System.IO.File.SetAttributes(File, FileAttributes.Normal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named_as_such_and_left_as_it_is()
    {
        await System.IO.File.WriteAllTextAsync(File, "Dear diary, today nothing happened.", Token);

        Assert.Equal($"{File} is no SQLite database; name another file", await RefusalAsync(File));
        Assert.Equal("Dear diary, today nothing happened.", await System.IO.File.ReadAllTextAsync(File, Token));
    }

    [Fact]
    public async Task A_database_of_another_program_is_named_as_such()
    {
        Run("CREATE TABLE bookmarks (id INTEGER)");

        Assert.Equal($"{File} is the database of another program; name another file", await RefusalAsync(File));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_named_as_such()
    {
        await OpenAsync(File);
        Run("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Telepathy', '99.0')");

        Assert.Equal(
            $"{File} was made by a newer version of AttackTracker, which knows 29990101000000_Telepathy; use that version or another file",
            await RefusalAsync(File));
    }

    [Fact]
    public async Task A_database_that_another_process_has_locked_is_named_as_such()
    {
        Run("CREATE TABLE t (id INTEGER); DROP TABLE t");
        using var other = new SqliteConnection($"Data Source={File};Pooling=False");
        await other.OpenAsync(Token);
        using var command = other.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        await command.ExecuteNonQueryAsync(Token);

        Assert.Equal($"{File} is locked by another process; wait until it is done or end it", await RefusalAsync(File));
    }

    [Fact]
    public async Task A_folder_in_place_of_the_file_is_named_as_such()
        => Assert.Equal($"{_folder} is a folder; name a file in it", await RefusalAsync(_folder));

    [Fact]
    public async Task A_file_where_its_folder_should_be_is_named_and_nothing_stays()
    {
        await System.IO.File.WriteAllTextAsync(Path.Combine(_folder, "x"), "", Token);

        Assert.StartsWith(Path.Combine(_folder, "x", "tracker.db"), await RefusalAsync(Path.Combine(_folder, "x", "tracker.db")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_database_writes_ahead_and_checks_foreign_keys()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = database.NewContext();

        Assert.Equal("wal", await PragmaAsync<string>(context, "journal_mode"));
        Assert.Equal(1, await PragmaAsync<long>(context, "foreign_keys"));
        Assert.Equal(5000, await PragmaAsync<long>(context, "busy_timeout"));
    }

    private static async Task<T> PragmaAsync<T>(TrackerDbContext context, string name)
    {
        await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.OpenConnectionAsync(context.Database, Token);
        await using var command = Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetDbConnection(context.Database).CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return (T)(await command.ExecuteScalarAsync(Token))!;
    }

    private static async Task OpenAsync(string file)
    {
        await using var services = new ServiceCollection().AddAttackTracker(file).BuildServiceProvider();
        await services.GetRequiredService<TrackerDatabase>().OpenAsync(Token);
        SqliteConnection.ClearAllPools();
    }

    private static async Task<string> RefusalAsync(string file)
        => (await Assert.ThrowsAsync<DatabaseUnusableException>(() => OpenAsync(file))).Message;

    private void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
