namespace AttackTracker.Core.Text;

/// <summary>Words to look for and what they stand for.</summary>
/// <param name="Words">As written in reference data; marks between the words do not matter.</param>
/// <param name="Value">What a match yields.</param>
/// <param name="CaseSensitive">For acronyms that are also words: "US" is not "us". Points do not matter: "U.S." is.</param>
public sealed record Phrase<T>(string Words, T Value, bool CaseSensitive = false);

/// <summary>A phrase found in a text.</summary>
/// <param name="Span">The words in the stored text, from the first to the last.</param>
/// <param name="FirstToken">Index in <see cref="Document.Tokens"/>.</param>
/// <param name="TokenCount">Marks between the words included.</param>
/// <param name="Value">What the phrase stands for.</param>
public readonly record struct PhraseMatch<T>(TextSpan Span, int FirstToken, int TokenCount, T Value)
{
    /// <summary>The index after the last token.</summary>
    public int EndToken => FirstToken + TokenCount;
}
