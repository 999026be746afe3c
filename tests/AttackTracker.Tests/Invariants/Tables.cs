using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Invariants;

/// <summary>All rows of a database at one time.</summary>
internal sealed class Tables
{
    /// <summary>Rows that are never altered once they are there.</summary>
    private static readonly string[] OnlyAddedTo = ["articles", "reference_revisions", "reports", "evidence", "runner_ups", "publication_evidence", "report_public_ids", "decisions"];

    private readonly Dictionary<string, string[]> _rows;

    private Tables(string text)
    {
        Text = text;
        _rows = text.Split("== ", StringSplitOptions.RemoveEmptyEntries).Select(table => table.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToDictionary(lines => lines[0].Trim(), lines => lines[1..], StringComparer.Ordinal);
    }

    /// <summary>To be compared.</summary>
    public string Text { get; }

    public int Decisions => _rows["decisions"].Length;

    public static async Task<Tables> ReadAsync(TestDatabase database, CancellationToken cancellationToken) => new(await Dump.AllAsync(database, cancellationToken));

    /// <summary>That nothing of what stood before is altered or gone.</summary>
    public void AssertKeeps(Tables before)
    {
        foreach (var table in OnlyAddedTo)
        {
            Assert.True(_rows[table].Take(before._rows[table].Length).SequenceEqual(before._rows[table]), $"Rows of {table} were altered or lost.");
        }

        foreach (var table in new[] { "extraction_runs", "article_metadata", "merge_proposals", "public_ids" })
        {
            Assert.True(_rows[table].Length >= before._rows[table].Length, $"Rows of {table} were lost.");
        }
    }
}
