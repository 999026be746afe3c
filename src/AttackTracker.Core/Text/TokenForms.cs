using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace AttackTracker.Core.Text;

/// <summary>Every spelling met so far, so that its keys are worked out once and not once a token.</summary>
/// <remarks>One a thread, hence no locks; emptied when full, so that hostile input cannot grow it for ever.</remarks>
internal sealed class TokenForms
{
    private const int MostForms = 1 << 16;
    private const int FirstSize = 1 << 10;
    private const int LongestKept = 40;
    private const int PlainCharacters = 128;
    private const int CharactersAtOnce = sizeof(ulong) / sizeof(char);

    // Not known outside the process, so that no text can be written whose words meet in one chain.
    private static readonly ulong Seed = (ulong)RandomNumberGenerator.GetInt32(int.MaxValue) << 33 | (uint)RandomNumberGenerator.GetInt32(int.MaxValue) | 1;

    [ThreadStatic]
    private static TokenForms? _ofThread;

    private readonly TokenForm?[] _marks = new TokenForm?[PlainCharacters];
    private readonly Dictionary<string, TokenForm> _articles = new(StringComparer.Ordinal);
    private Slot[] _slots = new Slot[FirstSize];
    private int _count;

    public static TokenForms OfThread => _ofThread ??= new();

    /// <summary>The form of a spelling; <paramref name="isArticle"/> where the Arabic article stands joined to its noun.</summary>
    /// <remarks>A spelling has one kind: "'s" is never anything but a possessive here.</remarks>
    public TokenForm Get(ReadOnlySpan<char> surface, TokenKind kind, bool isArticle)
    {
        if (isArticle)
        {
            return GetArticle(surface, kind);
        }

        if (surface.Length == 1 && surface[0] < PlainCharacters)
        {
            return _marks[surface[0]] ??= new TokenForm(surface.ToString(), kind, isArticle: false);
        }

        if (surface.Length > LongestKept)
        {
            return new TokenForm(surface.ToString(), kind, isArticle: false);
        }

        var slots = _slots;
        var hash = HashOf(surface);
        for (var at = (int)hash & (slots.Length - 1); ; at = (at + 1) & (slots.Length - 1))
        {
            ref var slot = ref slots[at];
            if (slot.Form is not { } form)
            {
                return Add(surface, kind, hash);
            }

            if (slot.Hash == hash && surface.SequenceEqual(form.Surface))
            {
                return form;
            }
        }
    }

    private TokenForm GetArticle(ReadOnlySpan<char> surface, TokenKind kind)
    {
        if (!_articles.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(surface, out var form))
        {
            // Two or three letters: there are only so many.
            var text = surface.ToString();
            form = new TokenForm(text, kind, isArticle: true);
            _articles.Add(text, form);
        }

        return form;
    }

    private TokenForm Add(ReadOnlySpan<char> surface, TokenKind kind, uint hash)
    {
        if (_count >= MostForms)
        {
            Array.Clear(_slots);
            _count = 0;
        }
        else if (2 * _count >= _slots.Length)
        {
            var smaller = _slots;
            _slots = new Slot[2 * smaller.Length];
            foreach (var slot in smaller)
            {
                if (slot.Form is not null)
                {
                    Place(slot);
                }
            }
        }

        var form = new TokenForm(surface.ToString(), kind, isArticle: false);
        Place(new Slot(hash, form));
        _count++;
        return form;
    }

    private void Place(Slot slot)
    {
        var at = (int)slot.Hash & (_slots.Length - 1);
        while (_slots[at].Form is not null)
        {
            at = (at + 1) & (_slots.Length - 1);
        }

        _slots[at] = slot;
    }

    private static uint HashOf(ReadOnlySpan<char> surface)
    {
        var hash = Seed ^ (uint)surface.Length;
        if (surface.Length < CharactersAtOnce)
        {
            ulong few = 0;
            foreach (var c in surface)
            {
                few = few << 16 | c;
            }

            return Fold(Mix(hash ^ few));
        }

        for (var rest = surface; rest.Length > CharactersAtOnce; rest = rest[CharactersAtOnce..])
        {
            hash = Mix(hash ^ MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(rest)));
        }

        return Fold(Mix(hash ^ MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(surface[^CharactersAtOnce..]))));
    }

    private static uint Fold(ulong hash) => (uint)hash ^ (uint)(hash >> 32);

    private static ulong Mix(ulong value)
    {
        var high = Math.BigMul(value, Seed * 0x9E3779B97F4A7C15, out var low);
        return high ^ BitOperations.RotateLeft(low, 29);
    }

    private readonly record struct Slot(uint Hash, TokenForm? Form);
}
