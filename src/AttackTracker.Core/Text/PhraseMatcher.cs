namespace AttackTracker.Core.Text;

/// <summary>Finds many phrases at once: from the left, and at each place the longest.</summary>
/// <remarks>
/// A trie over the forms of tokens, so that its time does not grow with the number of phrases. Hyphens, apostrophes and
/// points within a phrase are skipped where they touch a word on the left. Matches never cross a sentence. Immutable and safe for threads.
/// </remarks>
public sealed class PhraseMatcher<T>
{
    private readonly PhraseFolding _folding;
    private readonly Node _root = new();

    /// <summary>Builds the trie.</summary>
    /// <exception cref="ArgumentException">A phrase has no words, or two phrases that meet under the folding have different values.</exception>
    public PhraseMatcher(PhraseFolding folding, IEnumerable<Phrase<T>> phrases)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        _folding = folding;
        foreach (var phrase in phrases)
        {
            Add(phrase);
        }
    }

    /// <summary>All matches in the order of the text; no two overlap.</summary>
    public List<PhraseMatch<T>> Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var matches = new List<PhraseMatch<T>>();
        foreach (var sentence in document.Sentences)
        {
            for (var at = sentence.FirstToken; at < sentence.EndToken;)
            {
                if (MatchAt(document, at, sentence.EndToken) is { } match)
                {
                    matches.Add(match);
                    at = match.EndToken;
                }
                else
                {
                    at++;
                }
            }
        }

        return matches;
    }

    /// <summary>The longest phrase that starts with the token <paramref name="first"/> and ends before <paramref name="end"/>; null where none does.</summary>
    public PhraseMatch<T>? MatchAt(Document document, int first, int end)
    {
        ArgumentNullException.ThrowIfNull(document);
        var tokens = document.Tokens;
        PhraseMatch<T>? longest = null;
        var node = _root;
        for (var at = first; at < end; at++)
        {
            var form = tokens[at].Form;
            if (node.Next is { } next && next.TryGetValue(KeyOf(form), out var child))
            {
                node = child;
                if (node.Find(tokens, first, at + 1) is { } entry)
                {
                    longest = new PhraseMatch<T>(document.SpanOfTokens(first, at + 1 - first), first, at + 1 - first, entry.Value);
                }
            }
            else if (at == first || form.Kind != TokenKind.Mark || !IsJoint(form.Surface[0]) || tokens[at].Start != tokens[at - 1].End)
            {
                break;
            }
        }

        return longest;
    }

    private static bool IsJoint(char c) => c == '.' || Characters.IsHyphen(c) || Characters.IsApostrophe(c);

    private string KeyOf(TokenForm form) => _folding == PhraseFolding.Names ? form.Key : form.Lower;

    private void Add(Phrase<T> phrase)
    {
        var words = PhraseWords.Of(phrase.Words);
        if (words.Count == 0)
        {
            throw new ArgumentException("A phrase has no words.");
        }

        var node = _root;
        foreach (var word in words)
        {
            node = node.Step(KeyOf(word.Form));
        }

        node.Accept(phrase, phrase.CaseSensitive ? [.. words.Select(w => w.Form.Surface)] : null);
    }

    private sealed record Entry(T Value, string[]? Spelling, string Words);

    private sealed class Node
    {
        private readonly List<Entry> _entries = [];

        public Dictionary<string, Node>? Next { get; private set; }

        public Node Step(string key)
        {
            Next ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            if (!Next.TryGetValue(key, out var node))
            {
                node = new Node();
                Next.Add(key, node);
            }

            return node;
        }

        public void Accept(Phrase<T> phrase, string[]? spelling)
        {
            var same = _entries.Find(e => e.Spelling is null ? spelling is null : spelling is not null && e.Spelling.SequenceEqual(spelling, StringComparer.Ordinal));
            if (same is null)
            {
                _entries.Add(new Entry(phrase.Value, spelling, phrase.Words));
                _entries.Sort((a, b) => (a.Spelling is null).CompareTo(b.Spelling is null));
            }
            else if (!EqualityComparer<T>.Default.Equals(same.Value, phrase.Value))
            {
                throw new ArgumentException($"\"{phrase.Words}\" and \"{same.Words}\" are one phrase with two meanings.");
            }
        }

        // Exact spellings come first, so that "IS" and "is" can mean different things.
        public Entry? Find(IReadOnlyList<Token> tokens, int first, int end)
        {
            foreach (var entry in _entries)
            {
                if (entry.Spelling is null || IsSpelled(entry.Spelling, tokens, first, end))
                {
                    return entry;
                }
            }

            return null;
        }

        private static bool IsSpelled(string[] spelling, IReadOnlyList<Token> tokens, int first, int end)
        {
            var word = 0;
            for (var at = first; at < end; at++)
            {
                if (tokens[at].Kind != TokenKind.Mark && (word == spelling.Length || !SameLetters(spelling[word++], tokens[at].Form.Surface)))
                {
                    return false;
                }
            }

            return word == spelling.Length;
        }

        private static bool SameLetters(string a, string b)
            => string.Equals(a, b, StringComparison.Ordinal)
                || (b.Contains('.', StringComparison.Ordinal) && string.Equals(a.Replace(".", "", StringComparison.Ordinal), b.Replace(".", "", StringComparison.Ordinal), StringComparison.Ordinal));
    }
}
