using System.Globalization;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Web.Components.Display;

/// <summary>The codebook's terms as the screens say them.</summary>
public static class Wording
{
    public static string Name(ReportKind kind) => kind switch
    {
        ReportKind.Attack => Texts.KindAttack,
        ReportKind.Response => Texts.KindResponse,
    };

    public static string Plural(ReportKind kind) => kind switch
    {
        ReportKind.Attack => Texts.KindsAttack,
        ReportKind.Response => Texts.KindsResponse,
    };

    /// <summary>As a column of rounds or drones would be headed: "Hit" rather than the codebook's "impact".</summary>
    public static string Name(Outcome outcome) => outcome switch
    {
        Outcome.Impact => Texts.OutcomeImpact,
        Outcome.Missed => Texts.OutcomeMissed,
        Outcome.Intercepted => Texts.OutcomeIntercepted,
        Outcome.Failed => Texts.OutcomeFailed,
    };

    public static string Name(WeaponFamily family) => family switch
    {
        WeaponFamily.Rocket => Texts.FamilyRocket,
        WeaponFamily.Drone => Texts.FamilyDrone,
        WeaponFamily.Missile => Texts.FamilyMissile,
        WeaponFamily.Indirect => Texts.FamilyIndirect,
        WeaponFamily.Ground => Texts.FamilyGround,
        WeaponFamily.Unknown => Texts.FamilyUnknown,
    };

    public static string Name(WeaponType type) => type switch
    {
        WeaponType.Rocket => Texts.WeaponRocket,
        WeaponType.Mortar => Texts.WeaponMortar,
        WeaponType.Artillery => Texts.WeaponArtillery,
        WeaponType.IndirectFire => Texts.WeaponIndirectFire,
        WeaponType.Drone => Texts.WeaponDrone,
        WeaponType.BallisticMissile => Texts.WeaponBallisticMissile,
        WeaponType.CruiseMissile => Texts.WeaponCruiseMissile,
        WeaponType.Missile => Texts.WeaponMissile,
        WeaponType.Ied => Texts.WeaponIed,
        WeaponType.VehicleBomb => Texts.WeaponVehicleBomb,
        WeaponType.Grenade => Texts.WeaponGrenade,
        WeaponType.SmallArms => Texts.WeaponSmallArms,
        WeaponType.Rpg => Texts.WeaponRpg,
        WeaponType.AirStrike => Texts.WeaponAirStrike,
        WeaponType.Explosion => Texts.WeaponExplosion,
        WeaponType.Unknown => Texts.WeaponUnknown,
    };

    /// <summary>What an incident is called by its weapon: "Rockets", "Mortar fire", "Air strike".</summary>
    public static string OfIncident(WeaponType type) => type switch
    {
        WeaponType.Rocket => Texts.IncidentRocket,
        WeaponType.Mortar => Texts.IncidentMortar,
        WeaponType.Artillery => Texts.IncidentArtillery,
        WeaponType.Drone => Texts.IncidentDrone,
        WeaponType.BallisticMissile => Texts.IncidentBallisticMissile,
        WeaponType.CruiseMissile => Texts.IncidentCruiseMissile,
        WeaponType.Missile => Texts.IncidentMissile,
        WeaponType.Ied => Texts.IncidentIed,
        WeaponType.Grenade => Texts.IncidentGrenade,
        _ => Name(type),
    };

    /// <summary>What an incident is called: its weapons, "Rockets and drones".</summary>
    public static string OfIncident(EventValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Weapons.All(weapon => weapon.Type == WeaponType.Unknown))
        {
            return Name(values.Kind);
        }

