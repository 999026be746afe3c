namespace AttackTracker.Core.Articles;

/// <summary>The block between two lines of <c>---</c> at the start of a Markdown file: one <c>key: value</c> a line.</summary>
/// <remarks>
/// It is part of the stored text, which is never altered, and is left out of extraction as boilerplate. Only the plain form
/// is read: nested and multi-line YAML values are skipped.
/// </remarks>
internal static class FrontMatter
{
    private const string Fence = "---";

    /// <summary>Where the block ends, the closing fence's line end included; zero where the text has none.</summary>
    public static int End(string text)
    {
        if (!text.StartsWith(Fence + "\n", StringComparison.Ordinal))
        {
            return 0;
        }

        var sawKey = false;
        for (var start = Fence.Length + 1; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var line = text.AsSpan(start, end - start).TrimEnd();
            start = Math.Min(end + 1, text.Length);
            if (line is Fence or "...")
            {
                return sawKey ? start : 0;
            }

            var isKey = line.IndexOf(':') > 0;
            sawKey |= isKey;

            // A thematic break at the top of an article is followed by prose, not by keys.
            if (!isKey && line.Length > 0 && line[0] is not (' ' or '\t' or '-' or '#'))
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>What the block says; an empty value or a date that is none counts as not given.</summary>
    public static ArticleMetadata Read(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in text[..End(text)].Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && !char.IsWhiteSpace(line[0]))
            {
                values.TryAdd(line[..colon].Trim(), Unquoted(line[(colon + 1)..].Trim()));
            }
        }

        var published = MetadataDate.Parse(Value("published") ?? Value("date"));
        return new ArticleMetadata
        {
            Title = Value("title"),
            Publisher = Value("publisher"),
            Published = published,
            PublishedInDocument = published is not null,
            Language = Value("language") ?? Value("lang"),
            Url = Value("url"),
        };

        string? Value(string key) => values.TryGetValue(key, out var value) && value.Length > 0 ? value : null;
    }

    private static string Unquoted(string value)
        => value.Length >= 2 && value[0] == value[^1] && value[0] is ('"' or '\'')
            ? value[1..^1]
            : value;
}
