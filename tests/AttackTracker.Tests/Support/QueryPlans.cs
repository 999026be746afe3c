using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AttackTracker.Tests.Support;

/// <summary>Notes every statement, and asks SQLite how it goes about it: which tables that grow it looks through row by row.</summary>
internal sealed partial class QueryPlans : DbCommandInterceptor
{
    private static readonly string[] Growing =
    [
        "articles", "article_metadata", "extraction_runs", "reports", "evidence", "runner_ups", "aggregates", "publication_evidence", "incidents", "incident_weapons", "incident_outcomes",
        "incident_groups", "incident_statements", "incident_fields", "incident_reports", "public_ids", "report_public_ids", "decisions", "merge_proposals",
    ];

    private readonly List<(string Sql, List<SqliteParameter> Parameters)> _statements = [];

    /// <summary>The tables that the statements since the last call look through from end to end, neither by an index that holds all they ask for; each once, in order.</summary>
    public IReadOnlyList<string> Scans(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        var scans = _statements.SelectMany(statement => Scans(connection, statement.Sql, statement.Parameters)).Distinct().Order(StringComparer.Ordinal).ToList();
        _statements.Clear();
        return scans;
    }

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        Note(command);
        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    private void Note(DbCommand command) => _statements.Add((command.CommandText, [.. command.Parameters.Cast<SqliteParameter>()]));

    private static IEnumerable<string> Scans(SqliteConnection connection, string sql, List<SqliteParameter> parameters)
    {
        // A list of nothing becomes a condition that never holds, and nothing is looked at.
        // Nor is the first of a table in the order in which it stands, with nothing asked of its rows.
        if (sql.StartsWith("PRAGMA", StringComparison.Ordinal) || NeverHolds().IsMatch(sql) || FirstOfAll().IsMatch(sql))
        {
            return [];
        }

        var tables = TableAlias().Matches(sql).DistinctBy(m => m.Groups["alias"].Value).ToDictionary(m => m.Groups["alias"].Value, m => m.Groups["table"].Value, StringComparer.Ordinal);
        using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
        command.Parameters.AddRange(parameters.ConvertAll(p => new SqliteParameter(p.ParameterName, p.Value)));
        using var reader = command.ExecuteReader();
        var scans = new List<string>();
        while (reader.Read())
        {
            if (Scan().Match(reader.GetString(3)) is { Success: true } scan && !scan.Value.Contains("COVERING", StringComparison.Ordinal))
            {
                scans.Add(tables.GetValueOrDefault(scan.Groups["name"].Value, scan.Groups["name"].Value));
            }
        }

        return scans.Where(Growing.Contains);
    }

    [GeneratedRegex("\"(?<table>\\w+)\" AS \"(?<alias>\\w+)\"")]
    private static partial Regex TableAlias();

    [GeneratedRegex("WHERE 0(\\s|$)")]
    private static partial Regex NeverHolds();

    [GeneratedRegex("^SELECT [^()]*\\sFROM \"\\w+\" AS \"(?<alias>\\w+)\"\\s+ORDER BY \"\\k<alias>\".\"id\"( DESC)?\\s+LIMIT @\\w+$")]
    private static partial Regex FirstOfAll();

    [GeneratedRegex("^SCAN (?<name>\\w+).*$")]
    private static partial Regex Scan();
}
