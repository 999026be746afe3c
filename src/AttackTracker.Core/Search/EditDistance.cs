namespace AttackTracker.Core.Search;

/// <summary>How many slips of the finger lie between two words: a letter too many, too few, another one, or two neighbours swapped (Damerau-Levenshtein, optimal string alignment).</summary>
internal static class EditDistance
{
    private const int Longest = 64;

    /// <summary>How many slips a word of some length may have to be still that word.</summary>
    public static int Bound(int length) => length switch
    {
        < 4 => 0,
        < 8 => 1,
        < 13 => 2,
        _ => 3,
    };

    /// <summary>The distance where it is at most <paramref name="most"/>, else one more than that. Takes no memory.</summary>
    public static int Of(ReadOnlySpan<char> first, ReadOnlySpan<char> second, int most)
    {
        if (Math.Abs(first.Length - second.Length) > most || first.Length > Longest || second.Length > Longest)
        {
            return most + 1;
        }

        Span<int> rows = stackalloc int[3 * (Longest + 1)];
        var before = rows[..(Longest + 1)];
        var last = rows.Slice(Longest + 1, Longest + 1);
        var current = rows[(2 * (Longest + 1))..];
        for (var j = 0; j <= second.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= first.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var cost = Math.Min(Math.Min(last[j], current[j - 1]) + 1, last[j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1])
                {
                    cost = Math.Min(cost, before[j - 2] + 1);
                }

                current[j] = cost;
                least = Math.Min(least, cost);
            }

            if (least > most)
            {
                return most + 1;
            }

            var free = before;
            before = last;
            last = current;
            current = free;
        }

        return Math.Min(last[second.Length], most + 1);
    }

    /// <summary>The word that a mistyped one is likeliest to be, the first of equally near ones; null where none is near enough.</summary>
    public static string? Nearest(string typed, IEnumerable<string> words)
    {
        var best = (Word: (string?)null, Distance: Math.Max(1, Bound(typed.Length)) + 1);
        foreach (var word in words)
        {
            if (Of(typed, word, best.Distance - 1) is var distance && distance < best.Distance)
            {
                best = (word, distance);
            }
        }

        return best.Word;
    }
}
