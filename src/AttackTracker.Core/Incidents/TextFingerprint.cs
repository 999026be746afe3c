using System.Collections.Immutable;

namespace AttackTracker.Core.Incidents;

/// <summary>A sketch of an article's words by which two near-identical texts are told, such as two outlets' copies of one wire story.</summary>
/// <remarks>
/// The smallest hashes of the text's runs of five words ("shingles"): the share of hashes that two sketches have in common
/// estimates the share of runs that the texts have in common, whatever their length.
/// </remarks>
public sealed class TextFingerprint
{
    private const int Words = 5;
    private const int Size = 128;

    /// <summary>A copy keeps most of its runs after an editor's new lede and changed words; two reporters' own texts share hardly any.</summary>
    private const double CopyShare = 0.6;

    /// <summary>A text of which less than this is in the longer one has another source beside it.</summary>
    private const double ShortestCut = 0.2;

    private readonly ImmutableArray<ulong> _hashes;
    private readonly int _count;

    private TextFingerprint(ImmutableArray<ulong> hashes, int count) => (_hashes, _count) = (hashes, count);

    /// <summary>The sketch of a text; letters and digits count, case and punctuation do not.</summary>
    public static TextFingerprint Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = HashWords(text);
        var shingles = new ulong[Math.Max(0, words.Count - Words + 1)];
        for (var i = 0; i < shingles.Length; i++)
        {
            var hash = 14695981039346656037UL;
            for (var j = i; j < i + Words; j++)
            {
                hash = Mix(hash ^ words[j]);
            }

            shingles[i] = hash;
        }

        Array.Sort(shingles);
        var count = 0;
        for (var i = 0; i < shingles.Length; i++)
        {
            if (i == 0 || shingles[i] != shingles[i - 1])
            {
                shingles[count++] = shingles[i];
            }
        }

        return new TextFingerprint([.. shingles.AsSpan(0, Math.Min(Size, count))], count);
    }

    /// <summary>Whether the two texts are one text for the counting of independent sources, be it cut at the end or in the middle; false where either is shorter than a few words.</summary>
    public bool IsCopyOf(TextFingerprint other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (shorter, longer) = _count < other._count ? (_count, other._count) : (other._count, _count);
        if (shorter == 0 || shorter < ShortestCut * longer)
        {
            return false;
        }

        // What both have of the smallest hashes of both tells the share of their union; the share of the shorter one follows from their sizes.
        var union = _hashes.Union(other._hashes).Order().Take(Size).ToHashSet();
        var ofUnion = (double)_hashes.Intersect(other._hashes).Count(union.Contains) / union.Count;
        var shared = ofUnion * (shorter + longer) / (1 + ofUnion);
        return shared >= CopyShare * shorter;
    }

    private static List<ulong> HashWords(string text)
    {
        var words = new List<ulong>();
        var hash = 0UL;
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                hash = Mix(hash + char.ToLowerInvariant(letter) + 1);
            }
            else if (hash != 0)
            {
                words.Add(hash);
                hash = 0;
            }
        }

        if (hash != 0)
        {
            words.Add(hash);
        }

        return words;
    }

    // SplitMix64's finalizer: string.GetHashCode differs from run to run.
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9UL;
        value = (value ^ (value >> 27)) * 0x94d049bb133111ebUL;
        return value ^ (value >> 31);
    }
}
