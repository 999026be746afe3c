using AttackTracker.Core.Places;

namespace AttackTracker.Core.Incidents;

/// <summary>Brings the reports of many articles together into incidents, as the codebook's "From reports to incidents" says.</summary>
/// <remarks>
/// Deterministic, and independent of the order in which the reports are given. The surest pairs are joined first; a report enters an
/// incident only if it is compatible with every report already there, so that one day of slip is not passed on. Thread-safe.
/// </remarks>
public sealed class IncidentBuilder
{
    private readonly SiteComparison _sites;
    private readonly ReportComparison _comparison;
    private readonly ConsensusRules _consensus;

    /// <summary>Creates a builder.</summary>
    /// <param name="gazetteer">Tells which site lies in which, and which are taken for one another.</param>
    public IncidentBuilder(Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        _sites = new SiteComparison(gazetteer);
        _comparison = new ReportComparison(_sites);
        _consensus = new ConsensusRules(new FieldAgreement(_sites));
    }

    /// <summary>The incidents, ordered by their first day (undated last), then by key; every report is in exactly one.</summary>
    /// <exception cref="ArgumentException">One report is given twice.</exception>
    public IReadOnlyList<IncidentDraft> Build(IReadOnlyList<SourcedReport> reports)
    {
        SourcedReport[] ordered = [.. reports.OrderBy(report => report.Key, StringComparer.Ordinal)];
        for (var i = 1; i < ordered.Length; i++)
        {
            if (ordered[i - 1].Key == ordered[i].Key)
            {
                throw new ArgumentException($"The report {ordered[i].Key} is given twice.", nameof(reports));
            }
        }

        var joins = FindJoins(ordered);
        var clusters = Cluster(ordered, joins);
        var best = BestJoins(clusters, joins);
        return
        [
            .. clusters.Distinct()
                .Select(cluster => Draft(ordered, cluster, best))
                .OrderBy(draft => draft.Values.Date?.Start ?? DateOnly.MaxValue)
                .ThenBy(draft => draft.Key, StringComparer.Ordinal),
        ];
    }

    private List<Join> FindJoins(SourcedReport[] reports)
    {
        var joins = new List<Join>();
        foreach (var (first, second) in CandidatePairs.Of(reports, _sites.FamilyOf))
        {
            if (_comparison.Compare(reports[first], reports[second]) is { } fields)
            {
                joins.Add(new Join(first, second, Math.Round(fields.Sum(field => field.Score), 4), fields));
            }
        }

        return
        [
            .. WithoutOpenOnes(reports, joins)
                .OrderByDescending(join => join.Score)
                .ThenBy(join => Earliest(reports[join.First], reports[join.Second])) // equals in the order of events, which does not hang on what articles are called
                .ThenBy(join => join.First).ThenBy(join => join.Second),
        ];
    }

    /// <summary>Leaves out what would be a guess: "a base in Anbar" that agrees equally well with two bases of the province is neither.</summary>
    private IEnumerable<Join> WithoutOpenOnes(SourcedReport[] reports, List<Join> joins)
    {
        var vague = joins.Select(join => (Join: join, Vaguer: VaguerOnSite(reports, join))).Where(pair => pair.Vaguer is not null).ToLookup(pair => pair.Vaguer!.Value, pair => pair.Join);
        var guesses = vague
            .Where(same => IsTorn([.. same.Where(join => join.Score == same.Max(other => other.Score)).Select(join => reports[join.Other(same.Key)].Values.Site)]))
            .SelectMany(same => same)
            .ToHashSet();
        return joins.Where(join => !guesses.Contains(join));
    }

    /// <summary>Which of the two places the target less exactly; null where neither does.</summary>
    private int? VaguerOnSite(SourcedReport[] reports, Join join)
    {
        var (first, second) = (reports[join.First].Values.Site, reports[join.Second].Values.Site);
        return _sites.Relate(first, second) is not (SiteRelation.InRegion or SiteRelation.InCountry or SiteRelation.Silent) ? null
            : (SiteComparison.Precision(first) - SiteComparison.Precision(second)) switch
            {
                < 0 => join.First,
                > 0 => join.Second,
                0 => null,
            };
    }

    private bool IsTorn(List<SitePlacement?> equals) => equals.Exists(a => equals.Exists(b => _sites.Relate(a, b) == SiteRelation.Different));

    private static DateOnly Earliest(SourcedReport a, SourcedReport b)
    {
        var (x, y) = (a.Values.Date?.Start ?? DateOnly.MaxValue, b.Values.Date?.Start ?? DateOnly.MaxValue);
        return x < y ? x : y;
    }

    /// <summary>The cluster of every report; reports of one cluster hold the same list.</summary>
    private List<int>[] Cluster(SourcedReport[] reports, List<Join> joins)
    {
        var clusters = Enumerable.Range(0, reports.Length).Select(i => new List<int> { i }).ToArray();
        foreach (var join in joins)
        {
            var (into, from) = (clusters[join.First], clusters[join.Second]);
            if (into != from && into.TrueForAll(a => from.TrueForAll(b => _comparison.AreCompatible(reports[a], reports[b]))))
            {
                into.AddRange(from);
                foreach (var member in from)
                {
                    clusters[member] = into;
                }
            }
        }

        return clusters;
    }

    /// <summary>For every report that is not alone, the surest of the joins that hold it in its cluster.</summary>
    private static Join?[] BestJoins(List<int>[] clusters, List<Join> joins)
    {
        var best = new Join?[clusters.Length];
        foreach (var join in joins.Where(join => clusters[join.First] == clusters[join.Second]))
        {
            best[join.First] ??= join;
            best[join.Second] ??= join;
        }

        return best;
    }

    private IncidentDraft Draft(SourcedReport[] reports, List<int> cluster, Join?[] best)
    {
        IncidentMember[] members =
        [
            .. cluster
                .OrderBy(index => reports[index].Published ?? DateOnly.MinValue).ThenBy(index => index)
                .Select(index => best[index] is { } join
                    ? new IncidentMember(reports[index], reports[join.Other(index)].Key, join.Score, join.Fields)
                    : new IncidentMember(reports[index], null, 0, [])),
        ];
        var (values, fields) = _consensus.Apply([.. members.Select(member => member.Source)]);
        return new IncidentDraft(members, values, fields);
    }

    private sealed record Join(int First, int Second, double Score, IReadOnlyList<FieldComparison> Fields)
    {
        public int Other(int index) => index == First ? Second : First;
    }
}
