using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Counts the per-base table.</summary>
public sealed class BasesQuery(IDbContextFactory<TrackerDbContext> contexts)
{
    private const string NotNamed = "Base not named";

    /// <summary>One row for every base with an incident that the filter lets through.</summary>
    public async Task<BasesView> RunAsync(IncidentFilter filter, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var incidents = database.Passing(filter);
        var attacks = incidents.Where(i => i.Kind == ReportKind.Attack);

        var sites = await SitesAsync(incidents, cancellationToken);
        var people = await PeopleAsync(attacks, cancellationToken);
        var (range, sparks) = await SparksAsync(attacks, filter, cancellationToken);
        var weapons = await CountsAsync(Enum.GetValues<WeaponFamily>().Select(family => attacks.WithWeapons(WeaponFamilies.Types(family))), cancellationToken);
        var outcomes = await CountsAsync(OutcomeChoices.Select(attacks.WithOutcomes), cancellationToken);

        var rows = sites.Select(site => new BaseLine
        {
            SiteId = site.Id,
            Name = site.Id is null ? NotNamed : site.Name ?? site.Id,
            Country = site.Id is null ? null : site.Country,
            Attacks = site.Attacks,
            Responses = site.Responses,
            ByWeapon = [.. weapons.Select(of => of.GetValueOrDefault(Key(site.Id)))],
            ByOutcome = [.. outcomes.Select(of => of.GetValueOrDefault(Key(site.Id)))],
            Killed = people.GetValueOrDefault(Key(site.Id)).Killed,
            Wounded = people.GetValueOrDefault(Key(site.Id)).Wounded,
            LastAttack = site.LastAttack,
            Conflicts = site.Conflicts,
            Spark = sparks.GetValueOrDefault(Key(site.Id)) ?? new int[BaseLine.SparkParts],
        });
        BaseLine[] ordered =
        [
            .. rows.OrderBy(r => r.SiteId is null)
                .ThenByDescending(r => r.Attacks)
                .ThenByDescending(r => r.Responses)
                .ThenBy(r => r.Name, StringComparer.Ordinal)
                .ThenBy(r => r.SiteId, StringComparer.Ordinal),
        ];
        return new BasesView(ordered, Sum(ordered), range, await database.Incidents.CountAsync(cancellationToken));
    }

    private static IEnumerable<Choice<Outcome>> OutcomeChoices
        => [.. Enum.GetValues<Outcome>().Select(outcome => Choice.Of(outcome)), Choice.Any<Outcome>().WithNotStated(true)];

    // Dictionaries take no null for a key, and no id is empty.
    private static string Key(string? siteId) => siteId ?? "";

    private static async Task<List<Site>> SitesAsync(IQueryable<IncidentRow> incidents, CancellationToken cancellationToken)
        => await incidents.GroupBy(i => i.SiteId)
            .Select(g => new Site(
                g.Key,
                g.Max(i => i.SiteName),
                g.Max(i => i.Country),
                g.Count(i => i.Kind == ReportKind.Attack),
                g.Count(i => i.Kind == ReportKind.Response),
                g.Max(i => i.Kind == ReportKind.Attack ? i.Day : null),
                g.Count(i => i.ConflictCount > 0)))
            .ToListAsync(cancellationToken);

    private static async Task<Dictionary<string, People>> PeopleAsync(IQueryable<IncidentRow> attacks, CancellationToken cancellationToken)
    {
        var sums = await attacks
            .GroupBy(i => new
            {
                i.SiteId,
                IsKilledStated = i.KilledLow != null || i.KilledHigh != null,
                IsKilledOpen = i.KilledLow != null && i.KilledHigh == null,
                IsWoundedStated = i.WoundedLow != null || i.WoundedHigh != null,
                IsWoundedOpen = i.WoundedLow != null && i.WoundedHigh == null,
            })
            .Select(g => new
            {
                g.Key,
                KilledLow = g.Sum(i => i.KilledLow ?? 0),
                KilledHigh = g.Sum(i => i.KilledHigh ?? 0),
                WoundedLow = g.Sum(i => i.WoundedLow ?? 0),
                WoundedHigh = g.Sum(i => i.WoundedHigh ?? 0),
            })
            .ToListAsync(cancellationToken);
        return sums.GroupBy(s => Key(s.Key.SiteId)).ToDictionary(
            g => g.Key,
            g => new People(
                Total(g.Where(s => s.Key.IsKilledStated).Select(s => (s.KilledLow, s.Key.IsKilledOpen ? (int?)null : s.KilledHigh))),
                Total(g.Where(s => s.Key.IsWoundedStated).Select(s => (s.WoundedLow, s.Key.IsWoundedOpen ? (int?)null : s.WoundedHigh)))));
    }

