using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage.Schema;

namespace AttackTracker.Core.Storage;

/// <summary>The incidents as they have been built, with all that is needed to write them down. An incident goes by its place in the list.</summary>
internal sealed class ProjectionState
{
    private static readonly ILookup<int, EvidenceRow> None = Array.Empty<EvidenceRow>().ToLookup(e => e.ReportId);

    public required IReadOnlyList<IncidentDraft> Incidents { get; init; }

    public required IReadOnlyList<MergeCandidate> Candidates { get; init; }

    /// <summary>The rows of the reports by their keys in the incidents.</summary>
    public required IReadOnlyDictionary<string, int> ReportIds { get; init; }

    /// <summary>Those that any of the reports ever stood under, the oldest first; tracked, and added to when ids are given out.</summary>
    public required List<PublicIdRow> PublicIds { get; init; }

    public required IReadOnlyList<Home> Homes { get; init; }

    public required PublicIdRegister Register { get; init; }

    /// <summary>The decisions on each incident, in the order in which they were made; one on two incidents stands at both.</summary>
    public ILookup<int, Decision> Decisions { get; private set; } = Array.Empty<Decision>().ToLookup(_ => 0);

    public required IReadOnlyDictionary<string, string> GroupNames { get; init; }

    /// <summary>By report, of incidents where somebody has signed off; none of the others.</summary>
    public ILookup<int, EvidenceRow> Evidence { get; set; } = None;

    /// <summary>The reports of incidents where somebody has signed off: whether what was signed still rests on its words hangs on their evidence.</summary>
    public IEnumerable<int> SignedReports
        => Decisions.Where(on => on.Any(d => d.Kind == DecisionKind.SignOff)).SelectMany(on => Incidents[on.Key].Members.Select(m => ReportIds[m.Source.Key]));

    /// <summary>Builds the incidents of some reports.</summary>
    /// <param name="builder">Brings reports together.</param>
    /// <param name="sources">The reports; those that may share an incident, now or before, must be there together.</param>
    /// <param name="homes">Where they stand, the oldest first.</param>
    /// <param name="former">Where they stood by decisions that hold no more.</param>
    /// <param name="publicIds">Every id that one of them ever stood under, the oldest first.</param>
    /// <param name="groupNames">The names of groups by their ids.</param>
    /// <returns>All but the decisions on them, and the evidence of <see cref="SignedReports"/>.</returns>
    public static ProjectionState Of(
        IncidentBuilder builder,
        IReadOnlyList<(SourcedReport Source, int ReportId)> sources,
        IReadOnlyList<Home> homes,
        IReadOnlyList<Home> former,
        List<PublicIdRow> publicIds,
        IReadOnlyDictionary<string, string> groupNames)
    {
        var reportIds = sources.ToDictionary(s => s.Source.Key, s => s.ReportId, StringComparer.Ordinal);
        var built = builder.Build([.. sources.Select(s => s.Source)]);
        var register = new PublicIdRegister(
            [.. built.Incidents.Select(draft => draft.Members.Select(m => reportIds[m.Source.Key]).ToList())],
            publicIds.Select(p => p.PublicId),
            homes.Select(h => (h.Row.ReportId, h.Row.PublicId)),
            former.Select(h => (h.Row.ReportId, h.Row.PublicId)),
            built.Incidents.Select((draft, cluster) => (Cluster: cluster, draft.ReviewedAs)).Where(p => p.ReviewedAs is not null).Select(p => (p.Cluster, p.ReviewedAs!)));
        return new ProjectionState
        {
            Incidents = built.Incidents,
            Candidates = built.Candidates,
            ReportIds = reportIds,
            PublicIds = publicIds,
            Homes = homes,
            Register = register,
            GroupNames = groupNames,
        };
    }

    /// <summary>Lays on the incidents what people have decided.</summary>
    /// <param name="decisions">Those in force on the public ids, in the order in which they were made.</param>
    public void Lay(IEnumerable<Decision> decisions) => Decisions = decisions
        .SelectMany(d => new[] { d.Incident, d.Other }.OfType<string>().Select(Register.ClusterOf).OfType<int>().Distinct().Select(cluster => (Cluster: cluster, Decision: d)))
        .ToLookup(d => d.Cluster, d => d.Decision);

    /// <summary>The rows of all incidents, without what the database gives them.</summary>
    /// <param name="ids">The public ids of the incidents.</param>
    /// <param name="keyOf">The key of the incident that bears an id; 0 for a new one. Safe for threads.</param>
    public IReadOnlyList<IncidentRow> RowsOf(IReadOnlyList<string> ids, Func<string, int> keyOf)
    {
        IncidentRow Row(int cluster) => RowOf(cluster, ids[cluster], keyOf(ids[cluster]));
        var clusters = Enumerable.Range(0, Incidents.Count);
        return Incidents.Count < IncidentBuilder.Many ? [.. clusters.Select(Row)] : [.. clusters.AsParallel().AsOrdered().Select(Row)];
    }

    private IncidentRow RowOf(int cluster, string publicId, int key) => IncidentRows.Of(Incidents[cluster], [.. Decisions[cluster]], publicId, key, ReportIds, GroupNames, Evidence);

    /// <summary>The key of the incident that a public id is to lead to; null where all of its reports are gone.</summary>
    /// <param name="publicId">Any id that was given out.</param>
    /// <param name="ids">The public ids of the incidents.</param>
    /// <param name="keys">The keys of the incidents by these.</param>
    public int? LeadOf(string publicId, IReadOnlyList<string> ids, IReadOnlyDictionary<string, int> keys)
        => keys.TryGetValue(publicId, out var own) ? own : Register.ClusterOf(publicId) is { } cluster ? keys[ids[cluster]] : null;

    /// <summary>The reports that stand under an id for the first time.</summary>
    /// <param name="ids">The public ids of the incidents.</param>
    public IEnumerable<(int ReportId, string PublicId)> Arrivals(IReadOnlyList<string> ids)
    {
        var known = Homes.Select(h => (h.Row.ReportId, h.Row.PublicId)).ToHashSet();
        return ids.SelectMany((id, cluster) => Incidents[cluster].Members.Select(m => (ReportIds[m.Source.Key], id)).Where(known.Add));
    }

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
