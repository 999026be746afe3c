using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace AttackTracker.Core.Text;

/// <summary>A set of words in lower case that rules ask about at every token. Immutable and safe for threads.</summary>
/// <remarks>A token's form brings its hash along; for nearly all words that are not in the set one bit says so.</remarks>
[CollectionBuilder(typeof(WordSet), nameof(Of))]
internal sealed class WordSet : IReadOnlyCollection<string>
{
    private const int BitsPerWord = 16;

    private readonly ulong[] _marks;
    private readonly string?[] _words;

    /// <summary>A word may stand in the list twice.</summary>
    public WordSet(params IReadOnlyCollection<string> words)
    {
        _marks = new ulong[BitOperations.RoundUpToPowerOf2((uint)((words.Count * BitsPerWord) + 64) / 64)];
        _words = new string?[BitOperations.RoundUpToPowerOf2((uint)(2 * words.Count) + 2)];
        foreach (var word in words)
        {
            var hash = WordHash.Of(word);
            _marks[(hash >> 6) & (_marks.Length - 1)] |= 1UL << hash;
            var slot = hash & (_words.Length - 1);
            while (_words[slot] is { } other && other != word)
            {
                slot = (slot + 1) & (_words.Length - 1);
            }

            Count += _words[slot] is null ? 1 : 0;
            _words[slot] = word;
        }
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <summary>The set's own bit among the sets that are looked for at every token of an article; 0 for the other sets.</summary>
    public ulong Mark { get; internal set; }

    /// <summary>One more than the largest slot.</summary>
    public int Slots => _words.Length;

    /// <summary>What a collection expression makes. A small number in words brings its digits along: "two" is also "2".</summary>
    public static WordSet Of(ReadOnlySpan<string> words) => new([.. words, .. words.ToArray().Select(NumberWords.Digits).OfType<string>()]);

    /// <summary>The words of several sets.</summary>
    public static WordSet Union(params ReadOnlySpan<IReadOnlyCollection<string>> sets)
    {
        var words = new List<string>();
        foreach (var set in sets)
        {
            words.AddRange(set);
        }

        return new WordSet(words);
    }

    /// <summary>Whether the word stands in the set, whatever its capitals.</summary>
    public bool Contains(TokenForm form) => SlotOf(form) >= 0;

    /// <summary>Whether a word in lower case stands in the set.</summary>
    public bool Contains(ReadOnlySpan<char> lower) => Find(WordHash.Of(lower), lower) >= 0;

    /// <summary>A number for each word of the set, below <see cref="Slots"/>; negative for other words.</summary>
    public int SlotOf(TokenForm form)
    {
        var marks = _marks;
        var hash = form.LowerHash;
        return (marks[(hash >> 6) & (marks.Length - 1)] & (1UL << hash)) == 0 ? -1 : Find(hash, form.Lower);
    }

    /// <inheritdoc cref="SlotOf(TokenForm)"/>
    public int SlotOf(string lower) => Find(WordHash.Of(lower), lower);

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => _words.OfType<string>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Find(int hash, ReadOnlySpan<char> lower)
    {
        var words = _words;
        for (var slot = hash & (words.Length - 1); words[slot] is { } word; slot = (slot + 1) & (words.Length - 1))
        {
            if (lower.SequenceEqual(word))
            {
                return slot;
            }
        }

        return -1;
    }
}
