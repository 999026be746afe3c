namespace AttackTracker.Core.Evaluation;

/// <summary>How far coders agree beyond what their values would by chance: 1 where they always do, 0 where it might be chance, below where they avoid it.</summary>
/// <remarks>Krippendorff, Content Analysis (4th ed., 2019), chapter 12, in its form for any number of coders, missing values and any distance.</remarks>
public static class KrippendorffAlpha
{
    /// <summary>The coefficient.</summary>
    /// <param name="units">For each thing coded the values that the coders gave; a thing that fewer than two coded counts for nothing.</param>
    /// <param name="distance">How far two values are apart: symmetric, 0 where they are one. Squared already where the measure squares.</param>
    /// <returns>Null where nothing can be told: no two values to compare, or all of them one.</returns>
    public static double? Of<T>(IEnumerable<IReadOnlyList<T>> units, Func<T, T, double> distance)
    {
        ArgumentNullException.ThrowIfNull(distance);
        var pairable = units.Where(unit => unit.Count > 1).ToList();
        var all = pairable.SelectMany(unit => unit).ToList();
        var expected = Sum(all, distance);
        if (expected == 0)
        {
            return null;
        }

        var observed = pairable.Sum(unit => Sum(unit, distance) / (unit.Count - 1));
        return 1 - (all.Count - 1) * observed / expected;
    }

    /// <summary>How often two coders of one thing give the same value, from 0 to 1; null where no two can be compared.</summary>
    public static double? Percent<T>(IEnumerable<IReadOnlyList<T>> units, Func<T, T, double> distance)
    {
        ArgumentNullException.ThrowIfNull(distance);
        var pairs = units.SelectMany(unit => Pairs(unit)).ToList();
        return pairs.Count == 0 ? null : pairs.Count(pair => distance(pair.First, pair.Second) == 0) / (double)pairs.Count;
    }

    /// <summary>For words of a vocabulary: one or not.</summary>
    public static double Nominal<T>(T a, T b) => EqualityComparer<T>.Default.Equals(a, b) ? 0 : 1;

    /// <summary>For measures without a zero of their own: the square of what lies between.</summary>
    public static double Interval(double a, double b) => (a - b) * (a - b);

    /// <summary>For counts from 0, of which 1 and 2 are further apart than 101 and 102: from 0 to 1, and 1 between none and any.</summary>
    public static double Ratio(double a, double b) => a + b == 0 ? 0 : (a - b) / (a + b) * ((a - b) / (a + b));

    /// <summary>For lists: how little two sets share, and less for one that holds the other than for two that only meet.</summary>
    /// <remarks>Passonneau, Measuring Agreement on Set-valued Items (LREC 2006): one less Jaccard times 1, 2/3, 1/3 or 0 for the same, one in the other, some in both, none.</remarks>
    public static double Masi<T>(IReadOnlySet<T> a, IReadOnlySet<T> b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return Masi(a.Count, b.Count, a.Count(b.Contains));
    }

    /// <summary>The same for sets that are known by their sizes.</summary>
    /// <param name="a">How many the one holds.</param>
    /// <param name="b">How many the other holds.</param>
    /// <param name="both">How many are in both.</param>
    internal static double Masi(double a, double b, double both)
    {
        var either = a + b - both;
        var monotonicity = both == either ? 1.0 : both == Math.Min(a, b) && both > 0 ? 2.0 / 3 : both > 0 ? 1.0 / 3 : 0;
        return either == 0 ? 0 : 1 - monotonicity * both / either;
    }

    private static double Sum<T>(IReadOnlyList<T> values, Func<T, T, double> distance) => 2 * Pairs(values).Sum(pair => distance(pair.First, pair.Second));

    private static IEnumerable<(T First, T Second)> Pairs<T>(IReadOnlyList<T> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            for (var j = i + 1; j < values.Count; j++)
            {
                yield return (values[i], values[j]);
            }
        }
    }
}
