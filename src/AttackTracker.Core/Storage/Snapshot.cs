using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage;

/// <summary>Holds what a context reads at one state of the file, while others go on writing.</summary>
internal static class Snapshot
{
    /// <summary>Begins with the first read. While it is open the write-ahead log cannot be shortened, so it is not to be kept.</summary>
    public static async Task<DbTransaction> BeginSnapshotAsync(this TrackerDbContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);

        var transaction = Begin((SqliteConnection)context.Database.GetDbConnection());
        await context.Database.UseTransactionAsync(transaction, cancellationToken);
        return transaction;
    }

    // Deferred: it takes no lock that a writer would have to wait for, and so waits for none.
    private static SqliteTransaction Begin(SqliteConnection connection) => connection.BeginTransaction(deferred: true);
}
