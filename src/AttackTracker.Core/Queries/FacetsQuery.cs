using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Weapons;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Counts what the filter bar offers.</summary>
public sealed class FacetsQuery(IDbContextFactory<TrackerDbContext> contexts)
{
    /// <summary>Counts every field with the other fields' criteria in force.</summary>
    public async Task<IncidentFacets> RunAsync(IncidentFilter filter, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var tallies = new IncidentTallies(database);
        var anyWeapon = filter with { Weapons = Choice.Any<WeaponType>() };
        var anyOutcome = filter with { Outcomes = Choice.Any<Outcome>() };
        var anyBase = filter with { Bases = Choice.Any<string>() };
        var anyGroup = filter with { Groups = Choice.Any<string>() };
        var bases = await BasesAsync(database.Passing(anyBase), cancellationToken);
        return new IncidentFacets(await database.Incidents.CountAsync(cancellationToken), (await tallies.OfAsync(filter, cancellationToken)).All)
        {
            Kinds = (await tallies.OfAsync(filter with { Kind = null }, cancellationToken)).Kinds,
            Families = (await tallies.OfAsync(anyWeapon, cancellationToken)).Families,
            Weapons = await WeaponsAsync(database.Passing(anyWeapon), cancellationToken),
            Outcomes = await OutcomesAsync(database.Passing(anyOutcome), cancellationToken),
            OutcomeNotStated = (await tallies.OfAsync(anyOutcome, cancellationToken)).OutcomeNotStated,
            Countries = await CountriesAsync(database, database.Passing(filter with { Countries = Choice.Any<string>() }), cancellationToken),
            Bases = [.. bases.Where(b => b.Id is not null).Select(b => new FacetCount<string>(b.Id!, b.Name, b.Count))],
            BaseNotNamed = bases.Where(b => b.Id is null).Sum(b => b.Count),
            Groups = await GroupsAsync(database, database.Passing(anyGroup), cancellationToken),
            GroupNotStated = (await tallies.OfAsync(anyGroup, cancellationToken)).GroupNotStated,
            States = await StatesAsync(database.Passing(filter with { States = Choice.Any<FieldState>() }), cancellationToken),
            InConflict = (await tallies.OfAsync(filter with { Conflict = null }, cancellationToken)).InConflict,
            Background = (await tallies.OfAsync(filter with { Background = null }, cancellationToken)).Background,
            Casualties = (await tallies.OfAsync(filter with { Casualties = null }, cancellationToken)).Casualties,
        };
    }

    private static async Task<IReadOnlyList<FacetCount<WeaponType>>> WeaponsAsync(IQueryable<IncidentRow> incidents, CancellationToken cancellationToken)
    {
        var counts = await incidents.SelectMany(i => i.ByWeapon).GroupBy(w => w.Type).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        return [.. counts.OrderByDescending(c => c.Count).ThenBy(c => c.Key).Select(c => new FacetCount<WeaponType>(c.Key, null, c.Count))];
    }

    private static async Task<IReadOnlyList<FacetCount<Outcome>>> OutcomesAsync(IQueryable<IncidentRow> incidents, CancellationToken cancellationToken)
    {
        var counts = await incidents.SelectMany(i => i.ByOutcome).GroupBy(o => o.Outcome).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return [.. Enum.GetValues<Outcome>().Select(outcome => new FacetCount<Outcome>(outcome, null, counts.GetValueOrDefault(outcome)))];
    }

    private static async Task<IReadOnlyList<FacetCount<string>>> CountriesAsync(TrackerDbContext database, IQueryable<IncidentRow> incidents, CancellationToken cancellationToken)
    {
        var counts = await incidents.Where(i => i.Country != null).GroupBy(i => i.Country!).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        var names = await database.Places.Where(p => p.Kind == "country").ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        return [.. counts.OrderByDescending(c => c.Count).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => new FacetCount<string>(c.Key, names.GetValueOrDefault(c.Key), c.Count))];
    }

    private static async Task<IReadOnlyList<FacetCount<FieldState>>> StatesAsync(IQueryable<IncidentRow> incidents, CancellationToken cancellationToken)
    {
        var counts = await incidents.GroupBy(i => i.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return [.. TimelineStacks.States.Where(counts.ContainsKey).Select(state => new FacetCount<FieldState>(state, null, counts[state]))];
    }

    private static async Task<List<SiteCount>> BasesAsync(IQueryable<IncidentRow> incidents, CancellationToken cancellationToken)
    {
        var counts = await incidents.GroupBy(i => i.SiteId).Select(g => new SiteCount(g.Key, g.Max(i => i.SiteName), g.Count())).ToListAsync(cancellationToken);
        return [.. counts.OrderByDescending(s => s.Count).ThenBy(s => s.Id, StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<FacetCount<string>>> GroupsAsync(TrackerDbContext database, IQueryable<IncidentRow> incidents, CancellationToken cancellationToken)
    {
        var counts = await incidents
            .SelectMany(i => i.ByGroup.Where(g => g.Status != ClaimStatus.Denied).Select(g => new { g.IncidentId, g.GroupId }).Distinct())
            .GroupBy(g => g.GroupId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        var names = await database.NamesOfGroupsAsync(counts.Select(c => c.Key), cancellationToken);
        return [.. counts.OrderByDescending(c => c.Count).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => new FacetCount<string>(c.Key, names.OrFromId(c.Key), c.Count))];
    }

    private sealed record SiteCount(string? Id, string? Name, int Count);
}