    private static CountRange? Total(IEnumerable<(int Low, int? High)> parts)
    {
        (int Low, int? High)[] stated = [.. parts];
        return stated.Length == 0 ? null : new CountRange(stated.Sum(s => s.Low), stated.Any(s => s.High is null) ? null : stated.Sum(s => s.High));
    }

    private static async Task<(DayRange? Range, Dictionary<string, int[]> Sparks)> SparksAsync(IQueryable<IncidentRow> attacks, IncidentFilter filter, CancellationToken cancellationToken)
    {
        var days = await attacks.Where(i => i.Day != null)
            .GroupBy(i => new { i.SiteId, i.Day })
            .Select(g => new { g.Key.SiteId, g.Key.Day, Count = g.Count() })
            .ToListAsync(cancellationToken);
        if (days.Count == 0)
        {
            return (null, []);
        }

        var range = new DayRange(filter.From ?? days.Min(d => d.Day)!.Value, filter.To ?? days.Max(d => d.Day)!.Value);
        var sparks = new Dictionary<string, int[]>();
        foreach (var day in days)
        {
            var key = Key(day.SiteId);
            var spark = sparks.TryGetValue(key, out var found) ? found : sparks[key] = new int[BaseLine.SparkParts];
            var offset = range.Clamp(day.Day.GetValueOrDefault()).DayNumber - range.First.DayNumber;
            spark[offset * BaseLine.SparkParts / range.Days] += day.Count;
        }

        return (range, sparks);
    }

    private static async Task<List<Dictionary<string, int>>> CountsAsync(IEnumerable<IQueryable<IncidentRow>> columns, CancellationToken cancellationToken)
    {
        var counts = new List<Dictionary<string, int>>();
        foreach (var column in columns)
        {
            var bySite = await column.GroupBy(i => i.SiteId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
            counts.Add(bySite.ToDictionary(s => Key(s.Key), s => s.Count));
        }

        return counts;
    }

    private static BaseLine Sum(IReadOnlyList<BaseLine> rows) => new()
    {
        SiteId = null,
        Name = "All bases",
        Attacks = rows.Sum(r => r.Attacks),
        Responses = rows.Sum(r => r.Responses),
        ByWeapon = [.. Enumerable.Range(0, Enum.GetValues<WeaponFamily>().Length).Select(w => rows.Sum(r => r.ByWeapon[w]))],
        ByOutcome = [.. Enumerable.Range(0, OutcomeChoices.Count()).Select(o => rows.Sum(r => r.ByOutcome[o]))],
        Killed = Total(rows.Select(r => r.Killed).OfType<CountRange>().Select(k => (k.Low ?? 0, k.High))),
        Wounded = Total(rows.Select(r => r.Wounded).OfType<CountRange>().Select(w => (w.Low ?? 0, w.High))),
        LastAttack = rows.Max(r => r.LastAttack),
        Conflicts = rows.Sum(r => r.Conflicts),
        Spark = [.. Enumerable.Range(0, BaseLine.SparkParts).Select(part => rows.Sum(r => r.Spark[part]))],
    };

    private sealed record Site(string? Id, string? Name, string? Country, int Attacks, int Responses, DateOnly? LastAttack, int Conflicts);

    private readonly record struct People(CountRange? Killed, CountRange? Wounded);
}
