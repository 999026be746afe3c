using AttackTracker.Core.Storage;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Counts two filters side by side.</summary>
public sealed class CompareQuery(IDbContextFactory<TrackerDbContext> contexts, CountedOnce counted)
{
    /// <summary>How many bases and groups there are at most: those with most attacks on either side.</summary>
    public const int MostNames = 12;

    /// <param name="a">What is compared with.</param>
    /// <param name="b">What is compared.</param>
    /// <param name="cancellationToken">Ends the counting.</param>
    public Task<Comparison> RunAsync(IncidentFilter a, IncidentFilter b, CancellationToken cancellationToken) => counted.GetAsync((a, b), () => CountAsync(a, b, cancellationToken), cancellationToken);

    private async Task<Comparison> CountAsync(IncidentFilter a, IncidentFilter b, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var first = await database.FactsAsync(a, (table, facts) => new ComparedCounts(table, facts, a), cancellationToken);
        var second = await database.FactsAsync(b, (table, facts) => new ComparedCounts(table, facts, b), cancellationToken);
        var known = await database.Groups.ToDictionaryAsync(g => g.Id, g => g.Name, StringComparer.Ordinal, cancellationToken);
        return new Comparison(first.Side(), second.Side(), InBoth(first.Passing, second.Passing), [.. Rows(first, second, known)]);
    }

    private static IEnumerable<ComparedRow> Rows(ComparedCounts a, ComparedCounts b, Dictionary<string, string> groups)
    {
        foreach (var kind in Enum.GetValues<Reports.ReportKind>())
        {
            yield return new ComparedRow(ComparedTopic.Kind, CodebookTerm.Of(kind), null, a.OfKind(kind), b.OfKind(kind));
        }

        foreach (var family in Enum.GetValues<WeaponFamily>())
        {
            yield return new ComparedRow(ComparedTopic.Weapon, CodebookTerm.Of(family), null, a.OfWeapon(family), b.OfWeapon(family));
        }

        foreach (var outcome in Enum.GetValues<Reports.Outcome>())
        {
            yield return new ComparedRow(ComparedTopic.Outcome, CodebookTerm.Of(outcome), null, a.OfOutcome(outcome), b.OfOutcome(outcome));
        }

        yield return new ComparedRow(ComparedTopic.Outcome, null, null, a.OfOutcome(null), b.OfOutcome(null));
        foreach (var id in Most(a.Bases, b.Bases))
        {
            yield return new ComparedRow(ComparedTopic.Base, id, a.BaseNames.GetValueOrDefault(id) ?? b.BaseNames.GetValueOrDefault(id), a.OfBase(id), b.OfBase(id));
        }

        foreach (var id in Most(a.Groups, b.Groups))
        {
            yield return new ComparedRow(ComparedTopic.Group, id, groups.OrFromId(id), a.OfGroup(id), b.OfGroup(id));
        }

        yield return new ComparedRow(ComparedTopic.People, "killed", null, a.Killed(), b.Killed());
        yield return new ComparedRow(ComparedTopic.People, "wounded", null, a.Wounded(), b.Wounded());
        yield return new ComparedRow(ComparedTopic.Doubt, "conflicts", null, a.Conflicts(), b.Conflicts());
        yield return new ComparedRow(ComparedTopic.Doubt, "unreviewed", null, a.Unreviewed(), b.Unreviewed());
    }

    private static IEnumerable<string> Most(IReadOnlyDictionary<string, int> a, IReadOnlyDictionary<string, int> b)
        => a.Keys.Union(b.Keys, StringComparer.Ordinal)
            .OrderByDescending(id => Math.Max(a.GetValueOrDefault(id), b.GetValueOrDefault(id))).ThenBy(id => id, StringComparer.Ordinal)
            .Take(MostNames);

    // Both rise.
    private static int InBoth(IReadOnlyList<int> first, IReadOnlyList<int> second)
    {
        var (both, j) = (0, 0);
        foreach (var id in first)
        {
            while (j < second.Count && second[j] < id)
            {
                j++;
            }

            both += j < second.Count && second[j] == id ? 1 : 0;
        }

        return both;
    }
}
