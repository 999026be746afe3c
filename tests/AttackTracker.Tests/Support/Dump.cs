using System.Globalization;
using System.Text;
using AttackTracker.Core.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Tests.Support;

/// <summary>The content of a database as text, to be compared with another; how often incidents were written is no part of it.</summary>
internal static class Dump
{
    /// <summary>Every row of every table, in the order of the columns.</summary>
    public static async Task<string> AllAsync(TestDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection($"Data Source={database.File};Pooling=False");
        await connection.OpenAsync(cancellationToken);
        var tables = await RowsAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%search%' AND name <> 'changed_incidents' ORDER BY name", cancellationToken);
        var text = new StringBuilder();
        foreach (var table in tables)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"== {table}");
            text.AppendJoin('\n', await RowsAsync(connection, $"SELECT * FROM {table}", cancellationToken)).AppendLine();
        }

        return text.ToString();
    }

    /// <summary>The same without the keys of incidents, which a rebuild gives anew, and with their rows in an order of their own.</summary>
    /// <param name="file">The database.</param>
    /// <param name="leaveOut">Tables that do not count.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<string> WithoutKeysOfIncidentsAsync(string file, IReadOnlyCollection<string> leaveOut, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(cancellationToken);
        var columns = await RowsAsync(connection, "SELECT t.name, c.name FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name NOT LIKE '%search%' AND t.name <> 'changed_incidents' ORDER BY t.name, c.cid", cancellationToken);
        var text = new StringBuilder();
        foreach (var table in columns.Select(row => row.Split('|')).Where(pair => pair is not ["incidents", "id"] && !leaveOut.Contains(pair[0])).GroupBy(pair => pair[0], pair => pair[1]))
        {
            var selected = string.Join(", ", table.Select(column => column == "incident_id" ? "(SELECT public_id FROM incidents WHERE incidents.id = incident_id)" : $"\"{column}\""));
            var rows = await RowsAsync(connection, $"SELECT {selected} FROM {table.Key}", cancellationToken);
            text.AppendLine(CultureInfo.InvariantCulture, $"== {table.Key}").AppendJoin('\n', rows.Order(StringComparer.Ordinal)).AppendLine();
        }

        return text.ToString();
    }

    /// <summary>Every incident without keys and public ids, which depend on the order of articles; its reports by file and place.</summary>
    public static async Task<IReadOnlyList<string>> IncidentsAsync(TestDatabase database, CancellationToken cancellationToken)
    {
        await using var context = database.NewContext();
        var names = await context.Reports.Select(r => new { r.Id, r.Run.Article.FileName, r.Ordinal })
            .ToDictionaryAsync(r => r.Id, r => $"{r.FileName}#{r.Ordinal}", cancellationToken);
        var rows = await context.Incidents.AsSplitQuery().Include(i => i.ByWeapon).Include(i => i.ByOutcome).Include(i => i.ByGroup).Include(i => i.Fields).Include(i => i.Reports)
            .AsNoTracking().ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => string.Join('\n', IncidentSnapshot.Of(row).Where(p => p.Part is not ("public id" or "reports")).Select(p => p.Text)
                    .Concat(row.Reports.OrderBy(r => r.Ordinal).Select(r => $"{names[r.ReportId]} {r.Score} {(r.JoinedToId is { } other ? names[other] : "")}"))))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>What a query selects, a line each.</summary>
    public static async Task<List<string>> RowsAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return rows;
    }
}
