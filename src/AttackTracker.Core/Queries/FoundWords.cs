using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Quotes articles where they hold the words of a search.</summary>
internal sealed class FoundWords(TrackerDbContext database, string match)
{
    private const char Begin = '\u0002';
    private const char End = '\u0003';

    private readonly Dictionary<int, ArticleExcerptRow?> _read = [];

    /// <summary>The line with a quote that holds the words, from the first of its articles that does; as it is where none does.</summary>
    /// <param name="line">An incident.</param>
    /// <param name="reports">Its reports in its own order: article, ordinal within it, publisher.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IncidentLine> QuotedAsync(IncidentLine line, IEnumerable<(int ArticleId, int Ordinal, string? Publisher)> reports, CancellationToken cancellationToken)
    {
        foreach (var report in reports.DistinctBy(r => r.ArticleId))
        {
            if (await ReadAsync(report.ArticleId, cancellationToken) is { } row && row.Text.Contains(Begin, StringComparison.Ordinal))
            {
                return line with { Quote = new Quote(report.ArticleId, report.Ordinal, report.Publisher, Pieces(row.Text)) };
            }
        }

        return line;
    }

    public async Task<FoundArticle> QuotedAsync(ArticleLine line, CancellationToken cancellationToken)
        => await ReadAsync(line.Id, cancellationToken) is not { } row ? new FoundArticle(line, [new QuotePiece(line.Title, false)], [])
            : new FoundArticle(line, Pieces(row.Title ?? line.Title), row.Text.Contains(Begin, StringComparison.Ordinal) ? Pieces(row.Text) : []);

    /// <summary>Cuts words into those that were looked for and the others. White space is made single blanks.</summary>
    public static IReadOnlyList<QuotePiece> Pieces(string marked)
    {
        var pieces = new List<QuotePiece>();
        var (from, isMarked) = (0, false);
        for (var at = 0; at <= marked.Length; at++)
        {
            if (at < marked.Length && marked[at] is not (Begin or End))
            {
                continue;
            }

            if (at > from)
            {
                pieces.Add(new QuotePiece(string.Join(' ', marked[from..at].Split('\n', '\r', '\t')), isMarked));
            }

            (from, isMarked) = (at + 1, at < marked.Length && marked[at] == Begin);
        }

        return pieces;
    }

    private async Task<ArticleExcerptRow?> ReadAsync(int article, CancellationToken cancellationToken)
        => _read.TryGetValue(article, out var row) ? row : _read[article] = await database.Excerpt(match, article).FirstOrDefaultAsync(cancellationToken);
}
