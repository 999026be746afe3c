namespace AttackTracker.Core.Text;

/// <summary>A word, number or mark at its place in the stored text.</summary>
/// <param name="Start">The first code unit.</param>
/// <param name="Form">What is true of the word wherever it stands; shared by all tokens that are spelled alike.</param>
public readonly record struct Token(int Start, TokenForm Form)
{
    /// <summary>The first code unit after the token.</summary>
    public int End { get; } = Start + Form.Surface.Length;

    /// <summary>The token's place.</summary>
    public TextSpan Span => new(Start, End);

    /// <summary>What the token is made of.</summary>
    public TokenKind Kind => Form.Kind;

    /// <summary>Whether the word is <paramref name="word"/>, which is given in lower case with straight apostrophes.</summary>
    public bool Is(string word) => string.Equals(Form.Lower, word, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Form.Surface;
}
