using System.Runtime.InteropServices;

namespace AttackTracker.Core.Text;

/// <summary>An article's text, cut into sentences and tokens. Offsets are those of the stored text.</summary>
/// <remarks>Immutable until it is released, and safe to read from several threads.</remarks>
public sealed class Document
{
    // A token to so many characters, marks and spaces included: no text of ours has more.
    private const int CharactersToToken = 4;
    private const int MostKept = 1 << 18;

    // What a document that is done with leaves to the next one of its thread.
    [ThreadStatic]
    private static (TokenBuffer Tokens, List<Sentence> Sentences)? _spare;

    private readonly List<Sentence> _sentences;
    private readonly TokenBuffer _tokens;

    private Document(string text, List<Sentence> sentences, TokenBuffer tokens)
    {
        Text = text;
        _sentences = sentences;
        _tokens = tokens;
        Tokens = tokens.Tokens;
    }

    /// <summary>The stored text, what is left out included.</summary>
    public string Text { get; }

    /// <summary>In the order of the text. What stands in a left-out span belongs to no sentence.</summary>
    public IReadOnlyList<Sentence> Sentences => _sentences;

    /// <summary>The tokens of all sentences, in the order of the text; none outside a sentence.</summary>
    public TokenList Tokens { get; private set; }

    /// <summary>Cuts a text. Never throws for any string, lone surrogates included, and takes time in proportion to its length.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="leftOut">Boilerplate, in any order; parts that lie outside the text are ignored.</param>
    public static Document Parse(string text, IReadOnlyList<TextSpan> leftOut)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(leftOut);
        var (tokens, sentences) = _spare ?? (new TokenBuffer((text.Length / CharactersToToken) + 1), []);
        _spare = null;
        var splitter = new SentenceSplitter(text, new Tokenizer(text, TokenForms.OfThread, tokens), tokens, sentences);
        var at = 0;
        IEnumerable<TextSpan> inOrder = leftOut.Count > 1 ? leftOut.OrderBy(s => s.Start) : leftOut;
        foreach (var span in inOrder)
        {
            splitter.Run(at, Math.Min(span.Start, text.Length));
            at = Math.Max(at, span.End);
        }

        splitter.Run(at, text.Length);
        return new Document(text, sentences, tokens);
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
        var sentences = CollectionsMarshal.AsSpan(_sentences);
        int low = 0, high = sentences.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var span = sentences[middle].Span;
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
                return sentences[middle];
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

    /// <summary>Leaves its memory to the thread's next document. Nobody may ask this one for sentences or tokens any more.</summary>
    internal void Release()
    {
        Tokens = new TokenList([], 0);
        if (_tokens.Capacity <= MostKept)
        {
            _tokens.Clear();
            _sentences.Clear();
            _spare = (_tokens, _sentences);
        }
    }
}
