namespace AttackTracker.Core.Text;

/// <summary>Tokens that are being cut, whose number is not known yet.</summary>
internal sealed class TokenBuffer(int capacity)
{
    private Token[] _tokens = new Token[capacity];

    public int Count { get; private set; }

    public int Capacity => _tokens.Length;

    public void Add(Token token)
    {
        var tokens = _tokens;
        var count = Count;
        if ((uint)count >= (uint)tokens.Length)
        {
            Array.Resize(ref _tokens, Math.Max(4, 2 * count));
            tokens = _tokens;
        }

        tokens[count] = token;
        Count = count + 1;
    }

    /// <summary>What was cut so far, without a copy.</summary>
    public TokenList Tokens => new(_tokens, Count);

    /// <summary>Starts again in the same memory: lists that were taken from it are void.</summary>
    public void Clear() => Count = 0;
}
