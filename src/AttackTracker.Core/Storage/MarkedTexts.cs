using Microsoft.Data.Sqlite;

namespace AttackTracker.Core.Storage;

/// <summary>Marks and cuts texts where they hold the words of a search.</summary>
/// <remarks>
/// The few texts that are shown are indexed once more, in memory: to ask the index of all articles for each of them costs it the work of the whole
/// search, since it gathers what begins like the last word anew each time. What is cut is the same, which a test holds.
/// </remarks>
internal static class MarkedTexts
{
    /// <summary>Stands before words that were looked for.</summary>
    public const char Begin = '\u0002';

    /// <summary>Stands behind them.</summary>
    public const char End = '\u0003';

    /// <summary>Titles, and where texts hold the words first and densest; nothing of a text that does not match.</summary>
    /// <param name="match">An FTS5 query, see <see cref="SearchText"/>.</param>
    /// <param name="texts">Keys, titles and texts of articles.</param>
    public static Dictionary<int, (string? Title, string Text)> Of(string match, IEnumerable<(int Id, string? Title, string Text)> texts)
    {
        using var memory = new SqliteConnection("Data Source=:memory:;Pooling=False");
        memory.Open();
        using var command = memory.CreateCommand();
        command.CommandText = "CREATE VIRTUAL TABLE article_search USING fts5(title, text, tokenize='unicode61 remove_diacritics 2')";
        command.ExecuteNonQuery();
        command.CommandText = "INSERT INTO article_search(rowid, title, text) VALUES ($id, $title, $text)";
        foreach (var (id, title, text) in texts)
        {
            command.Parameters.Clear();
            command.Parameters.AddWithValue("$id", id);
            command.Parameters.AddWithValue("$title", (object?)title ?? DBNull.Value);
            command.Parameters.AddWithValue("$text", text);
            command.ExecuteNonQuery();
        }

        command.Parameters.Clear();
        command.CommandText = "SELECT rowid, highlight(article_search, 0, char(2), char(3)), snippet(article_search, 1, char(2), char(3), '…', 36) FROM article_search WHERE article_search MATCH $match";
        command.Parameters.AddWithValue("$match", match);
        using var reader = command.ExecuteReader();
        var marked = new Dictionary<int, (string? Title, string Text)>();
        while (reader.Read())
        {
            marked[reader.GetInt32(0)] = (reader.IsDBNull(1) ? null : reader.GetString(1), reader.GetString(2));
        }

        return marked;
    }
}
