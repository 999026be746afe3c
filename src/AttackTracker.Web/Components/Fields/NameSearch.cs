using AttackTracker.Core.Text;

namespace AttackTracker.Web.Components.Fields;

/// <summary>Finds entries of the reference data by any of their names, as people type them: without hyphens, in any spelling that the recognizers take for one.</summary>
public sealed class NameSearch<T>
    where T : class
{
    /// <summary>How many choices a list shows; whoever wants another one types more.</summary>
    private const int Most = 12;

    private readonly List<(T Entry, string Name, List<(string Name, string Words, string Key)> Names)> _entries;

    public NameSearch(IEnumerable<T> entries, Func<T, string> nameOf, Func<T, IReadOnlyList<string>> aliasesOf)
    {
        _entries = [.. entries.Select(e => (e, nameOf(e), aliasesOf(e).Prepend(nameOf(e)).Select(n => (n, MatchKey.Of(n), KeyOf(n))).ToList()))];
    }

    /// <summary>The entry that has exactly this name or alias; null where there is none.</summary>
    public T? Named(string typed)
    {
        var key = KeyOf(typed);
        return key.Length == 0 ? null : _entries.Find(e => e.Names.Exists(n => n.Key == key)).Entry;
    }

    /// <summary>The entries with a name that holds what is typed: whole names first, then those that begin with it, then those with a word that does.</summary>
    public IReadOnlyList<NameChoice> Find(string typed, Func<T, string> noteOf)
    {
        var (words, key) = (MatchKey.Of(typed), KeyOf(typed));
        return
        [
            .. _entries
                .Select(e => (e.Entry, e.Name, Best: e.Names.Select(n => (n.Name, Rank: Rank(n.Words, n.Key, words, key))).MinBy(n => n.Rank)))
                .Where(e => e.Best.Rank < int.MaxValue)
                .OrderBy(e => e.Best.Rank).ThenBy(e => e.Name, StringComparer.OrdinalIgnoreCase)
                .Take(Most)
                .Select(e => new NameChoice(e.Name, e.Best.Name == e.Name ? null : e.Best.Name, noteOf(e.Entry))),
        ];
    }

    private static int Rank(string name, string nameKey, string words, string key)
        => nameKey == key ? 0
            : nameKey.StartsWith(key, StringComparison.Ordinal) ? 1
            : name.Contains(" " + words, StringComparison.Ordinal) ? 2
            : nameKey.Contains(key, StringComparison.Ordinal) ? 3
            : int.MaxValue;

    private static string KeyOf(string name) => string.Concat(MatchKey.Of(name).Where(char.IsLetterOrDigit));
}

/// <summary>What a list of names offers.</summary>
/// <param name="Name">The name that is taken over.</param>
/// <param name="As">The alias that what is typed was found in; null where it is the name itself.</param>
/// <param name="Note">What tells it from others of its kind.</param>
public sealed record NameChoice(string Name, string? As, string Note);
