namespace AttackTracker.Core.Evaluation;

/// <summary>How well reports were brought together into incidents: every two reports of one incident are a pair to be found.</summary>
public static class IncidentPairs
{
    /// <summary>Scores keys against keys, report by report in the same order; a null prediction shares its incident with nobody.</summary>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static Tally Score(IReadOnlyList<string> gold, IReadOnlyList<string?> predicted)
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

        return new Tally(correct, inGold, inPrediction);
    }
}
