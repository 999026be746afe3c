using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage;

/// <summary>The database file: creates it, brings it to this program's version, and says plainly why it cannot.</summary>
public sealed class TrackerDatabase(IDbContextFactory<TrackerDbContext> contexts)
{
    /// <summary>Creates or migrates the file; to be awaited once before anything else uses the database.</summary>
    /// <exception cref="DatabaseUnusableException">The file cannot be opened, written or understood.</exception>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.MigrateAsync(cancellationToken);
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancellationToken);
    }

    internal static void Configure(DbContextOptionsBuilder options, string file) => options
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString())
        .AddInterceptors(new SqlitePragmas());
}
