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

        var groups = Group(ordered);
        var indexes = Enumerable.Range(0, groups.Groups.Count);
        var drafts = ordered.Length < Many ? indexes.Select(Draft).ToList() : [.. indexes.AsParallel().AsOrdered().Select(Draft)];
        var places = new int[drafts.Count];
        List<int> sorted = [.. indexes.OrderBy(index => drafts[index].FirstDay).ThenBy(index => drafts[index].Key, StringComparer.Ordinal)];
        for (var place = 0; place < sorted.Count; place++)
        {
            places[sorted[place]] = place;
        }

        return new BuiltIncidents(
            sorted.ConvertAll(index => drafts[index]),
            [.. groups.Candidates.Select(candidate => Candidate(ordered, candidate, places)).OrderBy(candidate => candidate.First).ThenBy(candidate => candidate.Second)]);

        IncidentDraft Draft(int group) => this.Draft(groups, group, index => ordered[index]);
    }

    /// <summary>Which of these reports are of one incident, without saying what they make of it.</summary>
    /// <param name="reports">In the order of their keys, each once. Neither confidence nor fingerprint is looked at.</param>
    internal ReportGroups Group(SourcedReport[] reports)
    {
        var joins = _joins.Find(reports);
        var clusters = new ReportClusters(reports, joins, _comparison);
        List<ReportClusters.Cluster> all = [.. clusters.All.OrderBy(cluster => cluster.Members.Min(index => reports[index].Values.Date?.Start ?? DateOnly.MaxValue))];
        var places = all.Select((cluster, place) => (cluster, place)).ToDictionary(pair => pair.cluster, pair => pair.place);
        return new ReportGroups(reports, all, BestJoins(clusters, joins, reports.Length), Candidates(clusters, joins, places));
    }

    /// <summary>What one group makes.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="group">The place of the group.</param>
    /// <param name="whole">A report of the group with its confidence and fingerprint, by its index.</param>
    internal IncidentDraft Draft(ReportGroups groups, int group, Func<int, SourcedReport> whole)
        => Describe(groups.Groups[group].Members.Select(index => groups.Best[index] is { } join
            ? new IncidentMember(whole(index), groups.Reports[join.Other(index)].Key, join.Score, Why(groups.Reports, join))
            : new IncidentMember(whole(index), null, 0, []))) with
        {
            ReviewedAs = groups.Groups[group].ReviewedAs,
        };

    /// <summary>Field by field why two reports were joined.</summary>
    internal IReadOnlyList<FieldComparison> Why(IReadOnlyList<SourcedReport> reports, ReportJoin join) => _comparison.Compare(reports[join.First], reports[join.Second])!;

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

    /// <summary>Pairs of groups that a join connects and nothing keeps apart but what a person has reviewed.</summary>
    private static IReadOnlyList<CandidateGroups> Candidates(ReportClusters clusters, IReadOnlyList<ReportJoin> joins, Dictionary<ReportClusters.Cluster, int> places)
        =>
        [
            .. joins
                .Select(join => (Join: join, First: clusters.Of(join.First), Second: clusters.Of(join.Second)))
                .Where(pair => pair.First != pair.Second && (pair.First.ReviewedAs ?? pair.Second.ReviewedAs) is not null && clusters.AreCompatible(pair.First, pair.Second))
                .Select(pair => new CandidateGroups(places[pair.First], places[pair.Second], pair.Join))
                .DistinctBy(pair => (Math.Min(pair.First, pair.Second), Math.Max(pair.First, pair.Second))) // the surest join of the two
                .OrderBy(pair => Math.Min(pair.First, pair.Second)).ThenBy(pair => Math.Max(pair.First, pair.Second)),
        ];

    private MergeCandidate Candidate(SourcedReport[] reports, CandidateGroups candidate, int[] places)
    {
        var (first, second, join) = (places[candidate.First], places[candidate.Second], candidate.Join);
        return first < second
            ? new MergeCandidate(first, second, reports[join.First].Key, reports[join.Second].Key, join.Score, Why(reports, join))
            : new MergeCandidate(second, first, reports[join.Second].Key, reports[join.First].Key, join.Score, Why(reports, join));
    }

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
}
