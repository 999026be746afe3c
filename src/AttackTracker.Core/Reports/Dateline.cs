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
        // "OCT. 18 – …" opens an item; "April 10 (Agency) -- …" is a dateline.
        if (!reading.IsCapitalized(first) || (reading.IsInDate(first) && !HasAgency(reading, first, sentence.EndToken)) || !IsParagraphStart(reading, sentence))
        {
            return first;
        }

        var words = 0;
        for (var at = first; at < Math.Min(sentence.EndToken - 1, first + Longest); at++)
        {
            var word = reading.Word(at);
            var isClosed = word is "—" or "–" || (word is "/" && reading.IsSpaced(at)) || (word == "-" && reading.IsSpaced(at)) || (word == ":" && words <= 2 && reading.Document.Tokens[first].Form.IsAllCaps);
            if (isClosed)
            {
                return words > 0 && HasPlace(reading, first, at) ? at + 1 : first;
            }

            var isPart = reading.IsCapitalized(at) || reading.IsNumber(at) || word is "," or "." or "(" or ")" or "/" || reading.IsInDate(at);
            if (!isPart)
            {
                return first;
            }

            words++;
        }

        return first;
    }

    /// <summary>Whether the day that begins the line is that of an agency's dispatch: "April 10 (Agency) -- …".</summary>
    public static bool HasAgency(Reading reading, int first, int end)
    {
        for (var at = first; at < Math.Min(end, first + 6); at++)
        {
            if (reading.Word(at) == "(" && reading.IsCapitalized(at + 1) && reading.Sites.At(at + 1).Mention is null)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasPlace(Reading reading, int first, int end)
        => reading.Document.Tokens[first].Form.IsAllCaps || (reading.IsInDate(first) && reading.Word(end - 1) == ")") || (reading.Dateline is { } dateline && dateline.First >= first && dateline.End <= end) || reading.Sites.Within(first, end).Exists(s => s.End <= end && SiteRoles.Rank(s.Mention) < 4);

    private static bool IsParagraphStart(Reading reading, Sentence sentence)
        => sentence.Index == 0 || reading.Document.Sentences[sentence.Index - 1].Line != sentence.Line;
}
