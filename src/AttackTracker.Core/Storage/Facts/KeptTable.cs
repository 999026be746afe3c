using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage.Facts;

/// <summary>Something of every incident of one database that is held in memory, and brought up to the database's state before it is read. Thread-safe.</summary>
/// <remarks>
/// The first reading takes in all incidents, each later one those that were written since, whoever wrote them: triggers number them in
/// <c>changed_incidents</c>, which keeps the last ten thousand.
/// </remarks>
[SuppressMessage("Design", "CA1001", Justification = "Lives as long as the database is in use, which nobody tells; a lock that nobody waits for holds nothing.")]
internal abstract class KeptTable
{
    private readonly ReaderWriterLockSlim _gate = new();
    private long _seen = -1;

    /// <summary>Reads it as it is in the database, or as it was made meanwhile.</summary>
    /// <param name="database">Not in a transaction: what is written there and may be taken back must not be remembered.</param>
    /// <param name="read">Must not wait: while it runs nothing can be brought up to date.</param>
    /// <param name="cancellationToken">Stops before anything is read.</param>
    protected async Task<T> ReadAsync<T>(TrackerDbContext database, Func<T> read, CancellationToken cancellationToken)
    {
        if (database.Database.CurrentTransaction is not null)
        {
            throw new InvalidOperationException("What is held in memory is read outside of transactions, since everybody shares it.");
        }

        await database.Database.OpenConnectionAsync(cancellationToken);
        var connection = (SqliteConnection)database.Database.GetDbConnection();
        if (KeptRows.LastChange(connection) != Volatile.Read(ref _seen))
        {
            BringUp(connection);
        }

        _gate.EnterReadLock();
        try
        {
            return read();
        }
        finally
        {
            _gate.ExitReadLock();
        }
    }

    /// <summary>Where the row of an incident is written, by its key; nothing stands there at first.</summary>
    protected static ref T At<T>(ref T[] rows, int incident)
    {
        if (incident >= rows.Length)
        {
            Array.Resize(ref rows, Math.Max(incident + 1, rows.Length * 5 / 4));
        }

        return ref rows[incident];
    }

    /// <summary>Forgets all.</summary>
    protected abstract void Clear();

    /// <summary>Takes in what was written.</summary>
    /// <param name="database">In a read transaction.</param>
    /// <param name="seen">What was written up to this change is known already; null for all, after <see cref="Clear"/>.</param>
    protected abstract void Read(SqliteConnection database, long? seen);

    private void BringUp(SqliteConnection database)
    {
        _gate.EnterWriteLock();
        try
        {
            // Begun here, so that nobody has seen anything later: a lower number is that of a file which was put in the place of this one.
            using var snapshot = database.BeginTransaction(deferred: true);
            var last = KeptRows.LastChange(database);
            if (_seen != last)
            {
                var isAll = _seen < 0 || _seen > last || KeptRows.FirstChange(database) > _seen + 1;
                if (isAll)
                {
                    Clear();
                }

                // Whatever stops it in the middle, the next has to begin anew.
                var seen = _seen;
                _seen = -1;
                Read(database, isAll ? null : seen);
                _seen = last;
            }
        }
        finally
        {
            _gate.ExitWriteLock();
        }
    }
}
