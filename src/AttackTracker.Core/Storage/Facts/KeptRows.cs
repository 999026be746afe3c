using Microsoft.Data.Sqlite;

namespace AttackTracker.Core.Storage.Facts;

/// <summary>Reads rows for what is held in memory. Plain SQL, since they are many and nothing of them is kept.</summary>
internal static class KeptRows
{
    /// <summary>The number of the last incident that was written or deleted; 0 where none was since the numbers are kept.</summary>
    public static long LastChange(SqliteConnection database) => Number(database, "SELECT coalesce(max(id), 0) FROM changed_incidents");

    /// <summary>The first of these that is still kept.</summary>
    public static long FirstChange(SqliteConnection database) => Number(database, "SELECT coalesce(min(id), 0) FROM changed_incidents");

    /// <summary>What narrows a statement to the incidents that were written after a change; nothing where all are to be read.</summary>
    public static string Since(string key, long? seen) => seen is null ? "" : $"WHERE {key} IN (SELECT incident_id FROM changed_incidents WHERE id > $seen)";

    /// <summary>The incidents that were written or deleted after a change.</summary>
    public static void EachChanged(SqliteConnection database, long seen, Action<int> take)
        => Each(database, "SELECT DISTINCT incident_id FROM changed_incidents WHERE id > $seen", seen, row => take(row.GetInt32(0)));

    public static void Each(SqliteConnection database, string sql, long? seen, Action<SqliteDataReader> take)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        if (seen is { } last)
        {
            command.Parameters.AddWithValue("$seen", last);
        }

        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            take(reader);
        }
    }

    private static long Number(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
