using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Incidents;

/// <summary>Finds which reports agree enough to be joined, the surest first.</summary>
internal sealed class JoinFinder(ReportComparison comparison, SiteComparison sites)
{
    /// <param name="reports">In the order of their keys.</param>
    public IReadOnlyList<ReportJoin> Find(SourcedReport[] reports)
    {
        var pairs = new CandidatePairs(reports, sites.FamilyOf);
        var indexes = Enumerable.Range(0, reports.Length);
        var joins = reports.Length < IncidentBuilder.Many
            ? indexes.SelectMany(first => JoinsOf(reports, first, pairs)).ToList()
            : indexes.AsParallel().AsOrdered().SelectMany(first => JoinsOf(reports, first, pairs)).ToList();
        return
        [
            .. WithoutGuesses(reports, joins)
                .OrderByDescending(join => join.Score)
                .ThenBy(join => Earliest(reports[join.First], reports[join.Second])) // equals in the order of events, which does not hang on what articles are called
                .ThenBy(join => join.First).ThenBy(join => join.Second),
        ];
    }

    private IEnumerable<ReportJoin> JoinsOf(SourcedReport[] reports, int first, CandidatePairs pairs)
    {
        foreach (var second in pairs.After(first))
        {
            if (comparison.Compare(reports[first], reports[second]) is { } fields)
            {
                yield return new ReportJoin(first, second, Math.Round(fields.Sum(field => field.Score), 4));
            }
        }
    }

    /// <summary>Leaves out what would be a guess: "a base in Anbar" that agrees equally well with two bases of the province is neither.</summary>
    private IEnumerable<ReportJoin> WithoutGuesses(SourcedReport[] reports, List<ReportJoin> joins)
    {
        var guesses = joins
            .Select(join => (Join: join, Vaguer: VaguerOnSite(reports, join))).Where(pair => pair.Vaguer is not null)
            .ToLookup(pair => pair.Vaguer!.Value, pair => pair.Join)
            .Where(vague => IsTorn([.. vague.Where(join => join.Score == vague.Max(other => other.Score)).Select(join => reports[join.Other(vague.Key)].Values)]))
            .SelectMany(vague => vague)
            .ToHashSet();
        return joins.Where(join => !guesses.Contains(join));
    }

    /// <summary>Which of the two places the target less exactly; null where neither does.</summary>
    private int? VaguerOnSite(SourcedReport[] reports, ReportJoin join)
    {
        var (first, second) = (reports[join.First].Values.Site, reports[join.Second].Values.Site);
        return sites.Relate(first, second) is not (SiteRelation.InRegion or SiteRelation.InCountry or SiteRelation.Silent) ? null
            : (SiteComparison.Precision(first) - SiteComparison.Precision(second)) switch
            {
                < 0 => join.First,
                > 0 => join.Second,
                0 => null,
            };
    }

    private bool IsTorn(List<EventValues> equals) => equals.Exists(a => equals.Exists(b => sites.Relate(a.Site, b.Site) == SiteRelation.Different));

    private static DateOnly Earliest(SourcedReport a, SourcedReport b)
    {
        var (x, y) = (a.Values.Date?.Start ?? DateOnly.MaxValue, b.Values.Date?.Start ?? DateOnly.MaxValue);
        return x < y ? x : y;
    }
}
