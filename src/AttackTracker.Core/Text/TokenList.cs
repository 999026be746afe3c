using System.Collections;

namespace AttackTracker.Core.Text;

/// <summary>The tokens of a document, in the order of the text. A view of an array, so that the rules' loops cost no calls through an interface.</summary>
public readonly struct TokenList : IReadOnlyList<Token>
{
    private readonly Token[] _tokens;

    internal TokenList(Token[] tokens) => _tokens = tokens;

    /// <inheritdoc/>
    public int Count => _tokens.Length;

    /// <inheritdoc/>
    public Token this[int index] => _tokens[index];

    internal ReadOnlySpan<Token> AsSpan(int first, int count) => _tokens.AsSpan(first, count);

    /// <inheritdoc/>
    public IEnumerator<Token> GetEnumerator() => ((IEnumerable<Token>)_tokens).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _tokens.GetEnumerator();
}
