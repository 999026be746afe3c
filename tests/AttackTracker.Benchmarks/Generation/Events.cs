using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Benchmarks.Generation;

/// <summary>Makes up what happened in one year: a quiet rate at every base, and bursts at some.</summary>
/// <remarks>
/// No two events are alike enough in base, weapon and day to be taken for one, so that as many incidents come out as were asked for.
/// Nothing reaches over the turn of the year: years can be built one by one.
/// </remarks>
internal sealed class Events(World world, int year, Random random)
{
    private const int FirstDay = 4;
    private const int LastDay = 358;
    private const int Tries = 400;

    private static readonly WeaponType[] Attacks =
    [
        WeaponType.Rocket, WeaponType.Rocket, WeaponType.Rocket, WeaponType.Rocket, WeaponType.Rocket, WeaponType.Rocket, WeaponType.Drone, WeaponType.Drone, WeaponType.Drone, WeaponType.Drone,
        WeaponType.Mortar, WeaponType.Mortar, WeaponType.Ied, WeaponType.Ied, WeaponType.SmallArms, WeaponType.BallisticMissile, WeaponType.CruiseMissile, WeaponType.VehicleBomb, WeaponType.Grenade, WeaponType.Rpg,
    ];

    private static readonly WeaponType[] Responses = [WeaponType.AirStrike, WeaponType.AirStrike, WeaponType.Artillery, WeaponType.Drone];

    private static readonly string[] Groups =
        [.. ReferenceData.Shipped.Groups.Groups.Where(g => g.Kind is Core.Actors.GroupKind.Militia or Core.Actors.GroupKind.Facade or Core.Actors.GroupKind.Jihadist).Select(g => g.Id).Take(24)];

    private readonly HashSet<(int Site, WeaponType Weapon, ReportKind Kind, int Day)> _taken = [];
    private readonly List<(int Site, int Day, int Length)> _bursts = [];

    /// <summary>In the order in which they are reported.</summary>
    public IReadOnlyList<EventValues> Of(int count)
    {
        _bursts.AddRange(Enumerable.Range(0, Math.Max(2, count / 120)).Select(_ => (world.DrawSite(random), random.Next(FirstDay, LastDay - 40), random.Next(4, 40))));
        return [.. Enumerable.Range(0, count).Select(_ => Next()).OrderBy(e => e.Date?.Start ?? new DateOnly(year, 12, 28))];
    }

    private EventValues Next()
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (TryPlace(random.Next(100) < 55) is { } placed)
            {
                return placed;
            }
        }

        throw new InvalidOperationException($"There is no room for so many incidents in {year}: every base is attacked every day.");
    }

    private EventValues? TryPlace(bool inBurst)
    {
        var kind = random.Next(100) < 86 ? ReportKind.Attack : ReportKind.Response;
        var weapon = kind == ReportKind.Attack ? Attacks[random.Next(Attacks.Length)] : Responses[random.Next(Responses.Length)];
        if (random.Next(100) == 0)
        {
            // Told in general: a province and a time without a day.
            var somewhere = world.Sites[world.DrawSite(random)];
            return Fill(kind, weapon, new EventDate(null, null, DatePrecision.Unknown, "in recent weeks"), new SitePlacement(null, "base", somewhere.Country, somewhere.Admin1, GeoPrecision.Region));
        }

        var (site, day) = (world.DrawSite(random), random.Next(FirstDay, LastDay));
        if (inBurst)
        {
            var burst = _bursts[random.Next(_bursts.Count)];
            (site, day) = (random.Next(3) > 0 ? burst.Site : site, burst.Day + random.Next(burst.Length));
        }

        var days = random.Next(100) < 4 ? 3 : 1;
        var slots = Enumerable.Range(day, days).Select(d => (site, weapon, kind, d)).ToList();
        if (Enumerable.Range(day - 2, days + 4).Any(d => _taken.Contains((site, weapon, kind, d))))
        {
            return null;
        }

        slots.ForEach(slot => _taken.Add(slot));
        var first = new DateOnly(year, 1, 1).AddDays(day - 1);
        return Fill(kind, weapon, days == 1 ? EventDate.OnDay(first) : new EventDate(first, first.AddDays(days - 1), DatePrecision.Range, null), world.Sites[site]);
    }

    private EventValues Fill(ReportKind kind, WeaponType weapon, EventDate date, SitePlacement site)
    {
        var hit = random.Next(100) < 55;
        var group = Groups[random.Next(Groups.Length)];
        return new EventValues
        {
            Kind = kind,
            Background = random.Next(100) < 4,
            Date = date,
            Site = site,
            Weapons = [new WeaponUse(weapon, weapon == WeaponType.Rocket && random.Next(3) == 0 ? "Katyusha" : null)],
            Munitions = random.Next(100) < 60 ? Munitions() : null,
            Outcomes = random.Next(100) < 15 ? [] : hit ? [Outcome.Impact] : [random.Next(3) == 0 ? Outcome.Missed : Outcome.Intercepted],
            ClaimedBy = kind == ReportKind.Response || random.Next(100) < 55 ? [] : random.Next(3) == 0 ? [new Claim("none", ClaimStatus.Unclaimed)] : [new Claim(group, ClaimStatus.Claimed)],
            AttributedTo = kind == ReportKind.Attack && random.Next(100) < 25 ? [new Attribution(random.Next(2) == 0 ? group : "iran-backed-militias", random.Next(2) == 0 ? "a coalition official" : null)] : [],
            Killed = Casualties(hit, 10),
            Wounded = Casualties(hit, 25),
            Damage = random.Next(100) < 70 ? null : hit ? (random.Next(4) == 0 ? Damage.Major : Damage.Minor) : Damage.None,
        };
    }

    private CountRange Munitions()
    {
        var count = random.Next(1, 6) * (random.Next(12) == 0 ? 4 : 1);
        return random.Next(10) switch { 0 => new CountRange(count, null), 1 => new CountRange(null, count + 1), _ => CountRange.Exactly(count) };
    }

    private CountRange? Casualties(bool hit, int share)
        => random.Next(100) < 45 ? null : hit && random.Next(100) < share ? CountRange.Exactly(1 + (int)(12 * Math.Pow(random.NextDouble(), 3))) : CountRange.Zero;
}
