namespace AttackTracker.Core.Storage;

/// <summary>Turns what a person types into a search box into an FTS5 query that cannot be malformed.</summary>
internal static class SearchText
{
    /// <summary>All words must occur, the last one also as the beginning of a word; null where there is no word to look for.</summary>
    /// <remarks>Each word is quoted, so that FTS5's own operators and signs have no meaning.</remarks>
    public static string? ToMatch(string? typed)
    {
        var words = (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Replace("\"", "", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal))
            .Where(word => word.Any(char.IsLetterOrDigit))
            .Select(word => $"\"{word}\"")
            .ToList();
        return words.Count == 0 ? null : string.Join(' ', words) + "*";
    }
}
