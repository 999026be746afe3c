using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AttackTracker.Core.Text;

/// <summary>Builds the word tables of recognizers.</summary>
internal static class WordTable
{
    public static WordTable<T> Of<T>(ReadOnlySpan<(string Word, T Value)> rows) => new(rows);

    /// <summary>The flags that stand before the sets that hold each word.</summary>
    public static WordTable<T> Flags<T>(params ReadOnlySpan<(T Flag, IReadOnlyCollection<string>[] Words)> rows)
        where T : struct, Enum
    {
        var flags = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (flag, sets) in rows)
        {
            foreach (var set in sets)
            {
                foreach (var word in set)
                {
                    flags[word] = flags.GetValueOrDefault(word) | Unsafe.BitCast<T, int>(flag);
                }
            }
        }

        return new WordTable<T>([.. flags.Select(f => (f.Key, Unsafe.BitCast<int, T>(f.Value)))]);
    }

    /// <summary>The rows that share a word, in their order.</summary>
    public static WordTable<T[]> By<T>(IEnumerable<T> rows, Func<T, string> word)
        => new([.. rows.GroupBy(word, StringComparer.Ordinal).Select(g => (g.Key, g.ToArray()))]);
}

/// <summary>What each of some words in lower case means to a rule. Immutable and safe for threads.</summary>
internal sealed class WordTable<T>
{
    private readonly WordSet _words;
    private readonly T[] _values;

    /// <exception cref="ArgumentException">A word stands twice.</exception>
    public WordTable(ReadOnlySpan<(string Word, T Value)> rows)
    {
        var words = new string[rows.Length];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = rows[i].Word;
        }

        _words = new WordSet(words);
        if (_words.Count < words.Length)
        {
            throw new ArgumentException("A word stands twice.", nameof(rows));
        }

        _values = new T[_words.Slots];
        foreach (var (word, value) in rows)
        {
            _values[_words.SlotOf(word)] = value;
        }
    }

    /// <summary>Those that the table has a value for.</summary>
    public WordSet Words => _words;

    public bool TryGetValue(TokenForm form, [MaybeNullWhen(false)] out T value) => TryGetSlot(_words.SlotOf(form), out value);

    public bool TryGetValue(string lower, [MaybeNullWhen(false)] out T value) => TryGetSlot(_words.SlotOf(lower), out value);

    public bool ContainsKey(string lower) => _words.Contains(lower);

    public bool ContainsKey(TokenForm form) => _words.Contains(form);

    private bool TryGetSlot(int slot, [MaybeNullWhen(false)] out T value)
    {
        value = slot < 0 ? default : _values[slot];
        return slot >= 0;
    }
}
