using AttackTracker.Core.Search;

namespace AttackTracker.Core.Storage;

/// <summary>Words that a person looks for in texts, as FTS5 queries that cannot be malformed.</summary>
/// <param name="Match">What must occur: all words, quoted ones as they stand, the last unquoted one also as the beginning of a word if it is longer than a letter; null where nothing must.</param>
/// <param name="Without">What must not: any of the words behind a minus; null where nothing is denied.</param>
/// <remarks>Each word is quoted, so that FTS5's own operators and signs have no meaning.</remarks>
internal readonly record struct SearchText(string? Match, string? Without)
{
    /// <summary>Reads what was typed; colons have no meaning here, and neither has a quote that is not closed.</summary>
    public static SearchText Of(string? typed)
    {
        var tokens = SearchLexer.Read((typed ?? "").Replace("\0", "", StringComparison.Ordinal), withNames: false)
            .SelectMany(t => t.IsClosed ? [t] : t.Value.Split(' ').Select(word => t with { Value = word, IsQuoted = false }))
            .Where(t => t.HasWords)
            .ToList();
        var wanted = tokens.FindAll(t => !t.IsNegated);
        var match = string.Join(' ', wanted.Select(t => $"\"{t.Value}\""));
        return new SearchText(
            wanted.Count == 0 ? null : IsBeginning(wanted[^1]) ? match + "*" : match,
            tokens.Exists(t => t.IsNegated) ? string.Join(" OR ", tokens.Where(t => t.IsNegated).Select(t => $"\"{t.Value}\"")) : null);
    }

    // What begins with one letter is nearly everything, and takes a second to gather in a million articles.
    private static bool IsBeginning(SearchToken token) => !token.IsQuoted && token.Value.Reverse().SkipWhile(c => !char.IsLetterOrDigit(c)).TakeWhile(char.IsLetterOrDigit).Skip(1).Any();
}
