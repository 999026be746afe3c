using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AttackTracker.Core.Storage.Verification;

/// <summary>Compares tables, indexes, views and triggers with those of a new database: a guard that was dropped guards nothing.</summary>
internal static class SchemaCheck
{
    public static async Task<IReadOnlyList<Violation>> RunAsync(TrackerDbContext context, CancellationToken cancellationToken)
    {
        var options = new DbContextOptionsBuilder<TrackerDbContext>().UseSqlite("Data Source=:memory:").Options;
        await using var model = new TrackerDbContext(options);
        await model.Database.OpenConnectionAsync(cancellationToken);
        await Sql.ExecuteAsync(model, model.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.NoTransactions), cancellationToken);

        var expected = await ReadAsync(model, cancellationToken);
        var found = await ReadAsync(context, cancellationToken);
        return
        [
            .. expected.Where(e => !found.ContainsKey(e.Key)).Select(e => new Violation("schema", $"{e.Key} is missing")),
            .. found.Where(f => !expected.ContainsKey(f.Key)).Select(f => new Violation("schema", $"{f.Key} does not belong here")),
            .. expected.Where(e => found.TryGetValue(e.Key, out var sql) && sql != e.Value).Select(e => new Violation("schema", $"{e.Key} is not as it was made")),
        ];
    }

    private static async Task<Dictionary<string, string>> ReadAsync(TrackerDbContext context, CancellationToken cancellationToken)
        => (await Sql.RowsAsync(context, "SELECT type, name, coalesce(sql, '') FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' ORDER BY type, name", cancellationToken))
            .ToDictionary(row => $"{row[0]} {row[1]}", row => row[2], StringComparer.Ordinal);
}
