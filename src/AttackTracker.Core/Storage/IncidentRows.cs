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
    /// <param name="evidence">By report; needed only where somebody has signed off.</param>
    public static IncidentRow Of(
        IncidentDraft reported,
        IReadOnlyList<Decision> decisions,
        string publicId,
        int key,
        IReadOnlyDictionary<string, int> reportIds,
        IReadOnlyDictionary<string, string> groupNames,
        ILookup<int, EvidenceRow> evidence)
    {
        var draft = reported.With(decisions);
        var voices = IndependentVoices.Of([.. draft.Members.Select(m => m.Source)]);
        var reports = draft.Members.Select(m => (reportIds[m.Source.Key], m.Source.Article)).ToList();
        var reviews = draft.Fields
            .Select(f => (f.Field, Review: FieldReview.Of(f.Field, f.Value, decisions, () => SignedWord.Of(reports, evidence, f.Field).ToHashSet())))
            .ToDictionary(f => f.Field, f => f.Review);

        // What was reviewed is not lost from sight where nobody says anything any more.
        var stated = draft.Fields.Where(f => f.Basis is not null || reviews[f.Field].Review is not null).ToList();
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
            Confidence = stated.Where(f => f.Basis is not null).Select(f => f.Confidence).DefaultIfEmpty(0).Min(),
            IsReviewed = decisions.Count > 0,
            State = FieldReview.Of([.. stated.Select(f => (f.Field, reviews[f.Field].State))], decisions),
        };
        row.Take(draft.Values);
        row.Statements.AddRange(StatementsOf(draft, row, reportIds));
        row.Fields.AddRange(stated.Select(f => new IncidentFieldRow
        {
            Field = f.Field,
            Basis = f.Basis ?? Basis.Unstated,
            HasConflict = f.Disagrees,
            StatedBy = f.StatedBy.Count,
            SupportedBy = f.SupportedBy.Count,
            Confidence = f.Confidence,
            DecisionId = reviews[f.Field].Value?.Id,
            State = reviews[f.Field].State,
            ReviewId = reviews[f.Field].Review?.Id,
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

    private static IEnumerable<IncidentStatementRow> StatementsOf(IncidentDraft draft, IncidentRow row, IReadOnlyDictionary<string, int> reportIds)
    {
        var said = draft.Members.SelectMany(m => Statements(m.Source.Values, reportIds[m.Source.Key], row.Day)).ToList();
        var told = said.Select(s => (s.GroupId, s.Role, s.Status)).ToHashSet();
        return said.Concat(Statements(draft.Values, 0, row.Day).Where(s => !told.Contains((s.GroupId, s.Role, s.Status))));
    }

    private static IEnumerable<IncidentStatementRow> Statements(EventValues values, int report, DateOnly? day) =>
    [
        .. values.ClaimedBy.Where(c => c.Status != ClaimStatus.Unclaimed).DistinctBy(c => c.Group)
            .Select(c => new IncidentStatementRow { ReportId = report, GroupId = c.Group, Role = GroupRole.ClaimedBy, Status = c.Status, Day = day }),
        .. values.AttributedTo.DistinctBy(a => a.Group)
            .Select(a => new IncidentStatementRow { ReportId = report, GroupId = a.Group, Role = GroupRole.AttributedTo, Day = day }),
    ];

    private static IEnumerable<string> GroupsOf(EventValues values)
        => values.ClaimedBy.Where(c => c.Status != ClaimStatus.Unclaimed).Select(c => c.Group).Concat(values.AttributedTo.Select(a => a.Group)).Distinct(StringComparer.Ordinal);
}
