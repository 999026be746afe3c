namespace AttackTracker.Core.Evaluation;

/// <summary>How much was right of what should be there and of what was given.</summary>
/// <param name="Correct">Half a point for a partly right value.</param>
/// <param name="Gold">How many the gold holds.</param>
/// <param name="Predicted">How many were given.</param>
public readonly record struct Tally(double Correct, int Gold, int Predicted)
{
    internal static Tally Of(IEnumerable<ScoredValue> values)
        => values.Aggregate(default(Tally), (sum, value) => sum + new Tally(value.Score, value.InGold ? 1 : 0, value.InPrediction ? 1 : 0));

    /// <summary>0 where nothing was given.</summary>
    public double Precision => Predicted == 0 ? 0 : Correct / Predicted;

    /// <summary>0 where there is nothing to find.</summary>
    public double Recall => Gold == 0 ? 0 : Correct / Gold;

    /// <summary>The harmonic mean of the two; 0 where both are.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>The sum of two counts.</summary>
    public static Tally operator +(Tally a, Tally b) => Add(a, b);

    /// <inheritdoc cref="op_Addition"/>
    public static Tally Add(Tally a, Tally b) => new(a.Correct + b.Correct, a.Gold + b.Gold, a.Predicted + b.Predicted);
}
