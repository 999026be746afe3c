using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Evaluation;

/// <summary>Pairs the gold and the extracted reports of one article one to one, so that their total agreement is greatest.</summary>
internal static class ReportAlignment
{
    /// <summary>What a pair is worth beside its agreement: as many pairs as possible come first.</summary>
    private const double PairWorth = 10;

    /// <summary>Up to here the reference scorer's own search is used, ties and all; beyond it, it would take for ever.</summary>
    private const int SearchLimit = 16;

    /// <summary>Every field but the kind, in the order in which the reference adds them up.</summary>
    internal static IReadOnlyList<Field> ScoredFields { get; } =
    [
        Field.Date, Field.Site, Field.Weapons, Field.Munitions, Field.Outcomes, Field.ClaimedBy, Field.AttributedTo, Field.Killed, Field.Wounded, Field.Damage, Field.Background,
    ];

    /// <summary>Indexes of gold and predicted reports that belong together, in the order of the gold.</summary>
    public static IReadOnlyList<(int Gold, int Predicted)> Of(IReadOnlyList<GoldReport> gold, IReadOnlyList<EventValues> predicted)
    {
        var affinity = new double?[gold.Count, predicted.Count];
        for (var i = 0; i < gold.Count; i++)
        {
            for (var j = 0; j < predicted.Count; j++)
            {
                affinity[i, j] = Affinity(gold[i], predicted[j]);
            }
        }

        return predicted.Count <= SearchLimit ? Search(affinity) : Assignment.Maximize(affinity, PairWorth);
    }

    /// <summary>Null where the two may not be paired: another kind, neither place nor day in common, or two different sites.</summary>
    private static double? Affinity(GoldReport gold, EventValues predicted)
    {
        if (gold.Values.Kind != predicted.Kind)
        {
            return null;
        }

        var (site, date) = (FieldScore.Of(Field.Site, gold, predicted), FieldScore.Of(Field.Date, gold, predicted));
        if ((site.Score == 0 && date.Score == 0) || site is { InGold: true, InPrediction: true, Score: 0 })
        {
            return null;
        }

        var sum = (4 * site.Score) + (4 * date.Score);
        foreach (var field in ScoredFields.Skip(2))
        {
            var score = FieldScore.Of(field, gold, predicted);
            sum += score is { InGold: true, InPrediction: true } ? score.Score : score is { InGold: false, InPrediction: false } ? 0.3 : 0;
        }

        return sum;
    }

    private static List<(int, int)> Search(double?[,] affinity)
    {
        var (rows, columns) = (affinity.GetLength(0), affinity.GetLength(1));
        var known = new Dictionary<(int Row, int Used), (double Worth, int Choice)>();
        var pairs = new List<(int, int)>();
        var used = 0;
        for (var row = 0; row < rows; row++)
        {
            var choice = Best(row, used).Choice;
            if (choice >= 0)
            {
                pairs.Add((row, choice));
                used |= 1 << choice;
            }
        }

        return pairs;

        (double Worth, int Choice) Best(int row, int taken)
        {
            if (row == rows)
            {
                return (0, -1);
            }

            if (known.TryGetValue((row, taken), out var found))
            {
                return found;
            }

            var best = (Best(row + 1, taken).Worth, Choice: -1);
            for (var column = 0; column < columns; column++)
            {
                if ((taken & (1 << column)) == 0 && affinity[row, column] is { } worth)
                {
                    var total = Best(row + 1, taken | (1 << column)).Worth + worth + PairWorth;
                    best = total > best.Worth ? (total, column) : best;
                }
            }

            known.Add((row, taken), best);
            return best;
        }
    }
}
