using System.Globalization;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Web.Components.Display;

/// <summary>The codebook's terms as the screens say them.</summary>
public static class Wording
{
    public static string Name(ReportKind kind) => kind switch
    {
        ReportKind.Attack => "Attack",
        ReportKind.Response => "Response",
    };

    public static string Plural(ReportKind kind) => kind switch
    {
        ReportKind.Attack => "Attacks",
        ReportKind.Response => "Responses",
    };

    /// <summary>As a column of rounds or drones would be headed: "Hit" rather than the codebook's "impact".</summary>
    public static string Name(Outcome outcome) => outcome switch
    {
        Outcome.Impact => "Hit",
        Outcome.Missed => "Missed",
        Outcome.Intercepted => "Intercepted",
        Outcome.Failed => "Failed",
    };

    public static string Name(WeaponFamily family) => family switch
    {
        WeaponFamily.Rocket => "Rocket",
        WeaponFamily.Drone => "Drone",
        WeaponFamily.Missile => "Missile, air strike",
        WeaponFamily.Indirect => "Mortar, indirect fire",
        WeaponFamily.Ground => "Bomb, small arms",
        WeaponFamily.Unknown => "Cause not known",
    };

    public static string Name(WeaponType type) => type switch
    {
        WeaponType.Rocket => "Rocket",
        WeaponType.Mortar => "Mortar",
        WeaponType.Artillery => "Artillery",
        WeaponType.IndirectFire => "Indirect fire",
        WeaponType.Drone => "Drone",
        WeaponType.BallisticMissile => "Ballistic missile",
        WeaponType.CruiseMissile => "Cruise missile",
        WeaponType.Missile => "Missile",
        WeaponType.Ied => "Bomb (IED)",
        WeaponType.VehicleBomb => "Vehicle bomb",
        WeaponType.Grenade => "Grenade",
        WeaponType.SmallArms => "Small arms",
        WeaponType.Rpg => "RPG",
        WeaponType.AirStrike => "Air strike",
        WeaponType.Explosion => "Blast",
        WeaponType.Unknown => "Weapon not known",
    };

    /// <summary>What an incident is called by its weapon: "Rockets", "Mortar fire", "Air strike".</summary>
    public static string OfIncident(WeaponType type) => type switch
    {
        WeaponType.Rocket => "Rockets",
        WeaponType.Mortar => "Mortar fire",
        WeaponType.Artillery => "Artillery fire",
        WeaponType.Drone => "Drones",
        WeaponType.BallisticMissile => "Ballistic missiles",
        WeaponType.CruiseMissile => "Cruise missiles",
        WeaponType.Missile => "Missiles",
        WeaponType.Ied => "Bomb",
        WeaponType.Grenade => "Grenades",
        _ => Name(type),
    };

    /// <summary>What an incident is called: its weapons, "Rockets and drones".</summary>
    public static string OfIncident(EventValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Weapons.All(weapon => weapon.Type == WeaponType.Unknown))
        {
            return values.Kind == ReportKind.Response ? "Response" : "Attack";
        }

        var isOne = values.Weapons.Count == 1 && values.Munitions is { Low: 1, High: 1 };
        var names = values.Weapons.Select((weapon, at) => isOne ? Name(weapon.Type) : OfIncident(weapon.Type)).Distinct()
            .Select((name, at) => at == 0 || name == "RPG" ? name : char.ToLowerInvariant(name[0]) + name[1..]);
        return string.Join(" and ", names);
    }

    public static string Name(CasualtyFilter casualties) => casualties switch
    {
        CasualtyFilter.Killed => "Somebody killed",
        CasualtyFilter.Wounded => "Somebody wounded",
        CasualtyFilter.Any => "Killed or wounded",
        CasualtyFilter.None => "Stated: none",
        CasualtyFilter.NotStated => "Not stated",
    };

    public static string Name(Field field) => field switch
    {
        Field.Kind => "kind",
        Field.Background => "background",
        Field.Date => "date",
        Field.Site => "base",
        Field.Weapons => "weapon",
        Field.Munitions => "rounds",
        Field.Outcomes => "outcome",
        Field.ClaimedBy => "claim",
        Field.AttributedTo => "blame",
        Field.Killed => "killed",
        Field.Wounded => "wounded",
        Field.Damage => "damage",
    };

    public static string Name(TimeBin bin) => bin switch
    {
        TimeBin.Day => "Day",
        TimeBin.Week => "Week",
        TimeBin.Month => "Month",
        TimeBin.Year => "Year",
    };

    public static string Name(StackBy stack) => stack switch
    {
        StackBy.Weapon => "Weapon",
        StackBy.Outcome => "Outcome",
        StackBy.Kind => "Kind",
        StackBy.State => "State",
    };

    public static string Name(TimelineLane lanes) => lanes switch
    {
        TimelineLane.Base => "Base",
        TimelineLane.Country => "Country",
        TimelineLane.Group => "Group",
    };

    /// <summary>One of what has a lane: "base".</summary>
    public static string One(TimelineLane lanes) => Name(lanes).ToLowerInvariant();

    /// <summary>Many of what has a lane: "countries".</summary>
    public static string Many(TimelineLane lanes) => lanes == TimelineLane.Country ? "countries" : One(lanes) + "s";

    /// <summary>A lane's name, also of the one for incidents that have none.</summary>
    public static string Name(TimelineLane lanes, Lane lane)
    {
        ArgumentNullException.ThrowIfNull(lane);
        return lane.Name ?? lanes switch
        {
            TimelineLane.Base => "Base not named",
            TimelineLane.Country => "No country named",
            TimelineLane.Group => "Nobody named",
        };
    }

    /// <summary>When something was told of: "on the same day", "3 days after".</summary>
    public static string After(int days) => days <= 0 ? "on the same day" : $"{Count(days, "day")} after";

    /// <summary>"on the same day", "within 3 days".</summary>
    public static string Within(int days) => days <= 0 ? "on the same day" : $"within {Count(days, "day")}";

    /// <summary>The name of a base without what the gazetteer adds in brackets, for lists and lanes.</summary>
    public static string Site(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var bracket = name.IndexOf(" (", StringComparison.Ordinal);
        return bracket > 0 ? name[..bracket] : name;
    }

    public static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number with its noun: "1 attack", "186 attacks".</summary>
    public static string Count(int count, string one, string? many = null)
        => FormattableString.Invariant($"{count:N0} {(count == 1 ? one : many ?? one + "s")}");
}
