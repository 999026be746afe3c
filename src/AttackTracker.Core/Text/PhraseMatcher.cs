using System.Diagnostics.CodeAnalysis;

namespace AttackTracker.Core.Text;

/// <summary>Finds many phrases at once: from the left, and at each place the longest.</summary>
/// <remarks>
/// A trie over the forms of tokens, so that its time does not grow with the number of phrases. Hyphens, apostrophes and
/// points within a phrase are skipped where they touch a word on the left. Matches never cross a sentence. Immutable and safe for threads.
/// </remarks>
public sealed class PhraseMatcher<T>
{
    private readonly PhraseFolding _folding;
    private readonly WordTrie _trie = new();

    // What ends at each node; null where nothing does.
    private readonly List<Entry?> _entries = [null];

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

    /// <summary>Builds the trie of names by their <see cref="MatchKey"/>s, which need not be read again, and of other phrases beside them.</summary>
    /// <exception cref="ArgumentException">A phrase has no words, or two phrases that meet under the folding have different values.</exception>
    internal PhraseMatcher(IEnumerable<KeyValuePair<string, T>> keys, IEnumerable<Phrase<T>> others)
    {
        _folding = PhraseFolding.Names;
        foreach (var (key, value) in keys)
        {
            var node = 0;
            var count = 0;
            for (var start = 0; start <= key.Length; count++)
            {
                var length = key.AsSpan(start).IndexOf(' ');
                var word = length < 0 ? key[start..] : key.Substring(start, length);
                node = Step(node, WordHash.Of(word), word);
                start += word.Length + 1;
            }

            LongestWords = Math.Max(LongestWords, count);
            _entries[node] = Entry.With(_entries[node], new Entry(value, null, key));
        }

        foreach (var phrase in others)
        {
            Add(phrase);
        }
    }

    /// <summary>How many words the longest phrase has, marks left out.</summary>
    internal int LongestWords { get; private set; }

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

    /// <summary>Whether a phrase may begin with the word; false where none does, whatever follows.</summary>
    internal bool MayStartWith(TokenForm form) => _trie.MayStart(HashOf(form));

    /// <summary>The longest phrase that starts with the token <paramref name="first"/> and ends before <paramref name="end"/>; null where none does.</summary>
    public PhraseMatch<T>? MatchAt(Document document, int first, int end)
    {
        ArgumentNullException.ThrowIfNull(document);
        var tokens = document.Tokens;
        if (first >= end || !MayStartWith(tokens[first].Form))
        {
            return null;
        }

        Entry? longest = null;
        var longestEnd = first;
        var node = 0;
        for (var at = first; at < end; at++)
        {
            var form = tokens[at].Form;
            if (_trie.Next(node, HashOf(form), KeyOf(form)) is > 0 and var child)
            {
                node = child;
                if (Entry.Find(_entries[node], tokens, first, at + 1) is { } entry)
                {
                    (longest, longestEnd) = (entry, at + 1);
                }
            }
            else if (at == first || form.Kind != TokenKind.Mark || !IsJoint(form.Surface[0]) || tokens[at].Start != tokens[at - 1].End)
            {
                break;
            }
        }

        return longest is null ? null : new PhraseMatch<T>(document.SpanOfTokens(first, longestEnd - first), first, longestEnd - first, longest.Value);
    }

    /// <summary>What the tokens and one word behind them mean as a whole; phrases whose capitals count are left out.</summary>
    internal bool TryMatchWhole(Document document, int first, int end, TokenForm last, [MaybeNullWhen(false)] out T value)
    {
        var tokens = document.Tokens;
        var node = 0;
        for (var at = first; at < end; at++)
        {
            var form = tokens[at].Form;
            if (_trie.Next(node, HashOf(form), KeyOf(form)) is > 0 and var child)
            {
                node = child;
            }
            else if (at == first || form.Kind != TokenKind.Mark || !IsJoint(form.Surface[0]) || tokens[at].Start != tokens[at - 1].End)
            {
                node = -1;
                break;
            }
        }

        var entry = node < 0 ? null : _entries[_trie.Next(node, HashOf(last), KeyOf(last))];
        value = entry is { Spelling: null } ? entry.Value : default;
        return entry is { Spelling: null };
    }

    private static bool IsJoint(char c) => c == '.' || Characters.IsHyphen(c) || Characters.IsApostrophe(c);

    private string KeyOf(TokenForm form) => _folding == PhraseFolding.Names ? form.Key : form.Lower;

    private int HashOf(TokenForm form) => _folding == PhraseFolding.Names ? form.KeyHash : form.LowerHash;

    private void Add(Phrase<T> phrase)
    {
        var words = PhraseWords.Of(phrase.Words);
        if (words.Count == 0)
        {
            throw new ArgumentException(Texts.NoWords);
        }

        var node = 0;
        foreach (var word in words)
        {
            node = Step(node, HashOf(word.Form), KeyOf(word.Form));
        }

        LongestWords = Math.Max(LongestWords, words.Count);
        var entry = new Entry(phrase.Value, phrase.CaseSensitive ? [.. words.Select(w => w.Form.Surface)] : null, phrase.Words);
        _entries[node] = Entry.With(_entries[node], entry);
    }

    private int Step(int node, int hash, string word)
    {
        var next = _trie.Add(node, hash, word);
        if (next == _entries.Count)
        {
            _entries.Add(null);
        }

        return next;
    }

    /// <summary>A phrase, and behind it those that differ from it by capitals only.</summary>
    private sealed record Entry(T Value, string[]? Spelling, string Words)
    {
        private Entry? Next { get; init; }

        // Exact spellings come first, so that "IS" and "is" can mean different things.
        public static Entry? Find(Entry? entry, TokenList tokens, int first, int end)
        {
            while (entry?.Spelling is { } spelling && !IsSpelled(spelling, tokens, first, end))
            {
                entry = entry.Next;
            }

            return entry;
        }

        public static Entry With(Entry? first, Entry added)
        {
            if (first is null)
            {
                return added;
            }

            if (first.Spelling is null ? added.Spelling is null : added.Spelling is not null && first.Spelling.SequenceEqual(added.Spelling, StringComparer.Ordinal))
            {
                return EqualityComparer<T>.Default.Equals(first.Value, added.Value)
                    ? first
                    : throw new ArgumentException(Spoken.Of(Texts.TwoMeanings, added.Words, first.Words));
            }

            return first.Spelling is null ? added with { Next = first } : first with { Next = With(first.Next, added) };
        }

        private static bool IsSpelled(string[] spelling, TokenList tokens, int first, int end)
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
