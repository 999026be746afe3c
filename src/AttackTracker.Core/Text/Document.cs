namespace AttackTracker.Core.Text;

/// <summary>An article's text, cut into sentences and tokens. Offsets are those of the stored text.</summary>
/// <remarks>Immutable, and safe to read from several threads.</remarks>
public sealed class Document
{
    // What is cut first has no known length; the lists are kept a thread, and each document takes arrays of its own length.
    private const int MostKept = 1 << 18;

    [ThreadStatic]
    private static Cuttings? _spare;

    private readonly Sentence[] _sentences;

    private Document(string text, Sentence[] sentences, Token[] tokens)
    {
        Text = text;
        _sentences = sentences;
        Tokens = new TokenList(tokens);
    }

    /// <summary>The stored text, what is left out included.</summary>
    public string Text { get; }

    /// <summary>In the order of the text. What stands in a left-out span belongs to no sentence.</summary>
    public IReadOnlyList<Sentence> Sentences => _sentences;

    /// <summary>The tokens of all sentences, in the order of the text; none outside a sentence.</summary>
    public TokenList Tokens { get; }

    /// <summary>Cuts a text. Never throws for any string, lone surrogates included, and takes time in proportion to its length.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="leftOut">Boilerplate, in any order; parts that lie outside the text are ignored.</param>
    public static Document Parse(string text, IReadOnlyList<TextSpan> leftOut)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(leftOut);
        var cuttings = _spare ?? new Cuttings([], []);
        _spare = null;
        var splitter = new SentenceSplitter(text, new Tokenizer(text, TokenForms.OfThread, cuttings.Tokens), cuttings.Tokens, cuttings.Sentences);
        var at = 0;
        foreach (var span in leftOut.OrderBy(s => s.Start))
        {
            splitter.Run(at, Math.Min(span.Start, text.Length));
            at = Math.Max(at, span.End);
        }

        splitter.Run(at, text.Length);
        var document = new Document(text, [.. cuttings.Sentences], [.. cuttings.Tokens]);
        if (cuttings.Tokens.Capacity <= MostKept)
        {
            cuttings.Tokens.Clear();
            cuttings.Sentences.Clear();
            _spare = cuttings;
        }

        return document;
    }

    /// <summary>Cuts a text of which nothing is left out.</summary>
    public static Document Parse(string text) => Parse(text, []);

    /// <summary>The tokens of one sentence.</summary>
    public ReadOnlySpan<Token> TokensOf(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return Tokens.AsSpan(sentence.FirstToken, sentence.TokenCount);
    }

    /// <summary>The sentence that holds the character at <paramref name="offset"/>; null between sentences and in what is left out.</summary>
    public Sentence? SentenceAt(int offset)
    {
        int low = 0, high = _sentences.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var span = _sentences[middle].Span;
            if (offset < span.Start)
            {
                high = middle - 1;
            }
            else if (offset >= span.End)
            {
                low = middle + 1;
            }
            else
            {
                return _sentences[middle];
            }
        }

        return null;
    }

    /// <summary>The index of the first token that starts at or after <paramref name="offset"/>; the number of tokens where none does.</summary>
    public int FirstTokenFrom(int offset)
    {
        int low = 0, high = Tokens.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Start < offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The span from the first token to the last of <paramref name="count"/>, both included.</summary>
    public TextSpan SpanOfTokens(int first, int count) => new(Tokens[first].Start, Tokens[first + count - 1].End);

    private sealed record Cuttings(List<Token> Tokens, List<Sentence> Sentences);
}
