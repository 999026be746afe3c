using AttackTracker.Tests.Support;
using Microsoft.Data.Sqlite;

namespace AttackTracker.Tests.Invariants;

/// <summary>All rows of a database at one time.</summary>
internal sealed class Tables
{
    /// <summary>Rows that are never altered once they are there.</summary>
    private static readonly string[] OnlyAddedTo = ["articles", "reference_revisions", "reports", "evidence", "runner_ups", "publication_evidence", "report_public_ids", "decisions"];

    /// <summary>What a revision of the reference data says is proved by its hash, and the tables made of the current one hold much.</summary>
    private const string Names = """
        SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%search%'
            AND name NOT IN ('sites', 'places', 'groups', 'weapon_forms', 'dated_events', '__EFMigrationsHistory', 'changed_incidents') ORDER BY name
        """;

    private readonly Dictionary<string, List<string>> _rows;

    private Tables(Dictionary<string, List<string>> rows) => _rows = rows;

    public int Decisions => _rows["decisions"].Count;

    public static async Task<Tables> ReadAsync(TestDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection($"Data Source={database.File};Pooling=False");
        await connection.OpenAsync(cancellationToken);
        var rows = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var table in await Dump.RowsAsync(connection, Names, cancellationToken))
        {
            var columns = table == "reference_revisions" ? "id, hash, recorded_at, recorded_by, reason, follows, change" : "*";
            rows.Add(table, await Dump.RowsAsync(connection, $"SELECT {columns} FROM {table}", cancellationToken));
        }

        return new Tables(rows);
    }

    /// <summary>That not a row is another one.</summary>
    public void AssertEquals(Tables before) => Assert.Equal(before._rows.Select(table => (table.Key, string.Join('\n', table.Value))), _rows.Select(table => (table.Key, string.Join('\n', table.Value))));

    /// <summary>That nothing of what stood before is altered or gone.</summary>
    public void AssertKeeps(Tables before)
    {
        foreach (var table in OnlyAddedTo)
        {
            Assert.True(_rows[table].Take(before._rows[table].Count).SequenceEqual(before._rows[table]), $"Rows of {table} were altered or lost.");
        }

        foreach (var table in new[] { "extraction_runs", "article_metadata", "merge_proposals", "public_ids" })
        {
            Assert.True(_rows[table].Count >= before._rows[table].Count, $"Rows of {table} were lost.");
        }
    }
}
