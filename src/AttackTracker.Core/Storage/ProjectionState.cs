using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Schema;

namespace AttackTracker.Core.Storage;

/// <summary>The incidents as they have been built, with all that is needed to write them down. An incident goes by its place in the list.</summary>
internal sealed class ProjectionState
{
    public required IReadOnlyList<IncidentDraft> Incidents { get; init; }

    public required IReadOnlyList<MergeCandidate> Candidates { get; init; }

    /// <summary>The rows of the reports by their keys in the incidents.</summary>
    public required IReadOnlyDictionary<string, int> ReportIds { get; init; }

    /// <summary>The oldest first; tracked, and added to when ids are given out.</summary>
    public required List<PublicIdRow> PublicIds { get; init; }

    public required IReadOnlyList<ReportPublicIdRow> Homes { get; init; }

    public required PublicIdRegister Register { get; init; }

    /// <summary>The decisions on each incident, in the order in which they were made.</summary>
    public required ILookup<int, Decision> Decisions { get; init; }

    public required IReadOnlyDictionary<string, string> GroupNames { get; init; }

    /// <summary>The row of one incident, without what the database gives it.</summary>
    public IncidentRow RowOf(int cluster, string publicId, int key)
    {
        List<Decision> decisions = [.. Decisions[cluster]];
        var draft = Incidents[cluster].With(decisions);
        var voices = IndependentVoices.Of([.. draft.Members.Select(m => m.Source)]);
        var stated = draft.Fields.Where(f => f.Basis is not null).ToList();
        var row = new IncidentRow
        {
            Id = key,
            PublicId = publicId,
            Title = IncidentTitle.Of(draft.Values),
            GroupNames = string.Join("; ", GroupsOf(draft.Values).Select(id => GroupNames.GetValueOrDefault(id, id))),
            ConflictCount = draft.Fields.Count(f => f.IsConflict),
            ReportCount = draft.Members.Count,
            ArticleCount = draft.Members.Select(m => m.Source.Article).Distinct(StringComparer.Ordinal).Count(),
            SourceCount = voices.Distinct().Count(),
            Confidence = stated.Count == 0 ? 0 : stated.Min(f => f.Confidence),
            IsReviewed = decisions.Count > 0,
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
            DecisionId = decisions.FindLast(d => d.Field == f.Field)?.Id,
        }));
        row.Reports.AddRange(draft.Members.Select((member, ordinal) => new IncidentReportRow
        {
            ReportId = ReportIds[member.Source.Key],
            Ordinal = ordinal,
            JoinedToId = member.JoinedTo is { } other ? ReportIds[other] : null,
            Score = member.Score,
            Comparisons = member.Comparisons,
            Supports = [.. draft.Fields.Where(f => f.SupportedBy.Contains(member.Source.Key)).Select(f => f.Field)],
        }));
        row.ProjectionHash = IncidentSnapshot.HashOf(row);
        return row;
    }

    private static IEnumerable<string> GroupsOf(EventValues values)
        => values.ClaimedBy.Where(c => c.Status != ClaimStatus.Unclaimed).Select(c => c.Group).Concat(values.AttributedTo.Select(a => a.Group)).Distinct(StringComparer.Ordinal);

    /// <summary>What is to be proposed, the older id first.</summary>
    /// <param name="ids">The public ids of the incidents.</param>
    public IReadOnlyList<ProposedMerge> Proposals(IReadOnlyList<string> ids)
    {
        var ages = PublicIds.ToDictionary(p => p.PublicId, p => p.Age, StringComparer.Ordinal);
        return
        [
            .. Candidates.Select(candidate =>
            {
                var (first, second) = (ids[candidate.First], ids[candidate.Second]);
                var (firstReport, secondReport) = (ReportIds[candidate.FirstReport], ReportIds[candidate.SecondReport]);
                return ages.GetValueOrDefault(first, int.MaxValue) < ages.GetValueOrDefault(second, int.MaxValue)
                    ? new ProposedMerge(first, second, firstReport, secondReport, candidate.Score, candidate.Comparisons)
                    : new ProposedMerge(second, first, secondReport, firstReport, candidate.Score, candidate.Comparisons);
            }),
        ];
    }
}
