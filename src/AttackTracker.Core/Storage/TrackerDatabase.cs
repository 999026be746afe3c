using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AttackTracker.Core.Storage;

/// <summary>The database file: creates it, brings it to this program's version, and says plainly why it cannot.</summary>
public sealed class TrackerDatabase
{
    private readonly IDbContextFactory<TrackerDbContext> _contexts;
    private readonly ReferenceInUse _reference;

    internal TrackerDatabase(string file, IDbContextFactory<TrackerDbContext> contexts, ReferenceInUse reference)
    {
        File = file;
        _contexts = contexts;
        _reference = reference;
    }

    /// <summary>The whole path.</summary>
    public string File { get; }

    /// <summary>Creates or migrates the file, and takes what people amended of the reference data into use; to be awaited once before anything else uses the database.</summary>
    /// <remarks>All pending migrations are one transaction: after a failure the file is as it was, and a file that did not exist does not exist.</remarks>
    /// <exception cref="DatabaseUnusableException">The file cannot be opened, written or understood.</exception>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        var existed = DatabaseFile.Check(File);
        try
        {
            await ProbeAsync(cancellationToken);
            await MigrateAsync(cancellationToken);
            await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
            await _reference.OpenAsync(context, cancellationToken);
        }
        catch (Exception fault) when (!existed)
        {
            DatabaseFile.Remove(File);
            throw fault is SqliteException sqlite ? DatabaseUnusableException.Of(File, sqlite) : fault;
        }
        catch (SqliteException fault)
        {
            throw DatabaseUnusableException.Of(File, fault);
        }
    }

    /// <summary>Makes sure that there is a database of exactly this program's version, and changes nothing.</summary>
    /// <exception cref="DatabaseUnusableException">There is none.</exception>
    internal async Task RequireAsync(CancellationToken cancellationToken)
    {
        if (!DatabaseFile.Check(File))
        {
            throw new DatabaseUnusableException(File, "does not exist or is empty");
        }

        await ProbeAsync(cancellationToken);
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        if (await PendingAsync(context, cancellationToken) is not null)
        {
            throw new DatabaseUnusableException(File, "was made by an older version of AttackTracker; ingest or serve brings it up to date");
        }

        await _reference.OpenAsync(context, cancellationToken);
    }

    /// <summary>Whether any article was ever stored; the seeds are for a database without.</summary>
    public async Task<bool> HasArticlesAsync(CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.Articles.AnyAsync(cancellationToken);
    }

    /// <summary>Runs work on an open database; SQLite's refusal becomes a line for people.</summary>
    /// <exception cref="DatabaseUnusableException">SQLite refused, for instance because another process has locked the file.</exception>
    internal async Task<T> UseAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception fault) when ((fault as SqliteException ?? fault.InnerException as SqliteException) is { } sqlite)
        {
            throw DatabaseUnusableException.Of(File, sqlite);
        }
    }

    internal static void Configure(DbContextOptionsBuilder options, string file, WriteAheadLog? log) => options
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = SqlitePragmas.BusySeconds }.ToString())
        .AddInterceptors(new SqlitePragmas(log));

    /// <summary>Says after a short wait that another process has the file for itself, which each of EF Core's steps would wait for in turn.</summary>
    private async Task ProbeAsync(CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false, DefaultTimeout = 2 }.ToString());
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master";
        await command.ExecuteScalarAsync(cancellationToken);
    }

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        if (await PendingAsync(context, cancellationToken) is null)
        {
            return;
        }

        // Not EF Core's own Migrate: its lock is a row that a crash leaves behind for ever, and it commits migration by migration.
        // A migration that rebuilds a table needs foreign keys off, which has no effect once a transaction has begun.
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL; PRAGMA foreign_keys = OFF;", cancellationToken);
        await using (var transaction = await context.Database.BeginTransactionAsync(cancellationToken))
        {
            if (await PendingAsync(context, cancellationToken) is { } last)
            {
                var script = context.GetService<IMigrator>().GenerateScript(last, options: MigrationsSqlGenerationOptions.NoTransactions);
                await using var command = context.Database.GetDbConnection().CreateCommand();
                command.CommandText = script;
                command.Transaction = (SqliteTransaction)Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(transaction);
                await command.ExecuteNonQueryAsync(cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
        }
    }

    /// <summary>The last migration that the file has, "0" for none; null where nothing is pending.</summary>
    private async Task<string?> PendingAsync(TrackerDbContext context, CancellationToken cancellationToken)
    {
        var known = context.Database.GetMigrations().ToList();
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        if (applied.Find(id => !known.Contains(id)) is { } unknown)
        {
            throw new DatabaseUnusableException(File, $"was made by a newer version of AttackTracker, which knows {unknown}; use that version or another file");
        }

        if (applied.Count == 0 && await HasTablesAsync(context, cancellationToken))
        {
            throw new DatabaseUnusableException(File, "is the database of another program; name another file");
        }

        return applied.Count == known.Count ? null : applied.LastOrDefault() ?? Migration.InitialDatabase;
    }

    private static async Task<bool> HasTablesAsync(TrackerDbContext context, CancellationToken cancellationToken)
        => await context.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE name <> '__EFMigrationsHistory'").SingleAsync(cancellationToken) > 0;
}
