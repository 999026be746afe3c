using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage.Schema;

namespace AttackTracker.Core.Storage;

/// <summary>The incidents as they have been built, with all that is needed to write them down. An incident goes by its place in the list.</summary>
internal sealed class ProjectionState
{
    public required IReadOnlyList<IncidentDraft> Incidents { get; init; }

    public required IReadOnlyList<MergeCandidate> Candidates { get; init; }

    /// <summary>The rows of the reports by their keys in the incidents.</summary>
    public required IReadOnlyDictionary<string, int> ReportIds { get; init; }

    /// <summary>Those that any of the reports ever stood under, the oldest first; tracked, and added to when ids are given out.</summary>
    public required List<PublicIdRow> PublicIds { get; init; }

    public required IReadOnlyList<Home> Homes { get; init; }

    public required PublicIdRegister Register { get; init; }

    /// <summary>The decisions on each incident, in the order in which they were made; one on two incidents stands at both.</summary>
    public required ILookup<int, Decision> Decisions { get; init; }

    public required IReadOnlyDictionary<string, string> GroupNames { get; init; }

    /// <summary>By report, of incidents where somebody has signed off; none of the others.</summary>
    public required ILookup<int, EvidenceRow> Evidence { get; init; }

    /// <summary>The row of one incident, without what the database gives it.</summary>
    public IncidentRow RowOf(int cluster, string publicId, int key) => IncidentRows.Of(Incidents[cluster], [.. Decisions[cluster]], publicId, key, ReportIds, GroupNames, Evidence);

    /// <summary>What is to be proposed, the older id first; what people have answered is not asked again.</summary>
    /// <param name="ids">The public ids of the incidents.</param>
    public IReadOnlyList<ProposedMerge> Proposals(IReadOnlyList<string> ids)
    {
        var ages = PublicIds.ToDictionary(p => p.PublicId, p => p.Age, StringComparer.Ordinal);
        return
        [
            .. Candidates.Where(candidate => !IsAnswered(candidate.First, candidate.Second)).Select(candidate =>
            {
                var (first, second) = (ids[candidate.First], ids[candidate.Second]);
                var (firstReport, secondReport) = (ReportIds[candidate.FirstReport], ReportIds[candidate.SecondReport]);
                return ages.GetValueOrDefault(first, int.MaxValue) < ages.GetValueOrDefault(second, int.MaxValue)
                    ? new ProposedMerge(first, second, firstReport, secondReport, candidate.Score, candidate.Comparisons)
                    : new ProposedMerge(second, first, secondReport, firstReport, candidate.Score, candidate.Comparisons);
            }),
        ];
    }

    /// <summary>Whether a person has said that they are not one, or that nobody can tell. Ids lead to where their reports are now.</summary>
    private bool IsAnswered(int first, int second)
        => Decisions[first].Any(d => d.Kind is DecisionKind.Different or DecisionKind.NotSure or DecisionKind.Split
            && (Register.ClusterOf(d.Incident!), Register.ClusterOf(d.Other!)) is var (a, b) && (a == first ? b == second : a == second && b == first));
}
