using AttackTracker.Core.Text;

namespace AttackTracker.Core.Quantities;

/// <summary>Words that count without a number: "several", "a pair", "dozens", "a barrage".</summary>
internal static class VagueCounts
{
    // CODEBOOK: "several", "multiple", "a barrage", "a few", "many" are 2 to none; "dozens" 24, "scores" 40.
    private static readonly WordTable<(int Low, int? High)> Words = WordTable.Of<(int Low, int? High)>(
    [
        ("several", (2, null)), ("multiple", (2, null)), ("numerous", (2, null)), ("many", (2, null)), ("various", (2, null)), ("countless", (2, null)),
        ("dozens", (24, null)), ("scores", (40, null)), ("tens", (20, null)), ("hundreds", (200, null)), ("thousands", (2000, null)),
        ("both", (2, 2)), ("twin", (2, 2)), ("single", (1, 1)), ("lone", (1, 1)), ("another", (1, 1))
    ]);

    /// <summary>What "a" makes of the next word.</summary>
    private static readonly WordTable<(int Low, int? High)> AfterArticle = WordTable.Of<(int Low, int? High)>(
    [
        ("few", (2, null)), ("handful", (2, null)), ("couple", (2, 2)), ("pair", (2, 2)), ("trio", (3, 3)), ("dozen", (12, 12)), ("hundred", (100, 100)), ("thousand", (1000, 1000)),
        ("half", (1, 1)), ("single", (1, 1)), ("lone", (1, 1))
    ]);

    /// <summary>Fired together; they count munitions with and without "of".</summary>
    private static readonly WordSet Volleys = new(["barrage", "barrages", "salvo", "salvos", "salvoes", "volley", "volleys", "fusillade", "swarm", "hail", "flurry"]);

    /// <summary>They count what "of" names.</summary>
    private static readonly WordSet Sets = new(["series", "string", "spate", "wave", "waves", "pair", "couple", "number", "group", "handful"]);

    private static readonly WordSet NotAfterNo = new(["one", "longer", "doubt", "more", "fewer", "less", "such", "matter", "way", "body"]);

    /// <summary>The words that something to read begins with.</summary>
    public static readonly WordSet Openers = WordSet.Union(Words.Words, Volleys, Sets, ["a", "an", "no", "none", "half"]);

    public static CountCore? Read(ReadOnlySpan<Token> tokens, int at)
    {
        if (!Openers.Contains(tokens[at].Form))
        {
            return null;
        }

        var word = tokens[at].Form.Lower;
        if (word is "a" or "an")
        {
            return ReadArticle(tokens, at);
        }

        if (word == "no")
        {
            return at + 1 < tokens.Length && tokens[at + 1].Kind == TokenKind.Word && !NotAfterNo.Contains(tokens[at + 1].Form) ? new CountCore(QuantityRules.None, at, at + 1, 0, 0) : null;
        }

        if (word == "none")
        {
            return new CountCore(QuantityRules.None, at, at + 1, 0, 0);
        }

        if (word == "half" && at + 2 < tokens.Length)
        {
            return ReadHalf(tokens, at);
        }

        if (Words.TryGetValue(tokens[at].Form, out var count))
        {
            return IsOtherUse(tokens, at, word) || IsNoCount(tokens, at) ? null : Multiplied(tokens, at, at + 1, count);
        }

        var isOf = at + 1 < tokens.Length && tokens[at + 1].Is("of");
        if (isOf && IsNumberWithin(tokens, at + 2))
        {
            return null;
        }

        if (Volleys.Contains(tokens[at].Form))
        {
            return isOf || HasArticleInPhrase(tokens, at) ? new CountCore(QuantityRules.Collective, at, at + 1, 2, null) : null;
        }

        // "the number of troops" is how many there are, not that there are several; "an umbrella group of" is one.
        return isOf && Sets.Contains(tokens[at].Form) && (word is not ("number" or "group") || (at > 0 && tokens[at - 1].Form.Lower is "a") || (word == "number" && HasArticleBefore(tokens, at)))
            ? new CountCore(QuantityRules.Collective, at, at + 1, 2, word is "pair" or "couple" ? 2 : null)
            : null;
    }

    private static CountCore? ReadArticle(ReadOnlySpan<Token> tokens, int at)
    {
        if (at + 1 >= tokens.Length || tokens[at + 1].Kind == TokenKind.Mark)
        {
            return null;
        }

        var next = tokens[at + 1].Form.Lower;
        if (next == "half" && at + 3 < tokens.Length)
        {
            return ReadHalf(tokens, at + 1) is { } half ? half with { Start = at } : null;
        }

        if (AfterArticle.TryGetValue(tokens[at + 1].Form, out var count))
        {
            return Multiplied(tokens, at, at + 2, count);
        }

        if (next is "estimated" or "additional" or "further" or "total" or "minimum" or "maximum" && at + 2 < tokens.Length && tokens[at + 2].Kind != TokenKind.Mark
            && (tokens[at + 2].Form.Lower is "of" or "around" or "about" || NumberWords.TryRead(tokens, at + 2, out _, out _)))
        {
            return null;
        }

        // "a barrage", "a series of": the collective word makes the count when its turn comes.
        return IsOfVolley(tokens, at + 1) || (Sets.Contains(tokens[at + 1].Form) && at + 2 < tokens.Length && tokens[at + 2].Is("of"))
            ? null
            : new CountCore(QuantityRules.Article, at, at + 1, 1, 1);
    }

