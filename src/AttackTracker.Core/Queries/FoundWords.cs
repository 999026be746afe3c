using AttackTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Quotes articles where they hold the words of a search.</summary>
internal sealed class FoundWords
{
    // What an incident is quoted from: the first of its articles with the words in their text. Headlines alone rarely have them.
    private const int MostTried = 3;

    private readonly ILookup<string, Telling> _tellings;
    private readonly Dictionary<int, (string? Title, string Text)> _marked;

    private FoundWords(ILookup<string, Telling> tellings, Dictionary<int, (string? Title, string Text)> marked)
    {
        _tellings = tellings;
        _marked = marked;
    }

    /// <summary>Reads what is to be quoted of some lines.</summary>
    public static async Task<FoundWords> OfAsync(TrackerDbContext database, SearchText words, IReadOnlyList<IncidentLine> incidents, IReadOnlyList<ArticleLine> articles, CancellationToken cancellationToken)
    {
        if (words.Match is not { } match || incidents.Count + articles.Count == 0)
        {
            return new FoundWords(Array.Empty<Telling>().ToLookup(t => t.Incident), []);
        }

        var hits = (await SearchHits.OfAsync(database, match, cancellationToken)).Articles;
        var ids = incidents.Select(i => i.PublicId).ToList();
        var tellings = (await database.IncidentReports
            .Where(r => ids.Contains(r.Incident.PublicId))
            .OrderBy(r => r.IncidentId).ThenBy(r => r.Ordinal)
            .Select(r => new Telling(r.Incident.PublicId, r.Report.Run.ArticleId, r.Report.Ordinal, r.Report.Run.Metadata.Publisher))
            .ToListAsync(cancellationToken))
            .Where(t => t.Article < hits.Length && hits[t.Article])
            .DistinctBy(t => (t.Incident, t.Article))
            .GroupBy(t => t.Incident, StringComparer.Ordinal)
            .SelectMany(t => t.Take(MostTried))
            .ToLookup(t => t.Incident, StringComparer.Ordinal);
        var shown = tellings.SelectMany(t => t).Select(t => t.Article).Concat(articles.Select(a => a.Id)).Distinct().ToList();
        var texts = await database.Articles.Where(a => shown.Contains(a.Id))
            .Select(a => new { a.Id, Title = a.Metadata.Where(m => m.IsCurrent).Select(m => m.Title).FirstOrDefault(), a.Text })
            .ToListAsync(cancellationToken);
        return new FoundWords(tellings, MarkedTexts.Of(match, texts.Select(t => (t.Id, t.Title, t.Text))));
    }

    /// <summary>The line with a quote that holds the words, from the first of its articles that does; as it is where none does.</summary>
    public IncidentLine Quoted(IncidentLine line)
    {
        foreach (var telling in _tellings[line.PublicId])
        {
            if (_marked.TryGetValue(telling.Article, out var marked) && HasWords(marked.Text))
            {
                return line with { Quote = new Quote(telling.Article, telling.Report, telling.Publisher, Pieces(marked.Text)) };
            }
        }

        return line;
    }

    public FoundArticle Quoted(ArticleLine line)
        => _marked.TryGetValue(line.Id, out var marked)
            ? new FoundArticle(line, Pieces(marked.Title ?? line.Title), HasWords(marked.Text) ? Pieces(marked.Text) : [])
            : new FoundArticle(line, [new QuotePiece(line.Title, false)], []);

    /// <summary>Cuts words into those that were looked for and the others. White space is made single blanks.</summary>
    public static IReadOnlyList<QuotePiece> Pieces(string marked)
    {
        var pieces = new List<QuotePiece>();
        var (from, isMarked) = (0, false);
        for (var at = 0; at <= marked.Length; at++)
        {
            if (at < marked.Length && marked[at] is not (MarkedTexts.Begin or MarkedTexts.End))
            {
                continue;
            }

            if (at > from)
            {
                pieces.Add(new QuotePiece(string.Join(' ', marked[from..at].Split('\n', '\r', '\t')), isMarked));
            }

            (from, isMarked) = (at + 1, at < marked.Length && marked[at] == MarkedTexts.Begin);
        }

        return pieces;
    }

    private static bool HasWords(string marked) => marked.Contains(MarkedTexts.Begin, StringComparison.Ordinal);

    private sealed record Telling(string Incident, int Article, int Report, string? Publisher);
}
