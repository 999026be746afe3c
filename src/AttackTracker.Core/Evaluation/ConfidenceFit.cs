using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Evaluation;

/// <summary>Fits the odds and factors of <see cref="ConfidenceTable"/> to values whose truth is known: a logistic regression, shrunk towards no effect.</summary>
/// <remarks>
/// Every value counts for a factor of its field, of each trait, of each trait in its field, and of its rule in its field. The finer
/// the factor, the harder it is shrunk, so that a rule seen twice stays close to its field. The same values give the same table.
/// </remarks>
internal static class ConfidenceFit
{
    private const int Folds = 10;
    private const int Rounds = 200;
    private const double Converged = 1e-6;

    /// <summary>A value of known truth.</summary>
    /// <param name="Article">Values of one article stay in one fold.</param>
    /// <param name="Grounds">What its confidence is worked out from.</param>
    /// <param name="Truth">1, 0.5 or 0 as scored.</param>
    /// <param name="Weight">How many values it counts for.</param>
    internal sealed record Example(string Article, Grounds Grounds, double Truth, double Weight = 1);

    /// <summary>What a factor is for: all values, a field, a trait, a trait in a field, or a rule in a field.</summary>
    private readonly record struct Key(Field? Field, Traits Trait, string? Rule)
    {
        /// <summary>How hard the factor is held at no effect; ten times the usual, since the values of one article stand and fall together.</summary>
        /// <remarks>Of 1 to 200, ten gave articles held back the best likelihood.</remarks>
        public double Shrinkage => (Field, Trait, Rule) switch
        {
            (null, Traits.None, _) => 0.01,
            (null, _, _) or (_, Traits.None, null) => 10,
            (_, Traits.None, _) => 20,
            _ => 30,
        };
    }

    /// <summary>The values of a scorecard that the extractor gave a confidence on known grounds.</summary>
    public static IReadOnlyList<Example> ExamplesOf(Scorecard card)
        => [.. card.Scored.Where(value => value is { Confidence: not null, Grounds: not null }).Select(value => new Example(value.Article, value.Grounds!.Value, value.Score))];

    /// <summary>The content of <c>confidence.json</c> that fits the values best.</summary>
    public static byte[] Fit(IReadOnlyList<Example> examples)
    {
        var rows = new Dictionary<Key, List<int>>();
        for (var i = 0; i < examples.Count; i++)
        {
            foreach (var key in KeysOf(examples[i].Grounds))
            {
                (rows.TryGetValue(key, out var known) ? known : rows[key] = []).Add(i);
            }
        }

        var weights = rows.Keys.ToDictionary(key => key, _ => 0.0);
        var sums = new double[examples.Count];
        for (var (round, change) = (0, 1.0); round < Rounds && change > Converged; round++)
        {
            change = 0;
            foreach (var (key, of) in rows)
            {
                // One step of Newton's method along one factor.
                var (slope, bend) = (key.Shrinkage * weights[key], key.Shrinkage);
                foreach (var i in of)
                {
                    var p = 1 / (1 + Math.Exp(-sums[i]));
                    slope += examples[i].Weight * (p - examples[i].Truth);
                    bend += examples[i].Weight * Math.Max(p * (1 - p), 1e-3);
                }

                var step = Math.Clamp(-slope / bend, -1, 1);
                weights[key] += step;
                of.ForEach(i => sums[i] += step);
                change = Math.Max(change, Math.Abs(step));
            }
        }

        return ConfidenceJson.Write(weights.Select(pair => (pair.Key.Field, pair.Key.Trait, pair.Key.Rule, Math.Exp(pair.Value))));
    }

    /// <summary>How well confidence holds for articles that it was not fitted on: each tenth of the articles with a table fitted on the other nine.</summary>
    public static Calibration CrossValidate(IReadOnlyList<Example> examples)
    {
        var fold = FoldsOf(examples);
        return Calibration.Of([.. Enumerable.Range(0, Folds).SelectMany(held => Judge([.. examples.Where(e => fold[e.Article] != held)], examples.Where(e => fold[e.Article] == held)))]);
    }

    /// <summary>The confidence, from a table fitted on some values, of others.</summary>
    public static IEnumerable<(double Confidence, double Truth)> Judge(IReadOnlyList<Example> fitted, IEnumerable<Example> judged)
    {
        var table = ConfidenceTable.Read(ReferenceFile.Read("confidence.json", Fit(fitted)));
        return judged.Select(e => (table.Of(e.Grounds), e.Truth));
    }

    /// <summary>The tenth in which each article is held back, dealt out in the order of the names.</summary>
    public static IReadOnlyDictionary<string, int> FoldsOf(IEnumerable<Example> examples)
        => examples.Select(e => e.Article).Distinct().Order(StringComparer.Ordinal).Select((article, i) => (article, i)).ToDictionary(pair => pair.article, pair => pair.i % Folds);

    private static IEnumerable<Key> KeysOf(Grounds grounds)
    {
        yield return new Key(null, Traits.None, null);
        yield return new Key(grounds.Field, Traits.None, null);
        yield return new Key(grounds.Field, Traits.None, grounds.Rule);
        foreach (var trait in Grounds.AllTraits.Where(trait => (grounds.Traits & trait) != 0))
        {
            yield return new Key(null, trait, null);
            yield return new Key(grounds.Field, trait, null);
        }
    }
}
