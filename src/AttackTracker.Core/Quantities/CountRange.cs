using System.Globalization;

namespace AttackTracker.Core.Quantities;

/// <summary>How many, as far as the text says: "at least five" is 5 to open, "up to ten" is open to 10, "five" is 5 to 5.</summary>
/// <remarks>Never both bounds null: a number that is not stated is no range at all. An explicit zero is 0 to 0.</remarks>
public readonly record struct CountRange
{
    private const int Open = -1;

    // Complements, so that nothing is open to both sides: an article has many counts, and nullable numbers take twice the room.
    private readonly int _low;
    private readonly int _high;

    /// <summary>Creates a range; both ends belong to it.</summary>
    /// <exception cref="ArgumentException">Neither bound is given, one is negative, or they are crossed.</exception>
    public CountRange(int? low, int? high)
    {
        if ((low, high) is (null, null) || low < 0 || high < 0 || low > high)
        {
            throw new ArgumentException($"No count range: {low} to {high}.");
        }

        _low = ~(low ?? Open);
        _high = ~(high ?? Open);
    }

    /// <summary>The least that the text allows; null where it gives no lower bound.</summary>
    public int? Low => _low == 0 ? null : ~_low;

    /// <summary>The most that the text allows; null where it gives no upper bound.</summary>
    public int? High => _high == 0 ? null : ~_high;

    /// <summary>Stated to be none, which is not the same as not stated.</summary>
    public static CountRange Zero { get; } = new(0, 0);

    /// <summary>The range that holds exactly one number.</summary>
    public static CountRange Exactly(int count) => new(count, count);

    /// <summary><c>5</c>, <c>5..</c>, <c>..10</c> or <c>5..10</c>.</summary>
    public override string ToString() => Low == High
        ? string.Create(CultureInfo.InvariantCulture, $"{Low}")
        : string.Create(CultureInfo.InvariantCulture, $"{Low}..{High}");
}
