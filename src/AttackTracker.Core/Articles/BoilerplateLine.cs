using System.Globalization;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Articles;

/// <summary>A line of an article without the white space at its ends, and what it looks like.</summary>
/// <param name="text">The article.</param>
/// <param name="span">The line.</param>
/// <param name="mayOffer">Whether any words of the article are of those that offers hold.</param>
internal sealed class BoilerplateLine(string text, TextSpan span, bool mayOffer)
{
    /// <summary>A heading or a link is not longer; a longer line without a full stop is a paragraph that lost it.</summary>
    private const int MaxLinkLength = 160;

    /// <summary>Where the words stand in the text.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>Whether the line has words of those that offers hold.</summary>
    public bool MayOffer { get; } = mayOffer && BoilerplateRules.Offers.IsHeldBy(text.AsSpan(span.Start, span.Length));

    public ReadOnlySpan<char> Words => text.AsSpan(Span.Start, Span.Length);

    /// <summary>Whether the whole line is furniture.</summary>
    public bool IsFurniture { get; set; }

    /// <summary>Whether it offers something: what stands between two offers, and is no prose, belongs to them.</summary>
    public bool IsOffer { get; set; }

    /// <summary>One such line stands for all blank ones that follow one another.</summary>
    public bool IsBlank => Span.Length == 0;

    /// <summary>Whether it begins with a bullet or an item's number.</summary>
    public bool IsListItem
    {
        get
        {
            var words = Words;
            var mark = words.IsEmpty ? 0
                : words[0] is '•' or '▪' or '●' or '◦' or '‣' or '·' or '*' or '–' or '-' ? 1
                : !char.IsDigit(words[0]) ? 0
                : words.Length > 1 && words[1] is '.' or ')' ? 2
                : words.Length > 2 && char.IsDigit(words[1]) && words[2] is '.' or ')' ? 3
                : 0;
            return mark > 0 && mark < words.Length && char.IsWhiteSpace(words[mark]);
        }
    }

    /// <summary>A heading, a link, a price or a label with its description; never a paragraph of the article.</summary>
    public bool IsFragment => Span.Length <= MaxLinkLength && (!EndsSentence(Words) || IsLabelled(Words));

    /// <summary>Every line that has words, and a blank one for those between them.</summary>
    public static List<BoilerplateLine> Split(string text, int from)
    {
        var lines = new List<BoilerplateLine>();
        var mayOffer = BoilerplateRules.Offers.IsHeldBy(text);
        for (var start = from; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            var (first, last) = (start, end);
            while (first < last && char.IsWhiteSpace(text[first]))
            {
                first++;
            }

            while (last > first && char.IsWhiteSpace(text[last - 1]))
            {
                last--;
            }

            if (first < last || lines is not [.., { IsBlank: true }])
            {
                lines.Add(new BoilerplateLine(text, new TextSpan(first, last), mayOffer));
            }

            start = end + 1;
        }

        return lines;
    }

    /// <summary>The sentences, cut roughly: one too many only makes a rule more careful.</summary>
    public RoughSentences Sentences => new(Words);

    private static bool EndsSentence(ReadOnlySpan<char> words)
    {
        var rest = words.TrimEnd("\"”’')]");
        return !rest.IsEmpty && rest[^1] is '.' or '!' or '?' or '…';
    }

    // "Trend Reports - Deep dive analysis": not "ERBIL, Iraq – Rockets", whose label is a dateline with a comma or in capitals.
    private static bool IsLabelled(ReadOnlySpan<char> words)
    {
        var dash = words.IndexOfAny('-', '–', '—');
        return dash > 2 && words[dash - 1] == ' ' && char.IsUpper(words[0]) && dash + 2 < words.Length && words[dash + 1] == ' ' && !char.IsWhiteSpace(words[dash + 2])
            && IsLabel(words[1..(dash - 1)]);
    }

    private static bool IsLabel(ReadOnlySpan<char> words)
    {
        var isLower = false;
        foreach (var c in words)
        {
            isLower |= char.IsLower(c) || c == '&';
            if (!(char.IsLetterOrDigit(c) || c is ' ' or '&' or '\'' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.ConnectorPunctuation))
            {
                return false;
            }
        }

        return isLower;
    }
}
