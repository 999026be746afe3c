using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>Where and when a story was written, before its first sentence: "BAGHDAD, Feb 13 (Agency) -", "DUHOK –", "Diwaniyah /".</summary>
internal static class Dateline
{
    private const int Longest = 14;

    /// <summary>The first token behind the dateline; the sentence's first token where there is none.</summary>
    public static int End(Reading reading, Sentence sentence)
    {
        var first = sentence.FirstToken;
        if (!reading.IsCapitalized(first) || !IsParagraphStart(reading, sentence))
        {
            return first;
        }

        var words = 0;
        for (var at = first; at < Math.Min(sentence.EndToken - 1, first + Longest); at++)
        {
            var word = reading.Word(at);
            var isClosed = word is "—" or "–" or "/" || (word == "-" && reading.IsSpaced(at)) || (word == ":" && words <= 2 && reading.Document.Tokens[first].Form.IsAllCaps);
            if (isClosed)
            {
                return words > 0 && HasPlace(reading, first, at) ? at + 1 : first;
            }

            var isPart = reading.IsCapitalized(at) || reading.IsNumber(at) || word is "," or "." or "(" or ")" || reading.IsInDate(at);
            if (!isPart)
            {
                return first;
            }

            words++;
        }

        return first;
    }

    private static bool HasPlace(Reading reading, int first, int end)
        => reading.Document.Tokens[first].Form.IsAllCaps || (reading.Dateline is { } dateline && dateline.First >= first && dateline.End <= end) || reading.Sites.Within(first, end).Exists(s => s.End <= end && SiteRoles.Rank(s.Mention) < 4);

    private static bool IsParagraphStart(Reading reading, Sentence sentence)
        => sentence.Index == 0 || reading.Document.Sentences[sentence.Index - 1].Line != sentence.Line;
}
