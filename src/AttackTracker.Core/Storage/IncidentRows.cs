using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Schema;

namespace AttackTracker.Core.Storage;

/// <summary>Writes an incident down as rows.</summary>
internal static class IncidentRows
{
    /// <param name="reported">As the reports make it.</param>
    /// <param name="decisions">All on this incident, in the order in which they were made.</param>
    /// <param name="publicId">Its public id; empty where it has none yet.</param>
    /// <param name="key">The key of its row; 0 for a new one.</param>
    /// <param name="reportIds">The rows of the reports by their keys.</param>
    /// <param name="groupNames">The names of groups by their ids.</param>
    public static IncidentRow Of(
        IncidentDraft reported,
        IReadOnlyList<Decision> decisions,
        string publicId,
        int key,
        IReadOnlyDictionary<string, int> reportIds,
        IReadOnlyDictionary<string, string> groupNames)
    {
        var draft = reported.With(decisions);
        var voices = IndependentVoices.Of([.. draft.Members.Select(m => m.Source)]);
        var stated = draft.Fields.Where(f => f.Basis is not null).ToList();
        var row = new IncidentRow
        {
            Id = key,
            PublicId = publicId,
            Title = IncidentTitle.Of(draft.Values),
            GroupNames = string.Join("; ", GroupsOf(draft.Values).Select(id => groupNames.GetValueOrDefault(id, id))),
            ConflictCount = draft.Fields.Count(f => f.IsConflict),
            ReportCount = draft.Members.Count,
            ArticleCount = draft.Members.Select(m => m.Source.Article).Distinct(StringComparer.Ordinal).Count(),
            SourceCount = voices.Distinct().Count(),
            Confidence = stated.Count == 0 ? 0 : stated.Min(f => f.Confidence),
            IsReviewed = decisions.Count > 0,
            State = decisions.Count > 0 ? FieldState.Corrected : FieldState.Machine,
        };
        row.Take(draft.Values);
        row.Fields.AddRange(stated.Select(f => new IncidentFieldRow
        {
            Field = f.Field,
            Basis = f.Basis!.Value,
            HasConflict = f.Disagrees,
            StatedBy = f.StatedBy.Count,
            SupportedBy = f.SupportedBy.Count,
            Confidence = f.Confidence,
            DecisionId = decisions.LastOrDefault(d => d.Kind == DecisionKind.Value && d.Field == f.Field)?.Id,
            State = decisions.Any(d => d.Kind == DecisionKind.Value && d.Field == f.Field) ? FieldState.Corrected : FieldState.Machine,
        }));
        row.Reports.AddRange(draft.Members.Select((member, ordinal) => new IncidentReportRow
        {
            ReportId = reportIds[member.Source.Key],
            Ordinal = ordinal,
            JoinedToId = member.JoinedTo is { } other ? reportIds[other] : null,
            Score = member.Score,
            Comparisons = member.Comparisons,
            Supports = [.. draft.Fields.Where(f => f.SupportedBy.Contains(member.Source.Key)).Select(f => f.Field)],
        }));
        row.ProjectionHash = IncidentSnapshot.HashOf(row);
        return row;
    }

    private static IEnumerable<string> GroupsOf(EventValues values)
        => values.ClaimedBy.Where(c => c.Status != ClaimStatus.Unclaimed).Select(c => c.Group).Concat(values.AttributedTo.Select(a => a.Group)).Distinct(StringComparer.Ordinal);
}
