namespace AttackTracker.Core.Text;

/// <summary>A sentence, or a line that stands for one.</summary>
/// <param name="Span">Without the white space around it and without a list mark before it; the closing quote belongs to it.</param>
/// <param name="Index">From 0, in the order of the text.</param>
/// <param name="Paragraph">From 0; blank lines and left-out spans part paragraphs.</param>
/// <param name="Line">From 0; lines that are only wrapped for width count as one.</param>
/// <param name="FirstToken">Index in <see cref="Document.Tokens"/>.</param>
/// <param name="TokenCount">Zero for a line of symbols that no token is made of.</param>
/// <param name="Shape">How it is set.</param>
public sealed record Sentence(TextSpan Span, int Index, int Paragraph, int Line, int FirstToken, int TokenCount, SentenceShape Shape)
{
    /// <summary>The index after the sentence's last token.</summary>
    public int EndToken => FirstToken + TokenCount;
}
