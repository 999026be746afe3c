namespace AttackTracker.Core.Text;

/// <summary>Decides where within a line a sentence ends.</summary>
internal static class SentenceEnd
{
    private const int LongestAbbreviation = 8;

    /// <summary>The offset behind the sentence that starts at <paramref name="start"/>, closing quotes included.</summary>
    public static int Find(string text, int start, int end)
    {
        for (var at = start; text.AsSpan(at, end - at).IndexOfAny(".!?…") is >= 0 and var ahead;)
        {
            at += ahead;
            var after = AfterStop(text, at, end);
            if (after >= end || Ends(text, start, at, after, end))
            {
                return after;
            }

            at = after;
        }

        return end;
    }

    /// <summary>Whether the stretch ends with a stop, quotes behind it aside.</summary>
    public static bool IsClosed(string text, int start, int end)
    {
        var at = end - 1;
        while (at > start && (char.IsWhiteSpace(text[at]) || Characters.IsClosing(text[at])))
        {
            at--;
        }

        return at >= start && (IsStop(text[at]) || text[at] == ':');
    }

    private static bool IsStop(char c) => c is '.' or '!' or '?' or '…';

    private static int AfterStop(string text, int at, int end)
    {
        while (at < end && IsStop(text[at]))
        {
            at++;
        }

        while (at < end && Characters.IsClosing(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool Ends(string text, int start, int stop, int after, int end)
    {
        if (!char.IsWhiteSpace(text[after]))
        {
            return IsGlued(text, start, stop, after, end);
        }

        var next = after;
        while (next < end && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        while (next < end && Characters.IsOpening(text[next]))
        {
            next++;
        }

        if (next >= end || char.IsLower(text[next]) || text[next] is ',' or ';' or ':')
        {
            return next >= end;
        }

        return text[stop] != '.' || (stop + 1 < end && text[stop + 1] == '.') || PointEnds(text, start, stop, next, end);
    }

    // "in the region.The attack": the space was lost, as feeds do. "example.com" and "3.5" are not meant.
    private static bool IsGlued(string text, int start, int stop, int after, int end)
        => stop - start >= 3 && after + 1 < end
            && char.IsLower(text[stop - 1]) && char.IsLower(text[stop - 2]) && char.IsLower(text[stop - 3])
            && char.IsUpper(text[after]) && char.IsLower(text[after + 1]);

    private static bool PointEnds(string text, int start, int stop, int next, int end)
    {
        var word = WordBefore(text, start, stop);
        var isDigitNext = char.IsAsciiDigit(text[next]);
        if (Abbreviations.NeverEnds(word) || (isDigitNext && word.Equals("No", StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        var isInitial = word.Length == 1 && char.IsLetter(word[0]);
        return isInitial || Abbreviations.NeedNotEnd(word)
            ? !isDigitNext && Abbreviations.IsStarter(WordFrom(text, next, end))
            : true;
    }

    private static ReadOnlySpan<char> WordBefore(string text, int start, int stop)
    {
        var from = stop;
        while (from > start && stop - from <= LongestAbbreviation && char.IsLetter(text[from - 1]))
        {
            from--;
        }

        return text.AsSpan(from, stop - from);
    }

    private static ReadOnlySpan<char> WordFrom(string text, int from, int end)
    {
        var to = from;
        while (to < end && to - from <= 2 * LongestAbbreviation && char.IsLetter(text[to]))
        {
            to++;
        }

        return text.AsSpan(from, to - from);
    }
}
