using System.Text.RegularExpressions;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Articles;

/// <summary>A line of an article without the white space at its ends, and what it looks like.</summary>
internal sealed partial class BoilerplateLine
{
    /// <summary>A heading or a link is not longer; a longer line without a full stop is a paragraph that lost it.</summary>
    private const int MaxLinkLength = 160;

    private BoilerplateLine(TextSpan span, string words)
    {
        Span = span;
        Words = words;
        Sentences = SentencesOf(words);
    }

    /// <summary>Where the words stand in the text.</summary>
    public TextSpan Span { get; }

    public string Words { get; }

    /// <summary>Cut roughly: one sentence too many only makes a rule more careful.</summary>
    public IReadOnlyList<string> Sentences { get; }

    /// <summary>Whether the whole line is furniture.</summary>
    public bool IsFurniture { get; set; }

    /// <summary>Whether it offers something: what stands between two offers, and is no prose, belongs to them.</summary>
    public bool IsOffer { get; set; }

    public bool IsBlank => Words.Length == 0;

    public bool IsListItem => ListItem().IsMatch(Words);

    /// <summary>A heading, a link, a price or a label with its description; never a paragraph of the article.</summary>
    public bool IsFragment
        => Words.Length <= MaxLinkLength && (!EndsSentence().IsMatch(Words) || Label().IsMatch(Words));

    /// <summary>Every line that has words, and the blank ones between them.</summary>
    public static IReadOnlyList<BoilerplateLine> Split(string text, int from)
    {
        var lines = new List<BoilerplateLine>();
        for (var start = from; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var (first, last) = (start, end);
            while (first < last && char.IsWhiteSpace(text[first]))
            {
                first++;
            }

            while (last > first && char.IsWhiteSpace(text[last - 1]))
            {
                last--;
            }

            lines.Add(new BoilerplateLine(new TextSpan(first, last), text[first..last]));
            start = end + 1;
        }

        return lines;
    }

    private static string[] SentencesOf(string words)
        => words.Length == 0 ? [] : SentenceBreak().Split(words);

    [GeneratedRegex(@"(?<=[.!?][""”’)]?)\s+(?=[""“‘(]?[\p{Lu}\d$€£])", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceBreak();

    [GeneratedRegex(@"[.!?…][""”’')\]]*$", RegexOptions.CultureInvariant)]
    private static partial Regex EndsSentence();

    /// <summary>"Trend Reports - Deep dive analysis": not "ERBIL, Iraq – Rockets", whose label is a dateline with a comma or in capitals.</summary>
    [GeneratedRegex(@"^\p{Lu}[\w&' ]*[\p{Ll}&][\w&' ]* [-–—] \S", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^([•▪●◦‣·*–-]|\d{1,2}[.)])\s", RegexOptions.CultureInvariant)]
    private static partial Regex ListItem();
}
