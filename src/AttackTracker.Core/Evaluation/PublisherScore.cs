using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Evaluation;

/// <summary>How the values fared that one outlet's articles gave.</summary>
/// <param name="Publisher">Null for articles of no known outlet.</param>
/// <param name="Articles">How many articles.</param>
/// <param name="Values">All fields but the background.</param>
public sealed record PublisherScore(string? Publisher, int Articles, Tally Values)
{
    /// <summary>The outlet with most values first.</summary>
    public static IReadOnlyList<PublisherScore> Of(IEnumerable<ScoredValue> scored)
    {
        ArgumentNullException.ThrowIfNull(scored);
        return
        [
            .. from value in scored
               where value.Field != Field.Background
               group value by value.Publisher into outlet
               let tally = Tally.Of(outlet)
               orderby tally.Gold descending, outlet.Key
               select new PublisherScore(outlet.Key, outlet.Select(value => value.Article).Distinct(StringComparer.Ordinal).Count(), tally),
        ];
    }
}
