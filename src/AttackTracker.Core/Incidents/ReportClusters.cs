namespace AttackTracker.Core.Incidents;

/// <summary>Brings reports together join by join, the surest first; what people have reviewed stays as they saw it.</summary>
/// <remarks>
/// Reports that a person had before them as one incident start as one cluster. Such a cluster takes in reports that are new or have stood in it
/// before, but none that stand in another incident: that the two are one is for a person to say.
/// </remarks>
internal sealed class ReportClusters
{
    private readonly SourcedReport[] _reports;
    private readonly ReportComparison _comparison;
    private readonly Cluster[] _clusterOf;

    /// <param name="reports">In the order of their keys.</param>
    /// <param name="joins">The surest first.</param>
    /// <param name="comparison">Says what can never share an incident.</param>
    public ReportClusters(SourcedReport[] reports, IReadOnlyList<ReportJoin> joins, ReportComparison comparison)
    {
        _reports = reports;
        _comparison = comparison;
        _clusterOf = [.. reports.Select((_, index) => new Cluster(index))];
        foreach (var reviewed in Enumerable.Range(0, reports.Length).Where(i => reports[i].ReviewedUnder is not null).GroupBy(i => reports[i].ReviewedUnder!, StringComparer.Ordinal))
        {
            StartAsReviewed(reviewed.Key, [.. reviewed]);
        }

        foreach (var join in joins)
        {
            var (into, from) = (_clusterOf[join.First], _clusterOf[join.Second]);
            if (into != from && MayJoin(into, from) && AreCompatible(into, from))
            {
                Unite(into, from);
            }
        }
    }

    /// <summary>Every cluster once, in the order of the first report of each.</summary>
    public IEnumerable<Cluster> All => _clusterOf.Distinct();

    public Cluster Of(int report) => _clusterOf[report];

    /// <summary>Whether nothing that the reports state keeps the two from being one incident.</summary>
    public bool AreCompatible(Cluster a, Cluster b)
        => a.Members.TrueForAll(x => b.Members.TrueForAll(y => _comparison.AreCompatible(_reports[x], _reports[y]) || IsSettled(a, x, y) || IsSettled(b, y, x)));

    /// <summary>Whether a person has set beside a member another report that contradicts it as <paramref name="other"/> does: else nothing could ever join the two.</summary>
    private bool IsSettled(Cluster cluster, int member, int other)
        => _reports[member].IsPlaced && _reports[member].Article != _reports[other].Article
            && cluster.Members.Exists(beside => _reports[beside].IsPlaced
                && _comparison.AreCompatible(_reports[beside], _reports[other]) && !_comparison.AreCompatible(_reports[beside], _reports[member]));

    // A later extraction may read a report otherwise than the person saw it; what cannot be of the incident any more goes its own way, unless a person put it there.
    private void StartAsReviewed(string publicId, List<int> reports)
    {
        var ordered = reports.OrderByDescending(a => _reports[a].IsPlaced)
            .ThenByDescending(a => reports.Count(b => a == b || _comparison.AreCompatible(_reports[a], _reports[b]))).ThenBy(a => a).ToList();
        var core = _clusterOf[ordered[0]];
        core.ReviewedAs = publicId;
        foreach (var index in ordered.Skip(1).Where(index => _reports[index].IsPlaced || AreCompatible(core, _clusterOf[index])))
        {
            Unite(core, _clusterOf[index]);
        }
    }

    private bool MayJoin(Cluster a, Cluster b) => (a.ReviewedAs, b.ReviewedAs) switch
    {
        (null, null) => true,
        ({ } id, null) => IsFreeFor(id, b),
        (null, { } id) => IsFreeFor(id, a),
        _ => false,
    };

    private bool IsFreeFor(string publicId, Cluster cluster)
        => cluster.Members.TrueForAll(index => _reports[index].StoodUnder.Count == 0 || _reports[index].StoodUnder.Contains(publicId));

    private void Unite(Cluster into, Cluster from)
    {
        into.Members.AddRange(from.Members);
        into.ReviewedAs ??= from.ReviewedAs;
        foreach (var member in from.Members)
        {
            _clusterOf[member] = into;
        }
    }

    /// <summary>Reports of one incident, by their indexes.</summary>
    internal sealed class Cluster(int report)
    {
        public List<int> Members { get; } = [report];

        /// <summary>The public id under which a person has reviewed it; null where nobody has.</summary>
        public string? ReviewedAs { get; set; }
    }
}
