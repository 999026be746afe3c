using AttackTracker.Core.Places;
using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Incidents;

/// <summary>Brings the reports of many articles together into incidents, as the codebook's "From reports to incidents" says.</summary>
/// <remarks>
/// Deterministic, and independent of the order in which the reports are given. The surest pairs are joined first; a report enters an
/// incident only if it is compatible with every report already there, so that one day of slip is not passed on. What a person has reviewed is never
/// joined to another incident without being asked. Thread-safe.
/// </remarks>
public sealed class IncidentBuilder
{
    /// <summary>From so many reports on all processors build them; for fewer the start of it costs more.</summary>
    internal const int Many = 1000;

    private readonly SiteComparison _sites;
    private readonly JoinFinder _joins;
    private readonly ReportComparison _comparison;
    private readonly ConsensusRules _consensus;

    /// <summary>Creates a builder.</summary>
    /// <param name="gazetteer">Tells which site lies in which, and which are taken for one another.</param>
    public IncidentBuilder(Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        _sites = new SiteComparison(gazetteer);
        _comparison = new ReportComparison(_sites);
        _joins = new JoinFinder(_comparison, _sites);
        _consensus = new ConsensusRules(new FieldAgreement(_sites));
    }

    /// <summary>The incidents of these reports.</summary>
    /// <exception cref="ArgumentException">One report is given twice.</exception>
    public BuiltIncidents Build(IReadOnlyList<SourcedReport> reports)
    {
        SourcedReport[] ordered = [.. reports.OrderBy(report => report.Key, StringComparer.Ordinal)];
        for (var i = 1; i < ordered.Length; i++)
        {
            if (ordered[i - 1].Key == ordered[i].Key)
            {
                throw new ArgumentException($"The report {ordered[i].Key} is given twice.", nameof(reports));
            }
        }

        var joins = _joins.Find(ordered);
        var clusters = new ReportClusters(ordered, joins, _comparison);
        var best = BestJoins(clusters, joins, ordered.Length);
        var all = clusters.All.ToList();
        var drafts = (ordered.Length < Many ? all.ConvertAll(Draft) : [.. all.AsParallel().AsOrdered().Select(Draft)])
            .OrderBy(pair => pair.Draft.Values.Date?.Start ?? DateOnly.MaxValue)
            .ThenBy(pair => pair.Draft.Key, StringComparer.Ordinal)
            .ToList();
        var places = drafts.Select((pair, place) => (pair.Cluster, place)).ToDictionary(pair => pair.Cluster, pair => pair.place);
        return new BuiltIncidents([.. drafts.Select(pair => pair.Draft)], Candidates(ordered, clusters, joins, places));

        (ReportClusters.Cluster Cluster, IncidentDraft Draft) Draft(ReportClusters.Cluster cluster) => (cluster, this.Draft(ordered, cluster, best));
    }

    /// <summary>An incident of which it is known already which reports it has and why; they are ordered here.</summary>
    /// <param name="members">At least one.</param>
    internal IncidentDraft Describe(IEnumerable<IncidentMember> members)
    {
        IncidentMember[] ordered = [.. members.OrderBy(member => member.Source.Published ?? DateOnly.MinValue).ThenBy(member => member.Source.Key, StringComparer.Ordinal)];
        var (values, fields) = _consensus.Apply([.. ordered.Select(member => member.Source)]);
        return new IncidentDraft(ordered, values, fields);
    }

    /// <summary>Whether two reports agree enough to be of one incident, other reports left aside.</summary>
    internal bool CanJoin(SourcedReport a, SourcedReport b) => _comparison.Compare(a, b) is not null;

    /// <summary>How two incidents go together field by field, whether or not they can be one.</summary>
    internal IReadOnlyList<FieldComparison> Explain(EventValues a, EventValues b) => _comparison.Explain(a, b);

    /// <summary>The sites that a report on this site may have to be compared with.</summary>
    internal IReadOnlyList<string> FamilyOf(string site) => _sites.FamilyOf(site);

    /// <summary>Pairs of incidents that a join connects and nothing keeps apart but what a person has reviewed.</summary>
    private static IReadOnlyList<MergeCandidate> Candidates(SourcedReport[] reports, ReportClusters clusters, IReadOnlyList<ReportJoin> joins, Dictionary<ReportClusters.Cluster, int> places)
        =>
        [
            .. joins
                .Select(join => (Join: join, First: clusters.Of(join.First), Second: clusters.Of(join.Second)))
                .Where(pair => pair.First != pair.Second && (pair.First.ReviewedAs ?? pair.Second.ReviewedAs) is not null && clusters.AreCompatible(pair.First, pair.Second))
                .Select(pair => Candidate(reports, pair.Join, places[pair.First], places[pair.Second]))
                .DistinctBy(candidate => (candidate.First, candidate.Second)) // the surest join of the two
                .OrderBy(candidate => candidate.First).ThenBy(candidate => candidate.Second),
        ];

    private static MergeCandidate Candidate(SourcedReport[] reports, ReportJoin join, int first, int second)
        => first < second
            ? new MergeCandidate(first, second, reports[join.First].Key, reports[join.Second].Key, join.Score, join.Fields)
            : new MergeCandidate(second, first, reports[join.Second].Key, reports[join.First].Key, join.Score, join.Fields);

    /// <summary>For every report that is not alone, the surest of the joins that hold it in its cluster.</summary>
    private static ReportJoin?[] BestJoins(ReportClusters clusters, IReadOnlyList<ReportJoin> joins, int reports)
    {
        var best = new ReportJoin?[reports];
        foreach (var join in joins.Where(join => clusters.Of(join.First) == clusters.Of(join.Second)))
        {
            best[join.First] ??= join;
            best[join.Second] ??= join;
        }

        return best;
    }

    private IncidentDraft Draft(SourcedReport[] reports, ReportClusters.Cluster cluster, ReportJoin?[] best)
        => Describe(cluster.Members.Select(index => best[index] is { } join
            ? new IncidentMember(reports[index], reports[join.Other(index)].Key, join.Score, join.Fields)
            : new IncidentMember(reports[index], null, 0, []))) with
        {
            ReviewedAs = cluster.ReviewedAs,
        };
}
