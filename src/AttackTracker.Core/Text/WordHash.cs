namespace AttackTracker.Core.Text;

/// <summary>The number by which words are looked up in tables of reference data.</summary>
/// <remarks>Equal on every machine. Only our own tables are keyed by it, so that no text can make their chains long.</remarks>
internal static class WordHash
{
    public static int Of(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
        {
            hash = (hash ^ c) * 16777619u;
        }

        // The last letters have hardly reached the upper bits yet.
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6Du;
        return (int)(hash ^ (hash >> 13));
    }
}
