using System.Runtime.InteropServices;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Storage.Facts;

/// <summary>What filters ask of one incident and pages count, in a few words of memory.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct IncidentFact
{
    /// <summary>Stands for what is not stated, in days and figures.</summary>
    public const int None = int.MinValue;

    /// <summary>The key of the incident; 0 where there is none.</summary>
    public int Id;

    /// <summary>As a day number, as the two that follow.</summary>
    public int Day;

    public int Start;

    public int End;

    /// <summary>In <see cref="FactTable.Places"/>.</summary>
    public int Place;

    /// <summary>In <see cref="FactTable.GroupSets"/>.</summary>
    public int GroupSet;

    public int KilledLow;

    public int KilledHigh;

    public int WoundedLow;

    public int WoundedHigh;

    public int Conflicts;

    /// <summary>A bit for each <see cref="WeaponType"/>.</summary>
    public int Weapons;

    /// <summary>A bit for each <see cref="Outcome"/>.</summary>
    public int Outcomes;

    /// <summary>The first weapon; unknown where none is stated.</summary>
    public WeaponType MainWeapon;

    public ReportKind Kind;

    public FieldState State;

    public bool Background;

    /// <summary>Whether no other independent source tells of it.</summary>
    public bool IsOfOneSource;

    private byte _precision;

    /// <summary>How exactly the day is known; unknown where nothing is said of it.</summary>
    public DatePrecision Precision
    {
        readonly get => (DatePrecision)_precision;
        set => _precision = (byte)value;
    }

    /// <summary>Whether the day is known.</summary>
    public readonly bool IsToTheDay => Precision == DatePrecision.Day;

    /// <summary>Whether people stand behind it; not where a review has lapsed.</summary>
    public readonly bool IsStoodFor => State is FieldState.Reviewed or FieldState.Corrected;

    /// <summary>Whether some of its possible days is one of these; not where no day is known.</summary>
    public readonly bool Touches(int first, int last) => Day != None && (End == None || End >= first) && (Start == None || Start <= last);

    public readonly bool IsAnybodyKilled => KilledLow > 0 || KilledHigh > 0;

    public readonly bool IsAnybodyWounded => WoundedLow > 0 || WoundedHigh > 0;

    public readonly bool IsNobodyHurt => KilledHigh == 0 && (WoundedHigh == 0 || (WoundedLow == None && WoundedHigh == None));

    public readonly bool IsHurtNotStated => KilledLow == None && KilledHigh == None && WoundedLow == None && WoundedHigh == None;

    public static int Bit(WeaponType type) => 1 << (int)type;

    public static int Bit(Outcome outcome) => 1 << (int)outcome;
}

/// <summary>Where incidents are.</summary>
/// <param name="SiteId">Null where it is not named, or not in the gazetteer.</param>
/// <param name="SiteName">Null where nothing is said of the place.</param>
/// <param name="Country">Null where open.</param>
/// <param name="Admin1">The province; null where it is not known.</param>
internal readonly record struct FactPlace(string? SiteId, string? SiteName, string? Country, string? Admin1);

/// <summary>A group that claims an incident or is blamed for it.</summary>
/// <param name="Id">Of the group.</param>
/// <param name="Role">How it comes into the incident.</param>
/// <param name="Status">Null for an attribution.</param>
internal readonly record struct FactGroup(string Id, GroupRole Role, ClaimStatus? Status);
