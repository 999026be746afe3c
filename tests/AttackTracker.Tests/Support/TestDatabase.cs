using AttackTracker.Core.Queries;
using AttackTracker.Core.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AttackTracker.Tests.Support;

/// <summary>A real SQLite file in a folder of its own, with all of Core composed over it; both go when it is disposed.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>In memory where the system has such a folder: on a disk a commit waits for it, several times as long as the work takes.</summary>
    private static readonly string Root = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    private readonly string _folder = Directory.CreateDirectory(Path.Combine(Root, $"attacktracker-{Guid.NewGuid():N}")).FullName;
    private ServiceProvider _services;

    private TestDatabase(Action<IServiceCollection>? configure)
    {
        File = Path.Combine(_folder, "tracker.db");
        _services = Compose(configure);
    }

    public string File { get; }

    public IServiceProvider Services => _services;

    /// <summary>A new file, migrated.</summary>
    /// <param name="configure">What it puts in stands before what Core would.</param>
    /// <param name="original">A database file to start from a copy of.</param>
    public static async Task<TestDatabase> CreateAsync(Action<IServiceCollection>? configure = null, string? original = null)
    {
        var database = new TestDatabase(configure);
        if (original is not null)
        {
            System.IO.File.Copy(original, database.File);
        }

        await database.Get<TrackerDatabase>().OpenAsync(TestContext.Current.CancellationToken);
        return database;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public TrackerDbContext NewContext() => Get<IDbContextFactory<TrackerDbContext>>().CreateDbContext();

    /// <summary>Runs SQL past all of our code, as a stranger with a database tool would.</summary>
    public void Tamper(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Ends the program and starts another one on the same file.</summary>
    /// <param name="configure">What it puts in stands before what Core would.</param>
    public async Task RestartAsync(Action<IServiceCollection> configure)
    {
        await _services.DisposeAsync();
        _services = Compose(configure);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private ServiceProvider Compose(Action<IServiceCollection>? configure)
    {
        var services = new ServiceCollection();
        configure?.Invoke(services);
        return services.AddAttackTracker(File).AddTrackerQueries(GoldSet.Seeds.GoldPath).BuildServiceProvider();
    }
}
