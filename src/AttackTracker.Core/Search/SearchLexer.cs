using AttackTracker.Core.Text;

namespace AttackTracker.Core.Search;

/// <summary>Cuts what was typed into its terms: white space parts them, quotes hold them together, a minus before one denies it.</summary>
internal static class SearchLexer
{
    /// <param name="text">What was typed.</param>
    /// <param name="withNames">Whether letters before a colon are the name of an operator, or belong to the word.</param>
    public static IEnumerable<SearchToken> Read(string text, bool withNames)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            var isNegated = text[at] == '-' && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);
            at += isNegated ? 1 : 0;
            string? name = null;
            if (withNames && NameEnd(text, at) is { } colon)
            {
                name = text[at..colon];
                at = colon + 1;
            }

            var isQuoted = at < text.Length && IsQuote(text[at]);
            at += isQuoted ? 1 : 0;
            var from = at;
            while (at < text.Length && !IsQuote(text[at]) && (isQuoted || !char.IsWhiteSpace(text[at])))
            {
                at++;
            }

            var value = string.Join(' ', text[from..at].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            var isClosed = !isQuoted || at < text.Length;
            at += isQuoted && isClosed ? 1 : 0;
            yield return new SearchToken(new TextSpan(start, at), isNegated, name, value, isQuoted, isClosed);
        }
    }

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '«' or '»';

    private static int? NameEnd(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return end > at && end < text.Length && text[end] == ':' ? end : null;
    }
}

/// <param name="Span">All of its characters.</param>
/// <param name="IsNegated">Whether a minus stands before it.</param>
/// <param name="Name">The letters before the colon; null without one.</param>
/// <param name="Value">White space within it is made single blanks; may be empty.</param>
/// <param name="IsQuoted">Whether it stands in quotes.</param>
/// <param name="IsClosed">Whether an opening quote has its closing one.</param>
internal readonly record struct SearchToken(TextSpan Span, bool IsNegated, string? Name, string Value, bool IsQuoted, bool IsClosed)
{
    /// <summary>Whether there is anything to look for: marks alone are no words.</summary>
    public bool HasWords => Value.Any(char.IsLetterOrDigit);
}
