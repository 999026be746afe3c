using System.Collections;

namespace AttackTracker.Core.Text;

/// <summary>The tokens of a document, in the order of the text. A view of an array, so that the rules' loops cost no calls through an interface.</summary>
public readonly struct TokenList : IReadOnlyList<Token>
{
    private readonly Token[] _tokens;

    internal TokenList(Token[] tokens, int count)
    {
        _tokens = tokens;
        Count = count;
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    public Token this[int index] => (uint)index < (uint)Count ? _tokens[index] : throw new ArgumentOutOfRangeException(nameof(index));

    internal ReadOnlySpan<Token> AsSpan(int first, int count) => _tokens.AsSpan(first, count);

    /// <inheritdoc/>
    public IEnumerator<Token> GetEnumerator() => _tokens.Take(Count).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
