using System.Buffers;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Articles;

/// <summary>Rules that mean the same, and the words without which none of them can match: they are tried on hardly any sentence of an article.</summary>
/// <param name="rules">Tried one after the other.</param>
/// <param name="openers">First words, letters only and in lower case, of what a rule can match from its start; up to three marks may stand before them.</param>
/// <param name="contents">What else a rule can match holds one of these somewhere.</param>
internal sealed class BoilerplateTable(BoilerplateRule[] rules, WordSet openers, SearchValues<string> contents)
{
    /// <summary>Longer words are prose: no wording of page furniture comes near, so that what a rule costs has a bound.</summary>
    private const int LongestWording = 2000;

    private const int MostMarks = 3;
    private const int LongestOpener = 16;

    public IReadOnlyList<BoilerplateRule> Rules => rules;

    /// <summary>Whether the words are of the table's kind.</summary>
    /// <param name="words">A line or a sentence.</param>
    /// <param name="mayHold">False where it is known that a text around the words has none of the table's contents; see <see cref="IsHeldBy"/>.</param>
    public bool Matches(ReadOnlySpan<char> words, bool mayHold = true)
    {
        if (words.Length > LongestWording || !MayMatch(words, mayHold))
        {
            return false;
        }

        foreach (var rule in rules)
        {
            if (rule.Wording.IsMatch(words))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the table's contents stand anywhere in a text: one look at all of it spares one at each of its sentences.</summary>
    public bool IsHeldBy(ReadOnlySpan<char> text) => text.IndexOfAny(contents) >= 0;

    /// <summary>False where no rule can match; true where one may.</summary>
    internal bool MayMatch(ReadOnlySpan<char> words, bool mayHold = true)
    {
        var start = 0;
        while (start < words.Length && start < MostMarks && !char.IsLetterOrDigit(words[start]))
        {
            if (words[start] is '$' or '€' or '£' or '©')
            {
                return true;
            }

            start++;
        }

        if (start < words.Length && char.IsDigit(words[start]))
        {
            return true;
        }

        Span<char> opener = stackalloc char[LongestOpener];
        var length = 0;
        while (start + length < words.Length && length < LongestOpener && char.IsLetter(words[start + length]))
        {
            opener[length] = char.ToLowerInvariant(words[start + length]);
            length++;
        }

        return openers.Contains(opener[..length]) || (mayHold && words.IndexOfAny(contents) >= 0);
    }
}
