using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Evaluation;

/// <summary>How the values fared that one rule read.</summary>
/// <param name="Field">The field that it read them for.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Fired">How many values rest on words that it read, alone or with other rules.</param>
/// <param name="Right">How many of them were right; half for a partly right one.</param>
/// <param name="Articles">The articles of those values, in the order of their names. A rule with one article proves nothing about others.</param>
public sealed record RuleScore(Field Field, string Rule, int Fired, double Right, IReadOnlyList<string> Articles)
{
    /// <summary>The share of its values that were right.</summary>
    public double Precision => Right / Fired;

    /// <summary>Every rule that fired, by field, then by how often.</summary>
    public static IReadOnlyList<RuleScore> Of(IEnumerable<ScoredValue> scored)
    {
        ArgumentNullException.ThrowIfNull(scored);
        return
        [
            .. from value in scored
               where value.InPrediction
               from rule in value.Evidence.Select(evidence => evidence.Rule).Distinct(StringComparer.Ordinal)
               group value by (value.Field, Rule: rule) into fired
               orderby fired.Key.Field, fired.Count() descending, fired.Key.Rule
               select new RuleScore(
                   fired.Key.Field,
                   fired.Key.Rule,
                   fired.Count(),
                   fired.Sum(value => value.Score),
                   [.. fired.Select(value => value.Article).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]),
        ];
    }
}
