using System.Collections.Concurrent;
using AttackTracker.Core.Incidents;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage;

/// <summary>Sketches of articles' texts, by content hash. A sketch never changes, so those made lately are kept. Thread-safe.</summary>
internal sealed class ArticleSketches
{
    /// <summary>A kilobyte each. A day's work asks for the same few again and again; a rebuild asks for all, each once.</summary>
    private const int Kept = 20_000;

    private readonly ConcurrentDictionary<string, TextFingerprint> _kept = new(StringComparer.Ordinal);

    public async Task<IReadOnlyDictionary<string, TextFingerprint>> OfAsync(TrackerDbContext context, IReadOnlyCollection<string> hashes, CancellationToken cancellationToken)
    {
        var found = new ConcurrentDictionary<string, TextFingerprint>(StringComparer.Ordinal);
        foreach (var missing in hashes.Where(hash => !(_kept.TryGetValue(hash, out var sketch) && found.TryAdd(hash, sketch))).Distinct(StringComparer.Ordinal).Chunk(500))
        {
            var articles = await context.Articles.Where(a => missing.Contains(a.ContentHash)).Select(a => new { a.ContentHash, a.Text }).ToListAsync(cancellationToken);
            Parallel.ForEach(articles, article => found.TryAdd(article.ContentHash, TextFingerprint.Of(article.Text)));
        }

        if (_kept.Count + found.Count > Kept)
        {
            _kept.Clear();
        }

        foreach (var (hash, sketch) in found)
        {
            _kept.TryAdd(hash, sketch);
        }

        return found;
    }
}
