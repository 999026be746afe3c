using System.Collections.Frozen;

namespace AttackTracker.Core.Text;

/// <summary>Builds the word tables of recognizers, which are compared by their code units.</summary>
internal static class FrozenTable
{
    public static FrozenDictionary<string, T> Of<T>(ReadOnlySpan<(string Word, T Value)> rows)
    {
        var table = new Dictionary<string, T>(rows.Length, StringComparer.Ordinal);
        foreach (var (word, value) in rows)
        {
            table.Add(word, value);
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
