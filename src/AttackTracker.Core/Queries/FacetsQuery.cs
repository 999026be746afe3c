using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Weapons;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Counts what the filter bar offers.</summary>
public sealed class FacetsQuery(IDbContextFactory<TrackerDbContext> contexts, CountedOnce counted)
{
    /// <summary>Counts every field with the other fields' criteria in force.</summary>
    public Task<IncidentFacets> RunAsync(IncidentFilter filter, CancellationToken cancellationToken) => counted.GetAsync(filter, () => CountAsync(filter, cancellationToken), cancellationToken);

    private async Task<IncidentFacets> CountAsync(IncidentFilter filter, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var counts = await database.FactsAsync(filter, FacetCounts.Of, cancellationToken);
        var countries = await database.Places.Where(p => p.Kind == "country").ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        var groups = await database.NamesOfGroupsAsync(counts.Groups.Keys, cancellationToken);
        return new IncidentFacets(counts.Total, counts.Passing)
        {
            Kinds = ByMember<ReportKind>(counts.Kinds),
            Families = ByMember<WeaponFamily>(counts.Families),
            Weapons = MostFirst(ByMember<WeaponType>(counts.Weapons).Where(c => c.Count > 0), Comparer<WeaponType>.Default),
            Outcomes = ByMember<Outcome>(counts.Outcomes),
            OutcomeNotStated = counts.OutcomeNotStated,
            Countries = MostFirst(counts.Countries.Select(c => new FacetCount<string>(c.Key, countries.GetValueOrDefault(c.Key), c.Value)), StringComparer.Ordinal),
            Bases = MostFirst(counts.Bases.Select(b => new FacetCount<string>(b.Key, b.Value.Name, b.Value.Count)), StringComparer.Ordinal),
            BaseNotNamed = counts.BaseNotNamed,
            Groups = MostFirst(counts.Groups.Select(g => new FacetCount<string>(g.Key, groups.OrFromId(g.Key), g.Value)), StringComparer.Ordinal),
            GroupNotStated = counts.GroupNotStated,
            Contested = ByMember<ContestedClaim>(counts.Contested),
            OneSource = counts.OneSource,
            SeveralSources = counts.SeveralSources,
            States = [.. TimelineStacks.States.Select(state => new FacetCount<FieldState>(state, null, counts.States[(int)state])).Where(c => c.Count > 0)],
            InConflict = counts.InConflict,
            Background = counts.Background,
            Casualties = ByMember<CasualtyFilter>(counts.Casualties),
        };
    }

    private static IReadOnlyList<FacetCount<T>> ByMember<T>(int[] counts)
        where T : struct, Enum
        => [.. Enum.GetValues<T>().Zip(counts, (value, count) => new FacetCount<T>(value, null, count))];

    private static IReadOnlyList<FacetCount<T>> MostFirst<T>(IEnumerable<FacetCount<T>> counts, IComparer<T> order) => [.. counts.OrderByDescending(c => c.Count).ThenBy(c => c.Value, order)];
}
