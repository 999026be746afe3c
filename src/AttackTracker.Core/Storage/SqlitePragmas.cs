using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AttackTracker.Core.Storage;

/// <summary>Sets every connection up alike: waits for a lock instead of failing, and checks foreign keys.</summary>
/// <remarks>WAL is a property of the file and set when it is migrated, by <see cref="TrackerDatabase"/>.</remarks>
/// <param name="log">Says how long the write-ahead log may get before a commit shortens it; null leaves that to SQLite.</param>
internal sealed class SqlitePragmas(WriteAheadLog? log) : DbConnectionInterceptor
{
    /// <summary>How long a statement waits for another process to let go.</summary>
    public const int BusySeconds = 5;

    // NORMAL is durable enough with WAL: after a power cut the file is whole, at worst without its last commit.
    private const string Always = "PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL;";

    // Asked at each opening: the background may have begun or ended since the last.
    private string Pragmas => log is null ? Always : string.Create(CultureInfo.InvariantCulture, $"{Always} PRAGMA wal_autocheckpoint = {log.PagesInCommit};");

    /// <inheritdoc/>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
