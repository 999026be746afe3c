namespace AttackTracker.Core.Text;

/// <summary>Bullets, item numbers and heading marks at the start of a line.</summary>
internal static class ListMark
{
    private const int LongestNumber = 3;

    /// <summary>The length of the mark with the white space around it; zero where the line has none.</summary>
    public static int Length(string text, int start, int end)
    {
        var at = SkipSpace(text, start, end);
        var mark = at;
        if (at < end && char.IsAsciiDigit(text[at]))
        {
            while (at < end && at - mark < LongestNumber && char.IsAsciiDigit(text[at]))
            {
                at++;
            }

            // "1. " and "2) " number an item; "3 drones" and "2022." do not.
            at = at < end && text[at] is '.' or ')' ? at + 1 : mark;
        }
        else if (at < end && Characters.IsBullet(text[at]))
        {
            at++;
        }

        return at > mark && at < end && char.IsWhiteSpace(text[at]) ? SkipSpace(text, at, end) - start : 0;
    }

    private static int SkipSpace(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start;
    }
}
