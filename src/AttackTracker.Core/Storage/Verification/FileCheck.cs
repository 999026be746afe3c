using Microsoft.Data.Sqlite;

namespace AttackTracker.Core.Storage.Verification;

/// <summary>Checks what can be told without understanding the rows: the file's structure, references, search, and that nothing was deleted.</summary>
internal static class FileCheck
{
    /// <summary>Their keys run from 1 without gaps, since none is ever deleted and a failed transaction gives its keys back.</summary>
    private static readonly string[] KeptForEver = ["articles", "article_metadata", "extraction_runs", "reports", "evidence", "aggregates", "decisions", "reference_revisions", "merge_proposals", "releases"];

    public static async Task<IReadOnlyList<Violation>> RunAsync(TrackerDbContext context, CancellationToken cancellationToken)
    {
        var violations = new List<Violation>();
        foreach (var row in await Sql.RowsAsync(context, "PRAGMA integrity_check", cancellationToken))
        {
            if (row[0] != "ok" && !row[0].Contains("fts5", StringComparison.OrdinalIgnoreCase) && !row[0].Contains("inverted index", StringComparison.OrdinalIgnoreCase))
            {
                violations.Add(new Violation("file", row[0].ReplaceLineEndings(" ")));
            }
        }

        foreach (var row in await Sql.RowsAsync(context, "PRAGMA foreign_key_check", cancellationToken))
        {
            violations.Add(new Violation("file", $"{row[0]} row {row[1]} points to a row of {row[2]} that does not exist"));
        }

        foreach (var table in KeptForEver)
        {
            var gaps = await Sql.RowsAsync(
                context,
                $"SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = '{table}'), 0) - count(*), group_concat(id) FROM {table}",
                cancellationToken);
            if (gaps[0][0] != "0")
            {
                violations.Add(new Violation(table == "decisions" ? "decisions" : "file", $"{table}: {gaps[0][0]} rows were deleted; there are {Shorten(gaps[0][1])}"));
            }
        }

        foreach (var index in new[] { "article_search", "incident_search" })
        {
            try
            {
                await Sql.ExecuteAsync(context, $"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', 1)", cancellationToken);
            }
            catch (SqliteException fault) when (fault.SqliteErrorCode is 1 or 11)
            {
                violations.Add(new Violation("search", $"{index} is not in step with what it indexes"));
            }
        }

        return violations;
    }

    private static string Shorten(string keys) => keys.Length == 0 ? "none left" : keys.Length <= 80 ? keys : keys[..80] + "…";
}