    // "an Iranian missile salvo": the article counts the salvo, not its missiles.
    private static bool IsOfVolley(ReadOnlySpan<Token> tokens, int at)
    {
        for (var end = Math.Min(at + 4, tokens.Length); at < end && tokens[at].Kind == TokenKind.Word; at++)
        {
            if (Volleys.Contains(tokens[at].Form))
            {
                return true;
            }
        }

        return false;
    }

    // "half a dozen", "half-dozen"
    private static CountCore? ReadHalf(ReadOnlySpan<Token> tokens, int at)
        => at + 2 < tokens.Length && tokens[at + 2].Is("dozen") && (tokens[at + 1].Is("a") || tokens[at + 1].Is("-"))
            ? new CountCore(QuantityRules.Number, at, at + 3, 6, 6)
            : at + 1 < tokens.Length && tokens[at + 1].Is("dozen") ? new CountCore(QuantityRules.Number, at, at + 2, 6, 6) : null;

    // "several dozen", "a few hundred"
    private static CountCore Multiplied(ReadOnlySpan<Token> tokens, int start, int end, (int Low, int? High) count)
    {
        if (count.High is null && end < tokens.Length && NumberWords.Power(tokens[end].Form) is { } power and < 1_000_000)
        {
            return new CountCore(QuantityRules.Vague, start, end + 1, count.Low * power, null);
        }

        return new CountCore(count.High is null ? QuantityRules.Vague : QuantityRules.Number, start, end, count.Low, count.High);
    }

    // "she scores", "as many as"
    private static bool IsOtherUse(ReadOnlySpan<Token> tokens, int at, string word)
        => (word == "scores" && !IsCountOf(tokens, at)) || (word == "tens" && at + 2 < tokens.Length && tokens[at + 1].Is("of")) || (word == "many" && at > 0 && tokens[at - 1].Form.Lower is "as" or "how" or "so");

    private static bool IsCountOf(ReadOnlySpan<Token> tokens, int at)
        => at + 1 < tokens.Length && tokens[at + 1].Form.Lower is "of" or "more" or "were" or "are" or "killed" or "wounded" or "injured" or "others";

    // "a swarm of ten", "a salvo of at least 14 rockets": the number counts, not the set.
    private static bool IsNumberWithin(ReadOnlySpan<Token> tokens, int at)
    {
        for (var end = Math.Min(at + 4, tokens.Length); at < end; at++)
        {
            if (NumberWords.TryRead(tokens, at, out _, out _) || tokens[at].Is("dozen"))
            {
                return true;
            }

            if (tokens[at].Form.Lower is not ("at" or "least" or "about" or "around" or "more" or "than" or "some" or "up" or "to" or "nearly" or "almost" or "roughly" or "approximately" or "over" or "as" or "many" or "a" or "the"))
            {
                return false;
            }
        }

        return false;
    }

    // "both Syria and Iraq", "one another"
    private static bool IsNoCount(ReadOnlySpan<Token> tokens, int at)
    {
        var next = at + 1 < tokens.Length ? tokens[at + 1].Form : null;
        if (tokens[at].Is("another"))
        {
            return (at > 0 && tokens[at - 1].Is("one")) || IsNumberWithin(tokens, at + 1);
        }

        if (!tokens[at].Is("both") || next is null || !(next.IsCapitalized || next.Lower is "the" or "in" or "from" or "on" or "at"))
        {
            return false;
        }

        for (var ahead = at + 2; ahead < tokens.Length && ahead < at + 8; ahead++)
        {
            if (tokens[ahead].Is("and"))
            {
                return true;
            }
        }

        return false;
    }

    // "an Iranian missile salvo", where "the salvo" is one that the reader knows.
    private static bool HasArticleInPhrase(ReadOnlySpan<Token> tokens, int at)
    {
        for (var back = at - 1; back >= 0 && back >= at - 4 && tokens[back].Kind == TokenKind.Word; back--)
        {
            if (tokens[back].Form.Lower is "a" or "an")
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasArticleBefore(ReadOnlySpan<Token> tokens, int at)
        => (at > 0 && tokens[at - 1].Form.Lower is "a" or "an") || (at > 1 && tokens[at - 2].Form.Lower is "a" or "an");
}
