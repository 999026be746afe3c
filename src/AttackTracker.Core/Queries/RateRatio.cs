namespace AttackTracker.Core.Queries;

/// <summary>How many times as often something happened in one period as in another, with how much of that chance alone may have made.</summary>
/// <param name="Ratio">The second rate by the first; null where the first is zero.</param>
/// <param name="Low">The least that the counts do not speak against.</param>
/// <param name="High">The most that they do not speak against; null where there is no such bound.</param>
/// <remarks>
/// The exact 95 % interval for two Poisson counts x1 in t1 days and x2 in t2 days. Given their sum n, x2 is binomial with p = r·t2 / (t1 + r·t2), where r is the ratio of the rates
/// (J. Przyborowski and H. Wilenski, Homogeneity of results in testing samples from Poisson series, Biometrika 31, 1940, 313–323). The bounds of p are those of C. J. Clopper and E. S. Pearson
/// (The use of confidence or fiducial limits illustrated in the case of the binomial, Biometrika 26, 1934, 404–413), and r = p / (1 − p) · t1 / t2. It supposes that events come
/// independently of one another and at a steady rate within each period, which attacks in waves do not: then the truth is wider.
/// </remarks>
public readonly record struct RateRatio(double? Ratio, double Low, double? High)
{
    private const double Tail = 0.025;

    /// <summary>Whether the interval leaves out that both rates are the same.</summary>
    public bool IsBeyondChance => Low > 1 || High < 1;

    /// <summary>Compares a second count with a first; null where both are zero, which says nothing.</summary>
    /// <param name="first">Not negative.</param>
    /// <param name="firstDays">At least 1.</param>
    /// <param name="second">Not negative.</param>
    /// <param name="secondDays">At least 1.</param>
    public static RateRatio? Of(int first, int firstDays, int second, int secondDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(second);
        ArgumentOutOfRangeException.ThrowIfLessThan(firstDays, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(secondDays, 1);
        if (first + second == 0)
        {
            return null;
        }

        var scale = (double)firstDays / secondDays;
        double? ratio = first == 0 ? null : second * scale / first;

        // Clopper and Pearson's bounds are quantiles of beta distributions.
        var low = second == 0 ? 0 : Odds(BetaQuantile(Tail, second, first + 1.0)) * scale;
        double? high = first == 0 ? null : Odds(BetaQuantile(1 - Tail, second + 1.0, first)) * scale;
        return new RateRatio(ratio, low, high);
    }

    private static double Odds(double p) => p / (1 - p);

    // By halving: the function rises, and 60 halvings of 0..1 are all that a double holds.
    private static double BetaQuantile(double probability, double a, double b)
    {
        var (low, high) = (0.0, 1.0);
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = BetaBelow(middle, a, b) < probability ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    /// <summary>The regularized incomplete beta function.</summary>
    private static double BetaBelow(double x, double a, double b)
    {
        if (x is <= 0 or >= 1)
        {
            return x <= 0 ? 0 : 1;
        }

        var front = Math.Exp((a * Math.Log(x)) + (b * Math.Log(1 - x)) + LogGamma(a + b) - LogGamma(a) - LogGamma(b));

        // The fraction is short on one side of the mean; the other side follows by symmetry.
        return x < (a + 1) / (a + b + 2) ? front * Fraction(x, a, b) / a : 1 - (front * Fraction(1 - x, b, a) / b);
    }

    // The continued fraction of the incomplete beta function (Abramowitz and Stegun 26.5.8) by the modified method of Lentz.
    private static double Fraction(double x, double a, double b)
    {
        const double Tiny = 1e-300;
        var c = 1.0;
        var d = 1 / NotZero(1 - ((a + b) * x / (a + 1)));
        var value = d;
        for (var m = 1; m <= 100_000; m++)
        {
            foreach (var step in new[] { m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m))), -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1)) })
            {
                d = 1 / NotZero(1 + (step * d));
                c = NotZero(1 + (step / c));
                value *= d * c;
            }

            if (Math.Abs((d * c) - 1) < 1e-14)
            {
                break;
            }
        }

        return value;

        static double NotZero(double number) => Math.Abs(number) < Tiny ? Tiny : number;
    }

    // Stirling's series (Abramowitz and Stegun 6.1.41), from 10 on exact to a double; below it by the recurrence.
    private static double LogGamma(double x)
    {
        var shift = 0.0;
        for (; x < 10; x++)
        {
            shift -= Math.Log(x);
        }

        var square = x * x;
        var series = ((1 / 12.0) - ((1 / 360.0) - ((1 / 1260.0) - ((1 / 1680.0) - (1 / 1188.0 / square)) / square) / square) / square) / x;
        return shift + ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + series;
    }
}
