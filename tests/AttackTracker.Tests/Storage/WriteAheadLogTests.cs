using AttackTracker.Core.Storage;
using AttackTracker.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Tests.Storage;

public sealed class WriteAheadLogTests : IAsyncLifetime
{
    private const int PageBytes = 4096;

    private readonly HandClock _clock = new();
    private readonly CancellationTokenSource _stop = new();
    private TestDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync(services => services.AddSingleton<TimeProvider>(_clock));

    public async ValueTask DisposeAsync()
    {
        _stop.Dispose();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Alone_a_commit_shortens_the_log()
    {
        await WriteAsync(WriteAheadLog.PagesAlone + 100);

        Assert.True(HasRowsWithoutItsLog());
    }

    [Fact]
    public async Task While_it_is_kept_short_no_commit_shortens_it_and_the_background_does()
    {
        var keeping = Keep();
        await WriteAsync(WriteAheadLog.PagesAlone + 100);
        Assert.False(HasRowsWithoutItsLog());

        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.True(SpinWait.SpinUntil(HasRowsWithoutItsLog, TimeSpan.FromSeconds(30)));
        await StopAsync(keeping);
    }

    [Fact]
    public async Task A_log_that_grows_faster_than_the_background_copies_is_shortened_by_a_commit()
    {
        var keeping = Keep();
        await WriteAsync(WriteAheadLog.PagesKept + 100);

        Assert.True(HasRowsWithoutItsLog());
        await StopAsync(keeping);
    }

    [Fact]
    public async Task What_was_committed_outlives_a_crash_before_the_log_was_shortened()
    {
        var keeping = Keep();
        await WriteAsync(WriteAheadLog.PagesAlone + 100);
        using var folder = new TemporaryFolder();

        // As the machine leaves them behind that loses its power: the index of the log is in memory alone.
        File.Copy(_database.File, folder.File("tracker.db"));
        File.Copy(_database.File + "-wal", folder.File("tracker.db-wal"));

        Assert.True(HasRows(folder.File("tracker.db")));
        await StopAsync(keeping);
    }

    [Fact]
    public async Task After_it_ends_the_file_alone_holds_everything_and_commits_shorten_the_log_again()
    {
        var keeping = Keep();
        await WriteAsync(1);
        await StopAsync(keeping);

        Assert.True(HasRowsWithoutItsLog());
        Assert.Equal(WriteAheadLog.PagesAlone, _database.Get<WriteAheadLog>().PagesInCommit);
    }

    private Task Keep() => _database.Get<WriteAheadLog>().KeepShortAsync(_stop.Token);

    private async Task StopAsync(Task keeping)
    {
        await _stop.CancelAsync();
        await keeping;
    }

    private async Task WriteAsync(int pages)
    {
        await using var context = _database.NewContext();
        await context.Database.ExecuteSqlRawAsync("CREATE TABLE IF NOT EXISTS weight (bytes BLOB)", Token);
        await context.Database.ExecuteSqlAsync($"INSERT INTO weight VALUES (zeroblob({pages * PageBytes}))", Token);
    }

    private bool HasRowsWithoutItsLog()
    {
        using var folder = new TemporaryFolder();
        File.Copy(_database.File, folder.File("tracker.db"));
        return HasRows(folder.File("tracker.db"));
    }

    private static bool HasRows(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = 'weight'";
        if ((long)command.ExecuteScalar()! == 0)
        {
            return false;
        }

        command.CommandText = "SELECT count(*) FROM weight";
        return (long)command.ExecuteScalar()! > 0;
    }
}
