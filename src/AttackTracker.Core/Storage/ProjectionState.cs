using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage.Schema;

namespace AttackTracker.Core.Storage;

/// <summary>Which reports make the incidents, with all that is needed to say what they make and to write it down. An incident goes by its place among the groups.</summary>
internal sealed class ProjectionState
{
    /// <summary>What brought the reports together.</summary>
    public required IncidentBuilder Builder { get; init; }

    public required ReportGroups Groups { get; init; }

    /// <summary>The rows of the reports, in the order of the reports in the groups.</summary>
    public required IReadOnlyList<int> ReportIds { get; init; }

    /// <summary>Whether the reports of the groups have their confidence and publisher; those of a whole database would not fit into memory with it.</summary>
    public required bool AreReportsWhole { get; init; }

    /// <summary>Those that any of the reports ever stood under, the oldest first; added to when ids are given out.</summary>
    public required List<PublicIdRow> PublicIds { get; init; }

    public required IReadOnlyList<Home> Homes { get; init; }

    public required PublicIdRegister Register { get; init; }

    /// <summary>The decisions on each incident, in the order in which they were made; one on two incidents stands at both.</summary>
    public ILookup<int, Decision> Decisions { get; private set; } = Array.Empty<Decision>().ToLookup(_ => 0);

    public required IReadOnlyDictionary<string, string> GroupNames { get; init; }

    /// <summary>The places of all incidents.</summary>
    public IEnumerable<int> All => Enumerable.Range(0, Groups.Groups.Count);

    /// <summary>Brings some reports together.</summary>
    /// <param name="builder">Does it.</param>
    /// <param name="sources">The reports; those that may share an incident, now or before, must be there together.</param>
    /// <param name="areWhole">Whether they have their confidence and publisher.</param>
    /// <param name="homes">Where they stand, the oldest first.</param>
    /// <param name="former">Where they stood by decisions that hold no more.</param>
    /// <param name="publicIds">Every id that one of them ever stood under, the oldest first.</param>
    /// <param name="groupNames">The names of groups by their ids.</param>
    /// <returns>All but the decisions on them.</returns>
    public static ProjectionState Of(
        IncidentBuilder builder,
        IReadOnlyList<(SourcedReport Source, int ReportId)> sources,
        bool areWhole,
        IReadOnlyList<Home> homes,
        IReadOnlyList<Home> former,
        List<PublicIdRow> publicIds,
        IReadOnlyDictionary<string, string> groupNames)
    {
        (SourcedReport Source, int ReportId)[] ordered = [.. sources.OrderBy(s => s.Source.Key, StringComparer.Ordinal)];
        var reportIds = Array.ConvertAll(ordered, s => s.ReportId);
        var groups = builder.Group(Array.ConvertAll(ordered, s => s.Source));
        var register = new PublicIdRegister(
            [.. groups.Groups.Select(group => group.Members.ConvertAll(index => reportIds[index]))],
            publicIds.Select(p => p.PublicId),
            homes.Select(h => (h.Row.ReportId, h.Row.PublicId)),
            former.Select(h => (h.Row.ReportId, h.Row.PublicId)),
            groups.Groups.Select((group, cluster) => (Cluster: cluster, group.ReviewedAs)).Where(p => p.ReviewedAs is not null).Select(p => (p.Cluster, p.ReviewedAs!)));
        return new ProjectionState
        {
            Builder = builder,
            Groups = groups,
            ReportIds = reportIds,
            AreReportsWhole = areWhole,
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

    /// <summary>The rows of an incident's reports.</summary>
    public IEnumerable<int> ReportsOf(int cluster) => Groups.Groups[cluster].Members.Select(index => ReportIds[index]);

    /// <summary>The reports of those incidents where somebody has signed off: whether what was signed still rests on its words hangs on their evidence.</summary>
    public IEnumerable<int> SignedReports(IEnumerable<int> clusters) => clusters.Where(cluster => Decisions[cluster].Any(d => d.Kind == DecisionKind.SignOff)).SelectMany(ReportsOf);

    /// <summary>What some incidents are, as the reports alone make them.</summary>
    /// <param name="clusters">Their places.</param>
    /// <param name="whole">A report with all that belongs to it, by its index. Safe for threads.</param>
    public IReadOnlyList<IncidentDraft> DraftsOf(IReadOnlyCollection<int> clusters, Func<int, SourcedReport> whole)
        => clusters.Count < IncidentBuilder.Many
            ? [.. clusters.Select(cluster => Builder.Draft(Groups, cluster, whole))]
            : [.. clusters.AsParallel().AsOrdered().Select(cluster => Builder.Draft(Groups, cluster, whole))];

    /// <summary>The row of an incident, without what the database gives it.</summary>
    /// <param name="cluster">Its place.</param>
    /// <param name="draft">As the reports alone make it.</param>
    /// <param name="publicId">Its public id; empty where it has none yet.</param>
    /// <param name="key">Its key; 0 for a new one.</param>
    /// <param name="evidence">By report; needed only of <see cref="SignedReports"/>.</param>
    public IncidentRow RowOf(int cluster, IncidentDraft draft, string publicId, int key, ILookup<int, EvidenceRow> evidence)
    {
        var reportIds = Groups.Groups[cluster].Members.ToDictionary(index => Groups.Reports[index].Key, index => ReportIds[index], StringComparer.Ordinal);
        return IncidentRows.Of(draft, [.. Decisions[cluster]], publicId, key, reportIds, GroupNames, evidence);
    }

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
        return ids.SelectMany((id, cluster) => ReportsOf(cluster).Select(report => (report, id)).Where(known.Add));
    }

    /// <summary>What is to be proposed, the older id first; what people have answered is not asked again.</summary>
    /// <param name="ids">The public ids of the incidents.</param>
    public IReadOnlyList<ProposedMerge> Proposals(IReadOnlyList<string> ids)
    {
        var ages = PublicIds.ToDictionary(p => p.PublicId, p => p.Age, StringComparer.Ordinal);
        return
        [
            .. Groups.Candidates.Where(candidate => !IsAnswered(candidate.First, candidate.Second)).Select(candidate =>
            {
                var (first, second, join) = (ids[candidate.First], ids[candidate.Second], candidate.Join);
                var (firstReport, secondReport, why) = (ReportIds[join.First], ReportIds[join.Second], Builder.Why(Groups.Reports, join));
                return ages.GetValueOrDefault(first, int.MaxValue) < ages.GetValueOrDefault(second, int.MaxValue)
                    ? new ProposedMerge(first, second, firstReport, secondReport, join.Score, why)
                    : new ProposedMerge(second, first, secondReport, firstReport, join.Score, why);
            }),
        ];
    }

    /// <summary>Whether a person has said that they are not one, or that nobody can tell. Ids lead to where their reports are now.</summary>
    private bool IsAnswered(int first, int second)
        => Decisions[first].Any(d => d.Kind is DecisionKind.Different or DecisionKind.NotSure or DecisionKind.Split
            && (Register.ClusterOf(d.Incident!), Register.ClusterOf(d.Other!)) is var (a, b) && (a == first ? b == second : a == second && b == first));
}
