using System.Globalization;

namespace AttackTracker.Core.Quantities;

/// <summary>Reads how many as a person types it: <c>3</c>, <c>&gt;0</c>, <c>&lt;=5</c>, <c>2..5</c>, <c>2..</c>, <c>..5</c>.</summary>
public static class TypedCount
{
    private const int Largest = 1_000_000_000;

    /// <summary>The numbers that are meant; null where it is no number, or none can be meant.</summary>
    public static CountRange? Read(string? typed)
    {
        var text = (typed ?? "").Trim();
        if (text.Split("..") is [var low, var high])
        {
            var (first, last) = (Number(low), Number(high));
            return (first is null && low.Length > 0) || (last is null && high.Length > 0) ? null : Range(first, last);
        }

        return text switch
        {
            ['>', '=', .. var least] when Number(least) is { } number => Range(number, null),
            ['>', .. var more] when Number(more) is { } number => Range(number + 1, null),
            ['<', '=', .. var most] when Number(most) is { } number => Range(null, number),
            ['<', .. var less] when Number(less) is { } number => Range(null, number - 1),
            ['=', .. var same] when Number(same) is { } number => Range(number, number),
            _ => Number(text) is { } number ? Range(number, number) : null,
        };
    }

    /// <summary>All other numbers; null where they are no range, or there are none.</summary>
    public static CountRange? Opposite(CountRange range) => (range.Low ?? 0, range.High) switch
    {
        (0, { } high) => Range(high + 1, null),
        ( > 0 and var low, null) => Range(null, low - 1),
        _ => null,
    };

    /// <summary>The numbers of both; null where there are none.</summary>
    public static CountRange? Both(CountRange one, CountRange other)
        => Range(Math.Max(one.Low ?? 0, other.Low ?? 0), Math.Min(one.High ?? int.MaxValue, other.High ?? int.MaxValue) is var high && high == int.MaxValue ? null : high);

    private static CountRange? Range(int? low, int? high)
        => (low, high) is (null, null) || high < 0 || low > high ? null : new CountRange(low, high);

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Largest ? number : null;
}
