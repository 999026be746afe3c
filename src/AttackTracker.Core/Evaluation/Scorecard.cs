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

    /// <summary>Every value that the coder or the extractor gave, article by article.</summary>
    public required IReadOnlyList<ScoredValue> Scored { get; init; }

    /// <summary>What was missed, invented or wrong, article by article.</summary>
    public required IReadOnlyList<ScoringError> Errors { get; init; }

    /// <summary>The calibration that articles nobody has seen can expect: each tenth of these articles judged by a table fitted on the other nine. Null for a single article, and where the grounds of the confidences are not known, as in a file.</summary>
    public Calibration? CrossValidate()
        => ConfidenceFit.ExamplesOf(this) is var examples && examples.Any(example => example.Article != examples[0].Article) ? ConfidenceFit.CrossValidate(examples) : null;

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
            var prediction = byName.GetValueOrDefault(article.FileName);
            var predicted = prediction?.Reports ?? [];
            count.Add(
                article.Publisher is null ? article with { Publisher = prediction?.Publisher } : article,
                [.. article.Reports.Where(report => kind is null || report.Values.Kind == kind)],
                [.. predicted.Index().Where(report => kind is null || report.Item.Values.Kind == kind)]);
        }

        return count.ToScorecard();
    }

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    private sealed class Count
    {
        private readonly List<ScoredValue> _scored = [];
        private readonly List<ScoringError> _errors = [];
        private readonly List<(string Gold, string? Predicted)> _incidents = [];
        private Tally _reports;
        private int _quotes;
        private int _quotesFound;
        private bool _merged;

        public void Add(GoldArticle article, IReadOnlyList<GoldReport> gold, IReadOnlyList<(int Ordinal, PredictedReport Report)> predicted)
        {
            var pairs = ReportAlignment.Of(gold, [.. predicted.Select(report => report.Report.Values)]);
            _reports += new Tally(pairs.Count, gold.Count, predicted.Count);
            _merged |= predicted.Any(report => report.Report.Incident is not null);
            var (partnerOfGold, paired) = (pairs.ToDictionary(pair => pair.Gold, pair => pair.Predicted), pairs.Select(pair => pair.Predicted).ToHashSet());
            for (var i = 0; i < gold.Count; i++)
            {
                var partner = partnerOfGold.TryGetValue(i, out var j) ? predicted[j].Report : null;
                if (gold[i].IncidentAlternatives.Count == 0)
                {
                    _incidents.Add((gold[i].Incident, partner?.Incident));
                }

                if (partner is null)
                {
                    AddLonely(article, gold[i], null, null);
                }
            }

            for (var j = 0; j < predicted.Count; j++)
            {
                if (!paired.Contains(j))
                {
                    AddLonely(article, null, predicted[j].Report, predicted[j].Ordinal);
                }
            }

            foreach (var (i, j) in pairs)
            {
                AddPair(article, gold[i], predicted[j].Report, predicted[j].Ordinal);
            }
        }

        public Scorecard ToScorecard()
        {
            var byField = _scored.ToLookup(value => value.Field);
            List<(Field Field, Tally Tally)> fields = [.. ReportAlignment.ScoredFields.Select(field => (field, Tally.Of(byField[field])))];
            return new()
            {
                Reports = _reports,
                Fields = fields,
                Values = fields.Where(pair => pair.Field != Field.Background).Aggregate(default(Tally), (sum, pair) => sum + pair.Tally),
                Evidence = _quotes == 0 ? null : (double)_quotesFound / _quotes,
                Pairs = _merged ? IncidentPairs.Score([.. _incidents.Select(pair => pair.Gold)], [.. _incidents.Select(pair => pair.Predicted)]) : null,
                Calibration = Calibration.Of([.. _scored.Where(value => value.Confidence is not null).Select(value => (value.Confidence!.Value, value.Score))]),
                Scored = _scored,
                Errors = _errors,
            };
        }

        private void AddLonely(GoldArticle article, GoldReport? missed, PredictedReport? invented, int? ordinal)
        {
            var values = (missed?.Values ?? invented?.Values)!;
            _errors.Add(new ScoringError(article.FileName, invented is null ? ScoringFault.Missed : ScoringFault.Invented, null, ScoringError.Name(values), null, null, 0));
            foreach (var field in ReportAlignment.ScoredFields.Where(field => FieldScore.IsFilled(field, values)))
            {
                Add(article, field, missed, invented, ordinal, new FieldScore(0, missed is not null, invented is not null));
            }
        }

        private void AddPair(GoldArticle article, GoldReport gold, PredictedReport predicted, int ordinal)
        {
            foreach (var field in ReportAlignment.ScoredFields)
            {
                var score = FieldScore.Of(field, gold, predicted.Values);
                if (!score.InGold && !score.InPrediction)
                {
                    continue;
                }

                Add(article, field, gold, predicted, ordinal, score);
                if (score.Score < 1)
                {
                    _errors.Add(new ScoringError(
                        article.FileName, ScoringFault.Wrong, field, ScoringError.Name(gold.Values), FieldValueJson.Of(gold.Values, field), FieldValueJson.Of(predicted.Values, field), score.Score));
                }
            }

            _quotes += gold.Evidence.Count;
            _quotesFound += gold.Evidence.Count(quote => predicted.Evidence.Zip(predicted.Words).Any(mine => mine.First.Field == quote.Field && Meet(mine.Second, quote.Quote)));
        }

        private void Add(GoldArticle article, Field field, GoldReport? gold, PredictedReport? predicted, int? ordinal, FieldScore score) => _scored.Add(new ScoredValue
        {
            Article = article.FileName,
            Publisher = article.Publisher,
            Report = ordinal,
            Field = field,
            Gold = gold?.Values,
            Predicted = predicted?.Values,
            InGold = score.InGold,
            InPrediction = score.InPrediction,
            Score = score.Score,

            // The background is told by rule, not read, and has no confidence to be judged.
            Confidence = field != Field.Background && score.InPrediction && predicted?.FieldConfidence.TryGetValue(field, out var confidence) == true ? confidence : null,
            Evidence = predicted is null ? [] : [.. predicted.Evidence.Where(evidence => evidence.Field == field)],
            Quotes = gold is null ? [] : [.. gold.Evidence.Where(quote => quote.Field == field).Select(quote => quote.Quote)],
            Grounds = predicted?.Grounds.Where(grounds => grounds.Field == field).Cast<Grounds?>().FirstOrDefault(),
        });

        private static bool Meet(string mine, string quote)
            => mine.Length > 0
                && (quote.Contains(mine, StringComparison.Ordinal) || mine.Contains(quote, StringComparison.Ordinal) || Words(mine).Overlaps(Words(quote)));

        private static HashSet<string> Words(string text)
            => [.. Word().Matches(text.ToLowerInvariant()).Select(match => match.Value)];
    }
}
