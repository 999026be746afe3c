using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Queries;

/// <summary>The groups that values speak of.</summary>
internal static class GroupIds
{
    public static IEnumerable<string> In(EventValues values) => values.ClaimedBy.Select(c => c.Group).Concat(values.AttributedTo.Select(a => a.Group));

    /// <summary>Those of the value before and of the value after; none where the decision is about no value.</summary>
    public static IEnumerable<string> In(Decision decision)
    {
        var empty = new EventValues { Kind = ReportKind.Attack };
        return decision.Field is { } field
            ? new[] { decision.From, decision.To }.OfType<string>().SelectMany(json => In(FieldValueJson.With(empty, field, json)))
            : [];
    }
}
