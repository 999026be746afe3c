namespace AttackTracker.Core.Evaluation;

/// <summary>How well reports were brought together into incidents: every two reports of one incident are a pair to be found.</summary>
/// <param name="Correct">Pairs that gold and prediction share.</param>
/// <param name="Gold">Pairs in the gold.</param>
/// <param name="Predicted">Pairs in the prediction.</param>
public sealed record PairScore(int Correct, int Gold, int Predicted)
{
    /// <summary>0 where nothing was predicted, as in the reference scorer.</summary>
    public double Precision => Predicted == 0 ? 0 : (double)Correct / Predicted;

    /// <summary>0 where the gold has no pair.</summary>
    public double Recall => Gold == 0 ? 0 : (double)Correct / Gold;

    /// <summary>The harmonic mean.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Scores keys against keys, report by report in the same order; a null prediction shares its incident with nobody.</summary>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static PairScore Of(IReadOnlyList<string> gold, IReadOnlyList<string?> predicted)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        if (gold.Count != predicted.Count)
        {
            throw new ArgumentException($"{gold.Count} gold reports, but {predicted.Count} predicted keys.", nameof(predicted));
        }

        var (correct, inGold, inPrediction) = (0, 0, 0);
        for (var i = 0; i < gold.Count; i++)
        {
            for (var j = i + 1; j < gold.Count; j++)
            {
                var same = gold[i] == gold[j];
                var joined = predicted[i] is not null && predicted[i] == predicted[j];
                correct += same && joined ? 1 : 0;
                inGold += same ? 1 : 0;
                inPrediction += joined ? 1 : 0;
            }
        }

        return new PairScore(correct, inGold, inPrediction);
    }
}
