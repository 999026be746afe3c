using AttackTracker.Core.Text;

namespace AttackTracker.Core.Quantities;

/// <summary>The words before and behind a number that make it a bound or an estimate.</summary>
internal static class CountBounds
{
    internal enum Effect
    {
        AtLeast,
        AtMost,
        About,
    }

    // Longest first, so that "no more than" is not read as "more than".
    private static readonly (string[] Words, Effect Effect)[] Before =
    [
        (["no", "fewer", "than"], Effect.AtLeast), (["no", "less", "than"], Effect.AtLeast), (["not", "less", "than"], Effect.AtLeast), (["not", "fewer", "than"], Effect.AtLeast),
        (["at", "the", "very", "least"], Effect.AtLeast), (["as", "few", "as"], Effect.AtLeast), (["a", "minimum", "of"], Effect.AtLeast), (["in", "excess", "of"], Effect.AtLeast),
        (["no", "more", "than"], Effect.AtMost), (["not", "more", "than"], Effect.AtMost), (["as", "many", "as"], Effect.AtMost), (["as", "much", "as"], Effect.AtMost), (["a", "maximum", "of"], Effect.AtMost),
        (["a", "total", "of"], Effect.About),
        (["at", "least"], Effect.AtLeast), (["more", "than"], Effect.AtLeast), (["greater", "than"], Effect.AtLeast), (["upwards", "of"], Effect.AtLeast), (["upward", "of"], Effect.AtLeast), (["well", "over"], Effect.AtLeast),
        (["minimum", "of"], Effect.AtLeast), (["maximum", "of"], Effect.AtMost), (["up", "to"], Effect.AtMost), (["at", "most"], Effect.AtMost), (["fewer", "than"], Effect.AtMost), (["less", "than"], Effect.AtMost),
        (["close", "to"], Effect.About), (["an", "estimated"], Effect.About), (["just", "under"], Effect.About), (["just", "over"], Effect.AtLeast),
        (["over"], Effect.AtLeast), (["above"], Effect.AtLeast), (["exceeding"], Effect.AtLeast), (["under"], Effect.AtMost), (["below"], Effect.AtMost), (["maximum"], Effect.AtMost),
        (["about"], Effect.About), (["around"], Effect.About), (["nearly"], Effect.About), (["almost"], Effect.About), (["roughly"], Effect.About), (["approximately"], Effect.About),
        (["some"], Effect.About), (["estimated"], Effect.About), (["circa"], Effect.About), (["approx", "."], Effect.About), (["approx"], Effect.About),
    ];

    private static readonly WordTable<(string[] Words, Effect Effect)[]> BeforeByLast = WordTable.By(Before, b => b.Words[^1]);

    /// <summary>The bound that ends just before <paramref name="start"/>, with the index of its first word; null where there is none.</summary>
    public static (Effect Effect, int Start)? FindBefore(ReadOnlySpan<Token> tokens, int start, int count)
    {
        if (start == 0 || !BeforeByLast.TryGetValue(tokens[start - 1].Form, out var bounds))
        {
            return null;
        }

        foreach (var (words, effect) in bounds)
        {
            if (words.Length <= start && Match(tokens, start - words.Length, words))
            {
                // "flew over two bases" is no bound; "over 20 rockets" is.
                return words is ["over" or "above" or "under" or "below"] && count < 10 ? null : (effect, start - words.Length);
            }
        }

        return null;
    }

    /// <summary>The bound that begins at <paramref name="end"/>, with the index behind it: "30+", "ten or more", "a dozen or so".</summary>
    public static (Effect Effect, int End)? FindAfter(ReadOnlySpan<Token> tokens, int end)
    {
        if (end < tokens.Length && tokens[end].Is("+") && tokens[end].Start == tokens[end - 1].End)
        {
            return (Effect.AtLeast, end + 1);
        }

        if (end + 1 < tokens.Length && tokens[end].Is("at") && tokens[end + 1].Form.Lower is "least" or "most")
        {
            return (tokens[end + 1].Is("least") ? Effect.AtLeast : Effect.AtMost, end + 2);
        }

        return end + 1 < tokens.Length && tokens[end].Is("or")
            ? tokens[end + 1].Form.Lower switch
            {
                "more" => (Effect.AtLeast, end + 2),
                "fewer" or "less" => (Effect.AtMost, end + 2),
                "so" => (Effect.About, end + 2),
                _ => null,
            }
            : null;
    }

    /// <summary>The count as bounded by the codebook: the number itself is the bound, in "more than 40" too.</summary>
    public static CountRange Apply(Effect effect, CountRange count) => effect switch
    {
        Effect.AtLeast when count is { Low: { } low } => new CountRange(low, null),
        Effect.AtMost when count is { High: { } high } => new CountRange(null, high),
        _ => count,
    };

    private static bool Match(ReadOnlySpan<Token> tokens, int at, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!tokens[at + i].Is(words[i]))
            {
                return false;
            }
        }

        return true;
    }
}
