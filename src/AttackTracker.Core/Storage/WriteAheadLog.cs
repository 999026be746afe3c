using Microsoft.Data.Sqlite;

namespace AttackTracker.Core.Storage;

/// <summary>Brings what was committed from the write-ahead log into the database file in the background, so that no commit that somebody waits for has to.</summary>
/// <remarks>
/// A commit only appends to the log; from time to time the log has to be copied into the file and begun anew, which SQLite by itself does within the commit that
/// makes it too long. Nothing is lost where the copying stops or never began, since readers and the next start read the log as well.
/// </remarks>
public sealed class WriteAheadLog(string file, TimeProvider clock)
{
    /// <summary>Pages of 4 KB from which on a commit copies the log itself, where nothing does it in the background: SQLite's own number.</summary>
    internal const int PagesAlone = 1000;

    /// <summary>The same where something does: the log grows to 64 MB at most while no reader holds it, though a commit came faster than the background.</summary>
    internal const int PagesKept = 16_384;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private int _keepers;

    /// <summary>For <c>PRAGMA wal_autocheckpoint</c> of a connection that is opened now.</summary>
    internal int PagesInCommit => Volatile.Read(ref _keepers) > 0 ? PagesKept : PagesAlone;

    /// <summary>Copies the log every few seconds, until it is told to stop; then leaves it empty, where nobody else has the file open.</summary>
    /// <exception cref="SqliteException">The file cannot be read or written; until it is tried again, commits copy the log as they do alone.</exception>
    public async Task KeepShortAsync(CancellationToken stopping)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await connection.OpenAsync(stopping);
        Interlocked.Increment(ref _keepers);
        try
        {
            using var timer = new PeriodicTimer(Pause, clock);
            var seen = 0L;
            while (await timer.WaitForNextTickAsync(stopping))
            {
                // Another number after every commit of anybody else: where nothing was written nothing is to be copied.
                if (Ask(connection, "PRAGMA data_version") is var version && version != seen)
                {
                    // Passive: waits for neither readers nor writers, and leaves to the next time what they are at.
                    Ask(connection, "PRAGMA wal_checkpoint(PASSIVE)");
                    seen = version;
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            Ask(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        }
        finally
        {
            Interlocked.Decrement(ref _keepers);
        }
    }

    private static long Ask(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
        command.CommandText = pragma;
        return (long)command.ExecuteScalar()!;
    }
}
