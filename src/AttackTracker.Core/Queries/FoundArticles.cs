using AttackTracker.Core.Storage;

namespace AttackTracker.Core.Queries;

/// <summary>The articles that words were found in, in the order in which they were brought in, which is that of their keys.</summary>
internal sealed class FoundArticles
{
    private readonly bool[] _are;

    private FoundArticles(bool[] are) => (_are, Count) = (are, are.AsSpan().Count(true));

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>Whether every hundredth article of all is one, or more of them.</summary>
    public bool AreMany => Count > _are.Length / 100;

    /// <summary>Whether this is one.</summary>
    public bool Has(int key) => key < _are.Length && _are[key];

    /// <summary>Finds them.</summary>
    /// <param name="database">Not in a transaction.</param>
    /// <param name="text">What they must hold and must not; nothing of either finds none.</param>
    /// <param name="without">The keys of those that are left out.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static async Task<FoundArticles> OfAsync(TrackerDbContext database, SearchText text, IReadOnlyList<int> without, CancellationToken cancellationToken)
    {
        bool[] are = [.. await SearchHits.ArticlesAsync(database, text, cancellationToken)];
        foreach (var key in without.Where(key => key < are.Length))
        {
            are[key] = false;
        }

        return new FoundArticles(are);
    }

    /// <summary>The keys on a page.</summary>
    /// <param name="descending">Whether the latest comes first.</param>
    /// <param name="skip">How many stand before the page.</param>
    /// <param name="take">How many stand on it at most.</param>
    public List<int> Page(bool descending, int skip, int take) => Take(descending ? _are.Length - 1 : 0, descending ? -1 : 1, skip, take);

    /// <summary>The keys of the latest that were brought in before another one, the latest first.</summary>
    /// <param name="key">That one; null begins with the latest of all.</param>
    /// <param name="take">How many at most.</param>
    public List<int> Before(int? key, int take) => Take(Math.Min(key ?? int.MaxValue, _are.Length) - 1, -1, 0, take);

    private List<int> Take(int from, int step, int skip, int take)
    {
        var keys = new List<int>();
        for (var at = from; at >= 0 && at < _are.Length && keys.Count < take; at += step)
        {
            if (_are[at] && skip-- <= 0)
            {
                keys.Add(at);
            }
        }

        return keys;
    }
}