        var isOne = values.Weapons.Count == 1 && values.Munitions is { Low: 1, High: 1 };
        var names = values.Weapons.Select((weapon, at) => isOne ? Name(weapon.Type) : OfIncident(weapon.Type)).Distinct()
            .Select((name, at) => at == 0 || name == Texts.WeaponRpg ? name : char.ToLowerInvariant(name[0]) + name[1..]);
        return string.Join(Texts.And, names);
    }

    public static string Name(DatePrecision precision) => precision switch
    {
        DatePrecision.Day => Texts.PrecisionDay,
        DatePrecision.Range => Texts.PrecisionRange,
        DatePrecision.Month => Texts.PrecisionMonth,
        DatePrecision.Year => Texts.PrecisionYear,
        DatePrecision.Unknown => Texts.PrecisionUnknown,
    };

    public static string Name(CasualtyFilter casualties) => casualties switch
    {
        CasualtyFilter.Killed => Texts.CasualtiesKilled,
        CasualtyFilter.Wounded => Texts.CasualtiesWounded,
        CasualtyFilter.Any => Texts.CasualtiesAny,
        CasualtyFilter.None => Texts.CasualtiesNone,
        CasualtyFilter.NotStated => Texts.CasualtiesNotStated,
    };

    public static string Name(Field field) => field switch
    {
        Field.Kind => Texts.FieldKind,
        Field.Background => Texts.FieldBackground,
        Field.Date => Texts.FieldDate,
        Field.Site => Texts.FieldSite,
        Field.Weapons => Texts.FieldWeapons,
        Field.Munitions => Texts.FieldMunitions,
        Field.Outcomes => Texts.FieldOutcomes,
        Field.ClaimedBy => Texts.FieldClaimedBy,
        Field.AttributedTo => Texts.FieldAttributedTo,
        Field.Killed => Texts.FieldKilled,
        Field.Wounded => Texts.FieldWounded,
        Field.Damage => Texts.FieldDamage,
    };

    public static string Name(TimeBin bin) => bin switch
    {
        TimeBin.Day => Texts.BinDay,
        TimeBin.Week => Texts.BinWeek,
        TimeBin.Month => Texts.BinMonth,
        TimeBin.Year => Texts.BinYear,
    };

    public static string Name(StackBy stack) => stack switch
    {
        StackBy.Weapon => Texts.StackWeapon,
        StackBy.Outcome => Texts.StackOutcome,
        StackBy.Kind => Texts.StackKind,
        StackBy.State => Texts.StackState,
    };

    public static string Name(TimelineLane lanes) => lanes switch
    {
        TimelineLane.Base => Texts.LaneBase,
        TimelineLane.Country => Texts.LaneCountry,
        TimelineLane.Group => Texts.LaneGroup,
    };

    /// <summary>One of what has a lane: "base".</summary>
    public static string One(TimelineLane lanes) => Name(lanes).ToLowerInvariant();

    /// <summary>How many lanes there are: "12 countries".</summary>
    public static string Lanes(TimelineLane lanes, int count) => Phrase.Count(count, lanes switch
    {
        TimelineLane.Base => Texts.Bases,
        TimelineLane.Country => Texts.Countries,
        TimelineLane.Group => Texts.Groups,
    });

    /// <summary>A lane's name, also of the one for incidents that have none.</summary>
    public static string Name(TimelineLane lanes, Lane lane)
    {
        ArgumentNullException.ThrowIfNull(lane);
        return lane.Name ?? lanes switch
        {
            TimelineLane.Base => Texts.NoLaneBase,
            TimelineLane.Country => Texts.NoLaneCountry,
            TimelineLane.Group => Texts.NoLaneGroup,
        };
    }

    /// <summary>When something was told of: "on the same day", "3 days after".</summary>
    public static string After(int days) => days <= 0 ? Texts.SameDay : Phrase.Count(days, Texts.DaysAfter);

    /// <summary>"on the same day", "within 3 days".</summary>
    public static string Within(int days) => days <= 0 ? Texts.SameDay : Phrase.Count(days, Texts.WithinDays);

    /// <summary>The name of a base without what the gazetteer adds in brackets, for lists and lanes.</summary>
    public static string Site(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var bracket = name.IndexOf(" (", StringComparison.Ordinal);
        return bracket > 0 ? name[..bracket] : name;
    }

    public static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
