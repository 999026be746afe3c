using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Evaluation;

/// <summary>Holds what reports say in a field against what an editor decided for their incident.</summary>
public static class DecidedValues
{
    /// <summary>One value for each report that says anything: an article that is silent says nothing wrong. Where none does, the decided value is missing.</summary>
    /// <param name="field">The field that was decided.</param>
    /// <param name="decided">The decided value as <see cref="FieldValueJson"/> writes it.</param>
    /// <param name="reports">The incident's reports, with the keys and outlets of their articles; at least one.</param>
    /// <exception cref="FormatException"><paramref name="decided"/> is no value of the field.</exception>
    public static IReadOnlyList<ScoredValue> Score(Field field, string decided, IReadOnlyList<(string Article, string? Publisher, Report Report)> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var truth = new GoldReport { Values = FieldValueJson.With(new EventValues { Kind = reports[0].Report.Values.Kind }, field, decided), Incident = "" };
        List<ScoredValue> scored =
        [
            .. from report in reports
               where FieldScore.IsFilled(field, report.Report.Values)
               let score = FieldScore.Of(field, truth, report.Report.Values)
               select new ScoredValue
               {
                   Article = report.Article,
                   Publisher = report.Publisher,
                   Report = report.Report.Ordinal,
                   Field = field,
                   Gold = truth.Values,
                   Predicted = report.Report.Values,
                   InGold = score.InGold,
                   InPrediction = true,
                   Score = score.Score,
                   Confidence = report.Report.FieldConfidence.TryGetValue(field, out var confidence) ? confidence : null,
                   Evidence = [.. report.Report.Evidence.Where(evidence => evidence.Field == field)],
               },
        ];
        return scored.Count > 0 || !FieldScore.IsFilled(field, truth.Values) ? scored :
        [
            new ScoredValue
            {
                Article = reports[0].Article,
                Publisher = reports[0].Publisher,
                Report = reports[0].Report.Ordinal,
                Field = field,
                Gold = truth.Values,
                Predicted = null,
                InGold = true,
                InPrediction = false,
                Score = 0,
            },
        ];
    }
}
