using AttackTracker.Core.Text;

namespace AttackTracker.Core.Quantities;

/// <summary>Finds counts in digits and words with their bounds; never calibres, years, hours, dates, money, measures or names with numbers.</summary>
public static class QuantityRecognizer
{
    // Words that a count can begin with.
    private static readonly WordSet Openers = WordSet.Union(NumberWords.Openers, VagueCounts.Openers);

    /// <summary>All counts in the order of the text; no two overlap. The article "a" is a count of one, rule <c>article</c>.</summary>
    public static IReadOnlyList<QuantityMention> Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var mentions = new List<QuantityMention>();
        foreach (var sentence in document.Sentences)
        {
            var tokens = document.TokensOf(sentence);
            var free = 0;
            for (var at = 0; at < tokens.Length;)
            {
                var (mention, next) = ReadAt(tokens, at, free, sentence.FirstToken);
                at = next;
                if (mention is not null)
                {
                    mentions.Add(mention);
                    free = next;
                }
            }
        }

        return mentions;
    }

    /// <summary>The mention whose number starts at <paramref name="at"/>, if any, and where to go on; its bound may reach back to <paramref name="free"/>.</summary>
    private static (QuantityMention? Mention, int Next) ReadAt(ReadOnlySpan<Token> tokens, int at, int free, int offset)
    {
        var form = tokens[at].Form;
        if ((form.Kind != TokenKind.Number && !Openers.Contains(form)) || ReadCore(tokens, at) is not { } core)
        {
            return (null, at + 1);
        }

        if (core.Rule == QuantityRules.Number)
        {
            core = WithRange(tokens, core, free);
        }

        // "not one", "not a single"
        if (core is { Low: 1, High: 1 } && at > free && tokens[at - 1].Is("not"))
        {
            core = core with { Rule = QuantityRules.None, Start = at - 1, Low = 0, High = 0 };
        }

        if (core.IsNumeral && IsNoCount(tokens, core))
        {
            return (null, core.End);
        }

        return Bounded(tokens, core, free, offset);
    }

    private static CountCore? ReadCore(ReadOnlySpan<Token> tokens, int at)
        => NumberWords.TryRead(tokens, at, out var value, out var next)
            ? new CountCore(QuantityRules.Number, at, next, value, value)
            : tokens[at].Kind == TokenKind.Word ? VagueCounts.Read(tokens, at) : null;

    private static bool IsNoCount(ReadOnlySpan<Token> tokens, CountCore core)
        => NotCounts.Contains(tokens, core)
            || (tokens[core.Start].Is("one") && core.End == core.Start + 1
                && ((core.Start > 0 && tokens[core.Start - 1].Form.Lower is "no" or "any" or "every" or "some") || (core.End < tokens.Length && tokens[core.End].Form.Lower is "another")));

    // "5-7", "five to seven", "two or three", "between 5 and 7"
    private static CountCore WithRange(ReadOnlySpan<Token> tokens, CountCore core, int free)
    {
        var at = core.End;
        if (at + 1 >= tokens.Length || !NumberWords.TryRead(tokens, at + 1, out var high, out var next) || high <= core.Low)
        {
            return core;
        }

        var before = core.Start > free ? tokens[core.Start - 1].Form.Lower : "";
        if (tokens[at].Is("and") && before == "between")
        {
            return new CountCore(QuantityRules.Between, core.Start - 1, next, core.Low, high);
        }

        var isHyphen = tokens[at].Form.Surface.Length == 1 && Characters.IsJoiningHyphen(tokens[at].Form.Surface[0]) && tokens[at].Start == tokens[at - 1].End && tokens[at + 1].Start == tokens[at].End;
        var isWord = tokens[at].Is("or") || (tokens[at].Is("to") && before != "from");
        return isHyphen || isWord ? core with { Rule = QuantityRules.Range, End = next, High = high } : core;
    }

    private static (QuantityMention Mention, int Next) Bounded(ReadOnlySpan<Token> tokens, CountCore core, int free, int offset)
    {
        var count = new CountRange(core.Low, core.High);
        var (start, end, isApproximate) = (core.Start, core.End, false);
        if (CountBounds.FindAfter(tokens, end) is { } after)
        {
            end = after.End;
            isApproximate = after.Effect == CountBounds.Effect.About;
            count = CountBounds.Apply(after.Effect, count);
        }

        while (CountBounds.FindBefore(tokens, start, core.Low) is { } before && before.Start >= free)
        {
            start = before.Start;
            isApproximate |= before.Effect == CountBounds.Effect.About && !tokens[start + 1].Is("total");
            count = CountBounds.Apply(before.Effect, count);
        }

        var (whole, wholeEnd) = ReadWhole(tokens, core, end);
        end = wholeEnd;
        var rule = whole is null ? core.Rule : QuantityRules.PartOfWhole;
        var isTimes = start > 0 && tokens[start - 1].Form.Lower is "x" or "×";
        var head = SkipToHead(tokens, end);
        var followsHead = isTimes || (core.Rule == QuantityRules.Collective && head == end);
        return (new QuantityMention(new TextSpan(tokens[start].Start, tokens[end - 1].End), isTimes ? QuantityRules.Times : rule, count, isApproximate, whole, offset + head, followsHead), end);
    }

    // "two of the seven rockets", "3 of 3", "five out of eight"
    private static (CountRange? Whole, int End) ReadWhole(ReadOnlySpan<Token> tokens, CountCore core, int end)
    {
        var at = end;
        if (at < tokens.Length && tokens[at].Is("out"))
        {
            at++;
        }

        if (core.Rule == QuantityRules.Article || at >= tokens.Length || !tokens[at].Is("of"))
        {
            return (null, end);
        }

        at++;
        while (at < tokens.Length && tokens[at].Form.Lower is "the" or "these" or "those" or "its" or "their" or "all")
        {
            at++;
        }

        return at < tokens.Length && NumberWords.TryRead(tokens, at, out var whole, out var next) && whole >= core.Low && !IsNoCount(tokens, new CountCore(QuantityRules.Number, at, next, whole, whole))
            ? (CountRange.Exactly(whole), next)
            : (null, end);
    }

    private static int SkipToHead(ReadOnlySpan<Token> tokens, int at)
    {
        if (at < tokens.Length && NotCounts.IsTimes(tokens[at]))
        {
            at++;
        }
        else if (at < tokens.Length && tokens[at].Is("of"))
        {
            at++;
            while (at < tokens.Length && tokens[at].Form.Lower is "the" or "these" or "those" or "its" or "their" or "his")
            {
                at++;
            }
        }
        else if (at + 1 < tokens.Length && tokens[at].Kind == TokenKind.Mark && Characters.IsHyphen(tokens[at].Form.Surface[0]) && tokens[at].End == tokens[at + 1].Start)
        {
            // "a three-drone attack"
            at++;
        }

        return at;
    }
}
