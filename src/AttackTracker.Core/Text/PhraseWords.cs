namespace AttackTracker.Core.Text;

/// <summary>The tokens of a phrase that takes part in matching.</summary>
internal static class PhraseWords
{
    private const int FewWords = 8;

    /// <summary>Words and numbers; marks count only where a phrase has nothing else.</summary>
    public static IReadOnlyList<Token> Of(string phrase)
    {
        var tokens = new TokenBuffer(FewWords);
        new Tokenizer(phrase, TokenForms.OfThread, tokens).Run(0, phrase.Length);
        var words = new List<Token>(tokens.Count);
        foreach (ref readonly var token in tokens.Tokens.AsSpan(0, tokens.Count))
        {
            if (token.Kind != TokenKind.Mark)
            {
                words.Add(token);
            }
        }

        return words.Count > 0 ? words : tokens.Tokens;
    }
}
