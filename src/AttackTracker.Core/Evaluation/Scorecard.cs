using System.Text.RegularExpressions;
using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Evaluation;

/// <summary>How well extracted reports match hand-coded ones, by the codebook's rules of scoring.</summary>
public sealed partial record Scorecard
{
    /// <summary>Reports found, of all kinds.</summary>
    public required Tally Reports { get; init; }

    /// <summary>All values but <see cref="Field.Kind"/> and <see cref="Field.Background"/>, micro-averaged; missed and invented reports count against every field.</summary>
    public required Tally Values { get; init; }

    /// <summary>Field by field, in the codebook's order but for the background, which comes last.</summary>
    public required IReadOnlyList<(Field Field, Tally Tally)> Fields { get; init; }

    /// <summary>Of the coder's quotes in aligned reports, the share that a span of the field shares a word with; null where there are none.</summary>
    public required double? Evidence { get; init; }

    /// <summary>Which reports share an incident, without those whose text leaves it open; null where no report was given an incident.</summary>
    public required Tally? Pairs { get; init; }

    /// <summary>Over all given values that have a confidence; those of invented reports are false.</summary>
    public required Calibration Calibration { get; init; }

    /// <summary>What was missed, invented or wrong, article by article.</summary>
    public required IReadOnlyList<ScoringError> Errors { get; init; }

    /// <summary>Scores predictions against gold. A gold article without a prediction counts as missed; a prediction without gold is not looked at.</summary>
    /// <param name="gold">The hand-coded articles.</param>
    /// <param name="predictions">At most one an article.</param>
    /// <param name="kind">Scores reports of this kind alone; null for all.</param>
    public static Scorecard Of(IReadOnlyList<GoldArticle> gold, IReadOnlyList<Prediction> predictions, ReportKind? kind = null)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var byName = predictions.ToDictionary(prediction => prediction.FileName, StringComparer.Ordinal);
        var count = new Count();
        foreach (var article in gold)
        {
            var predicted = byName.GetValueOrDefault(article.FileName)?.Reports ?? [];
            count.Add(
                article.FileName,
                [.. article.Reports.Where(report => kind is null || report.Values.Kind == kind)],
                [.. predicted.Where(report => kind is null || report.Values.Kind == kind)]);
        }

        return count.ToScorecard();
    }

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    private sealed class Count
    {
        private readonly Dictionary<Field, Tally> _fields = ReportAlignment.ScoredFields.ToDictionary(field => field, _ => default(Tally));
        private readonly List<(double, double)> _confidences = [];
        private readonly List<ScoringError> _errors = [];
        private readonly List<(string Gold, string? Predicted)> _incidents = [];
        private Tally _reports;
        private int _quotes;
        private int _quotesFound;
        private bool _merged;

        public void Add(string article, IReadOnlyList<GoldReport> gold, IReadOnlyList<PredictedReport> predicted)
        {
            var pairs = ReportAlignment.Of(gold, [.. predicted.Select(report => report.Values)]);
            _reports += new Tally(pairs.Count, gold.Count, predicted.Count);
            _merged |= predicted.Any(report => report.Incident is not null);
            var (partnerOfGold, paired) = (pairs.ToDictionary(pair => pair.Gold, pair => pair.Predicted), pairs.Select(pair => pair.Predicted).ToHashSet());
            for (var i = 0; i < gold.Count; i++)
            {
                var partner = partnerOfGold.TryGetValue(i, out var j) ? predicted[j] : null;
                if (gold[i].IncidentAlternatives.Count == 0)
                {
                    _incidents.Add((gold[i].Incident, partner?.Incident));
                }

                if (partner is null)
                {
                    AddLonely(article, gold[i].Values, null);
                }
            }

            for (var j = 0; j < predicted.Count; j++)
            {
                if (!paired.Contains(j))
                {
                    AddLonely(article, predicted[j].Values, predicted[j]);
                }
            }

            foreach (var (i, j) in pairs)
            {
                AddPair(article, gold[i], predicted[j]);
            }
        }

        public Scorecard ToScorecard() => new()
        {
            Reports = _reports,
            Fields = [.. ReportAlignment.ScoredFields.Select(field => (field, _fields[field]))],
            Values = _fields.Where(pair => pair.Key != Field.Background).Aggregate(default(Tally), (sum, pair) => sum + pair.Value),
            Evidence = _quotes == 0 ? null : (double)_quotesFound / _quotes,
            Pairs = _merged ? IncidentPairs.Score([.. _incidents.Select(pair => pair.Gold)], [.. _incidents.Select(pair => pair.Predicted)]) : null,
            Calibration = Calibration.Of(_confidences),
            Errors = _errors,
        };

        private void AddLonely(string article, EventValues values, PredictedReport? invented)
        {
            _errors.Add(new ScoringError(article, invented is null ? ScoringFault.Missed : ScoringFault.Invented, null, ScoringError.Name(values), null, null, 0));
            foreach (var field in ReportAlignment.ScoredFields.Where(field => FieldScore.IsFilled(field, values)))
            {
                _fields[field] += invented is null ? new Tally(0, 1, 0) : new Tally(0, 0, 1);
                AddConfidence(invented, field, 0);
            }
        }

        private void AddPair(string article, GoldReport gold, PredictedReport predicted)
        {
            foreach (var field in ReportAlignment.ScoredFields)
            {
                var score = FieldScore.Of(field, gold, predicted.Values);
                _fields[field] += new Tally(score.Score, score.InGold ? 1 : 0, score.InPrediction ? 1 : 0);
                if (score.InPrediction)
                {
                    AddConfidence(predicted, field, score.Score);
                }

                if ((score.InGold || score.InPrediction) && score.Score < 1)
                {
                    _errors.Add(new ScoringError(
                        article, ScoringFault.Wrong, field, ScoringError.Name(gold.Values), FieldValueJson.Of(gold.Values, field), FieldValueJson.Of(predicted.Values, field), score.Score));
                }
            }

            _quotes += gold.Evidence.Count;
            _quotesFound += gold.Evidence.Count(quote => predicted.Evidence.Any(mine => mine.Field == quote.Field && Meet(mine.Quote, quote.Quote)));
        }

        // The background is told by rule, not read, and has no confidence to be judged.
        private void AddConfidence(PredictedReport? predicted, Field field, double truth)
        {
            if (field != Field.Background && predicted?.FieldConfidence.TryGetValue(field, out var confidence) == true)
            {
                _confidences.Add((confidence, truth));
            }
        }

        private static bool Meet(string mine, string quote)
            => mine.Length > 0
                && (quote.Contains(mine, StringComparison.Ordinal) || mine.Contains(quote, StringComparison.Ordinal) || Words(mine).Overlaps(Words(quote)));

        private static HashSet<string> Words(string text)
            => [.. Word().Matches(text.ToLowerInvariant()).Select(match => match.Value)];
    }
}
