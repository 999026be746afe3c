namespace AttackTracker.Core.Text;

/// <summary>The tokens of a phrase that takes part in matching.</summary>
internal static class PhraseWords
{
    /// <summary>Words and numbers; marks count only where a phrase has nothing else.</summary>
    public static IReadOnlyList<Token> Of(string phrase)
    {
        var tokens = new List<Token>();
        new Tokenizer(phrase, TokenForms.OfThread, tokens).Run(0, phrase.Length);
        var words = tokens.FindAll(t => t.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Possessive);
        return words.Count > 0 ? words : tokens;
    }
}
