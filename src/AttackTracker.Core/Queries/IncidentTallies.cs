using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Weapons;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Counts many things of the incidents that a filter lets through in one pass over them.</summary>
/// <remarks>
/// A facet is counted with its own criterion put aside, which is the same filter for every field that has no criterion: each filter is
/// counted once. What is counted is what <see cref="IncidentFiltering"/> would let through; the tests hold the two together.
/// </remarks>
internal sealed class IncidentTallies(TrackerDbContext database)
{
    private static readonly WeaponType[][] Families = [.. Enum.GetValues<WeaponFamily>().Select(family => WeaponFamilies.Types(family).ToArray())];

    private readonly Dictionary<IncidentFilter, IncidentTally> _counted = [];

    public async Task<IncidentTally> OfAsync(IncidentFilter filter, CancellationToken cancellationToken)
        => _counted.TryGetValue(filter, out var tally) ? tally : _counted[filter] = await CountAsync(filter, cancellationToken);

    private async Task<IncidentTally> CountAsync(IncidentFilter filter, CancellationToken cancellationToken)
    {
        var (rocket, drone, missile, indirect, ground, unknown) = (Families[0], Families[1], Families[2], Families[3], Families[4], Families[5]);
        var tally = await database.Passing(filter)
            .GroupBy(_ => 1)
            .Select(g => new IncidentTally
            {
                All = g.Count(),
                Attacks = g.Count(i => i.Kind == ReportKind.Attack),
                Background = g.Count(i => i.Background),
                InConflict = g.Count(i => i.ConflictCount > 0),
                Killed = g.Count(i => i.KilledLow > 0 || i.KilledHigh > 0),
                Wounded = g.Count(i => i.WoundedLow > 0 || i.WoundedHigh > 0),
                Hurt = g.Count(i => i.KilledLow > 0 || i.KilledHigh > 0 || i.WoundedLow > 0 || i.WoundedHigh > 0),
                Unhurt = g.Count(i => i.KilledHigh == 0 && (i.WoundedHigh == 0 || (i.WoundedLow == null && i.WoundedHigh == null))),
                HurtNotStated = g.Count(i => i.KilledLow == null && i.KilledHigh == null && i.WoundedLow == null && i.WoundedHigh == null),
                OutcomeNotStated = g.Count(i => i.ByOutcome.Count == 0),
                GroupNotStated = g.Count(i => !i.ByGroup.Any(p => p.Status != ClaimStatus.Denied)),
                Rocket = g.Count(i => i.ByWeapon.Any(w => rocket.Contains(w.Type))),
                Drone = g.Count(i => i.ByWeapon.Any(w => drone.Contains(w.Type))),
                Missile = g.Count(i => i.ByWeapon.Any(w => missile.Contains(w.Type))),
                Indirect = g.Count(i => i.ByWeapon.Any(w => indirect.Contains(w.Type))),
                Ground = g.Count(i => i.ByWeapon.Any(w => ground.Contains(w.Type))),
                Unknown = g.Count(i => i.ByWeapon.Count == 0 || i.ByWeapon.Any(w => unknown.Contains(w.Type))),
            })
            .SingleOrDefaultAsync(cancellationToken);
        return tally ?? new IncidentTally();
    }
}

/// <summary>What one pass counts.</summary>
internal sealed record IncidentTally
{
    public int All { get; init; }

    public int Attacks { get; init; }

    public int Background { get; init; }

    public int InConflict { get; init; }

    public int Killed { get; init; }

    public int Wounded { get; init; }

    public int Hurt { get; init; }

    public int Unhurt { get; init; }

    public int HurtNotStated { get; init; }

    public int OutcomeNotStated { get; init; }

    public int GroupNotStated { get; init; }

    public int Rocket { get; init; }

    public int Drone { get; init; }

    public int Missile { get; init; }

    public int Indirect { get; init; }

    public int Ground { get; init; }

    public int Unknown { get; init; }

    public IReadOnlyList<FacetCount<ReportKind>> Kinds => [new(ReportKind.Attack, null, Attacks), new(ReportKind.Response, null, All - Attacks)];

    public IReadOnlyList<FacetCount<WeaponFamily>> Families =>
    [
        new(WeaponFamily.Rocket, null, Rocket),
        new(WeaponFamily.Drone, null, Drone),
        new(WeaponFamily.Missile, null, Missile),
        new(WeaponFamily.Indirect, null, Indirect),
        new(WeaponFamily.Ground, null, Ground),
        new(WeaponFamily.Unknown, null, Unknown),
    ];

    public IReadOnlyList<FacetCount<CasualtyFilter>> Casualties =>
    [
        new(CasualtyFilter.Killed, null, Killed),
        new(CasualtyFilter.Wounded, null, Wounded),
        new(CasualtyFilter.Any, null, Hurt),
        new(CasualtyFilter.None, null, Unhurt),
        new(CasualtyFilter.NotStated, null, HurtNotStated),
    ];
}
