using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Facts;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Counts the per-base table.</summary>
public sealed class BasesQuery(IDbContextFactory<TrackerDbContext> contexts)
{
    /// <summary>One row for every base with an incident that the filter lets through.</summary>
    public async Task<BasesView> RunAsync(IncidentFilter filter, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var (rows, range, total) = await database.FactsAsync(filter, (table, passing) => Count(table, passing, filter), cancellationToken);
        BaseLine[] ordered =
        [
            .. rows.OrderBy(r => r.SiteId is null)
                .ThenByDescending(r => r.Attacks)
                .ThenByDescending(r => r.Responses)
                .ThenBy(r => r.Name, StringComparer.Ordinal)
                .ThenBy(r => r.SiteId, StringComparer.Ordinal),
        ];
        return new BasesView(ordered, Sum(ordered), range, total);
    }

    private static (List<BaseLine> Rows, DayRange? Range, int Total) Count(FactTable table, FactFilter filter, IncidentFilter asked)
    {
        var (passing, total) = filter.Passing(table);
        var range = RangeOf(table, passing, asked);

        // Of each place its tally; places of one base share one.
        var tallies = new BaseTally?[table.Places.Count];
        var bySite = new Dictionary<string, BaseTally>(StringComparer.Ordinal);
        foreach (var id in passing)
        {
            ref readonly var fact = ref table.Facts[id];
            var place = table.Places[fact.Place];
            (tallies[fact.Place] ??= TallyOf(place)).Add(fact, place, range);
        }

        return (bySite.Select(site => site.Value.ToLine(site.Key.Length == 0 ? null : site.Key)).ToList(), range, total);

        // Dictionaries take no null for a key, and no id is empty.
        BaseTally TallyOf(FactPlace place) => bySite.TryGetValue(place.SiteId ?? "", out var known) ? known : bySite[place.SiteId ?? ""] = new BaseTally();
    }

    private static DayRange? RangeOf(FactTable table, IReadOnlyList<int> passing, IncidentFilter asked)
    {
        var (first, last) = (int.MaxValue, IncidentFact.None);
        foreach (var id in passing)
        {
            ref readonly var fact = ref table.Facts[id];
            if (fact.Kind == ReportKind.Attack && fact.Day != IncidentFact.None)
            {
                first = Math.Min(first, fact.Day);
                last = Math.Max(last, fact.Day);
            }
        }

        return last == IncidentFact.None ? null : new DayRange(asked.From ?? DateOnly.FromDayNumber(first), asked.To ?? DateOnly.FromDayNumber(last));
    }

    private static CountRange? Total(IEnumerable<CountRange> stated)
    {
        CountRange[] parts = [.. stated];
        return parts.Length == 0 ? null : new CountRange(parts.Sum(s => s.Low ?? 0), parts.Any(s => s.High is null) ? null : parts.Sum(s => s.High));
    }

    private static BaseLine Sum(IReadOnlyList<BaseLine> rows) => new()
    {
        SiteId = null,
        Name = "All bases",
        Attacks = rows.Sum(r => r.Attacks),
        Responses = rows.Sum(r => r.Responses),
        ByWeapon = [.. Enumerable.Range(0, Enum.GetValues<WeaponFamily>().Length).Select(w => rows.Sum(r => r.ByWeapon[w]))],
        ByOutcome = [.. Enumerable.Range(0, Enum.GetValues<Outcome>().Length + 1).Select(o => rows.Sum(r => r.ByOutcome[o]))],
        Killed = Total(rows.Select(r => r.Killed).OfType<CountRange>()),
        Wounded = Total(rows.Select(r => r.Wounded).OfType<CountRange>()),
        LastAttack = rows.Max(r => r.LastAttack),
        Conflicts = rows.Sum(r => r.Conflicts),
        Spark = [.. Enumerable.Range(0, BaseLine.SparkParts).Select(part => rows.Sum(r => r.Spark[part]))],
    };
}
