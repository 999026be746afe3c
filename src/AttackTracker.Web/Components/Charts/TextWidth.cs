namespace AttackTracker.Web.Components.Charts;

/// <summary>How wide words of a drawing are, in pixels: near enough to keep them apart, for only a browser knows it.</summary>
/// <remarks>Of Inter at 11 pixels, the face and size of a drawing's names.</remarks>
internal static class TextWidth
{
    private const string Ellipsis = "…";
    private const double OfDigit = 6.8;

    public static double Of(string words) => words.Sum(OfLetter);

    /// <summary>The words, or as many of their letters as have room, and an ellipsis.</summary>
    public static string Within(double room, string words)
    {
        if (Of(words) <= room)
        {
            return words;
        }

        var count = words.Length;
        while (count > 1 && Of(words[..count]) + Of(Ellipsis) > room)
        {
            count--;
        }

        return words[..count].TrimEnd() + Ellipsis;
    }

    private static double OfLetter(char letter) => letter switch
    {
        'i' or 'j' or 'l' or 't' or 'f' or 'r' or 'I' or ' ' or '.' or ',' or '\'' or '’' => 3.4,
        '-' or '(' or ')' => 4.6,
        'm' or 'w' or 'M' or 'W' or '…' => 9.4,
        >= '0' and <= '9' => OfDigit,
        _ when char.IsUpper(letter) => 7.4,
        _ => 6.3,
    };
}
