using System.Globalization;
using System.Runtime.CompilerServices;
using AttackTracker.Core.Storage.Facts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace AttackTracker.Core.Storage;

/// <summary>What holds some words, by keys; what lies behind the end does not. The last few are kept until the index of words is written.</summary>
/// <param name="Articles">Those whose title or text does.</param>
/// <param name="Incidents">Those whose title, site or groups do.</param>
internal sealed record SearchHits(bool[] Articles, bool[] Incidents)
{
    private const int MostKept = 16;

    private static readonly ConditionalWeakTable<IDbContextOptions, RecentlyRead<string, SearchHits>> Known = [];

    /// <summary>Finds it in the index, or among what was found last.</summary>
    /// <param name="database">Not in a transaction, as for all that is shared in memory.</param>
    /// <param name="match">An FTS5 query, see <see cref="SearchText"/>.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static async Task<SearchHits> OfAsync(TrackerDbContext database, string match, CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(database, cancellationToken);
        return await Known.GetValue(database.GetService<IDbContextOptions>(), _ => new(MostKept)).GetAsync(
            match,
            State(connection),
            () => Task.FromResult(new SearchHits(
                Keys(connection, "SELECT CAST(group_concat(rowid) AS BLOB) FROM article_search WHERE article_search MATCH $match", match),
                Keys(connection, "SELECT CAST(group_concat(rowid) AS BLOB) FROM incident_search WHERE incident_search MATCH $match", match))),
            cancellationToken);
    }

    /// <summary>The articles of a text that title or body must hold and must not, see <see cref="SearchText"/>, by their keys.</summary>
    public static async Task<bool[]> ArticlesAsync(TrackerDbContext database, SearchText text, CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(database, cancellationToken);
        var wanted = text.Match is { } match ? (await OfAsync(database, match, cancellationToken)).Articles
            : text.Without is null ? []
            : Keys(connection, "SELECT CAST(group_concat(id) AS BLOB) FROM articles", null);
        if (text.Without is not { } without)
        {
            return wanted;
        }

        var unwanted = (await OfAsync(database, without, cancellationToken)).Articles;
        bool[] left = [.. wanted];
        for (var key = 0; key < Math.Min(left.Length, unwanted.Length); key++)
        {
            left[key] &= !unwanted[key];
        }

        return left;
    }

    /// <summary>What is another one after every change of words, and of incidents and who tells of them.</summary>
    public static async Task<string> StateAsync(TrackerDbContext database, CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(database, cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"{KeptRows.LastChange(connection)} {State(connection)}");
    }

    // FTS5's own list of its segments, some bytes, to which each write adds one and a count of pages: so it holds for other processes as well.
    private static string State(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT (SELECT hex(block) FROM article_search_data WHERE id = 10) || ' ' || (SELECT hex(block) FROM incident_search_data WHERE id = 10)";
        return (string)command.ExecuteScalar()!;
    }

    private static async Task<SqliteConnection> OpenAsync(TrackerDbContext database, CancellationToken cancellationToken)
    {
        if (database.Database.CurrentTransaction is not null)
        {
            throw new InvalidOperationException("What words are found in is looked up outside of transactions, since everybody shares it.");
        }

        await database.Database.OpenConnectionAsync(cancellationToken);
        return (SqliteConnection)database.Database.GetDbConnection();
    }

    // All in one value: to hand over row by row takes several times as long as to find them.
    private static bool[] Keys(SqliteConnection connection, string sql, string? match)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (match is not null)
        {
            command.Parameters.AddWithValue("$match", match);
        }

        using var reader = command.ExecuteReader();
        if (!reader.Read() || reader.IsDBNull(0))
        {
            return [];
        }

        var listed = reader.GetFieldValue<byte[]>(0);
        var keys = new bool[1024];
        var key = 0;
        for (var at = 0; at <= listed.Length; at++)
        {
            if (at < listed.Length && listed[at] != ',')
            {
                key = (10 * key) + listed[at] - '0';
                continue;
            }

            if (key >= keys.Length)
            {
                Array.Resize(ref keys, Math.Max(key + 1, keys.Length * 2));
            }

            (keys[key], key) = (true, 0);
        }

        return keys;
    }
}
