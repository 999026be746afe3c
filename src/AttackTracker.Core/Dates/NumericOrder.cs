using AttackTracker.Core.Text;

namespace AttackTracker.Core.Dates;

/// <summary>How a document writes a date in figures with slashes.</summary>
internal enum NumericOrder
{
    /// <summary>Nothing in the document tells.</summary>
    Unknown,

    /// <summary>11/18/2023.</summary>
    MonthFirst,

    /// <summary>18/11/2023.</summary>
    DayFirst,
}

/// <summary>Finds a document's order.</summary>
internal static class NumericOrders
{
    /// <summary>The order of the first date whose figures leave no choice. Dates with points are always day first.</summary>
    public static NumericOrder Of(Document document)
    {
        if (!document.Text.Contains('/', StringComparison.Ordinal))
        {
            return NumericOrder.Unknown;
        }

        foreach (var sentence in document.Sentences)
        {
            var tokens = new TokenRun(document.TokensOf(sentence));
            for (var at = 0; at + 4 < tokens.Length; at++)
            {
                if (tokens.IsMark(at + 1, '/') && tokens.IsMark(at + 3, '/') && tokens.Digits(at + 4, 4) is not null
                    && tokens.Number(at, 1, 31) is { } first && tokens.Number(at + 2, 1, 31) is { } second && (first > 12 || second > 12))
                {
                    return first > 12 ? NumericOrder.DayFirst : NumericOrder.MonthFirst;
                }
            }
        }

        return NumericOrder.Unknown;
    }
}
