using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Queries;

/// <summary>What the timeline draws: counts, never single incidents, except in lanes that are empty enough to show them.</summary>
public sealed record TimelineView
{
    /// <summary>All incidents that the database holds.</summary>
    public required int Total { get; init; }

    /// <summary>Attacks that the filter lets through.</summary>
    public required int Attacks { get; init; }

    /// <summary>Responses that the filter lets through.</summary>
    public required int Responses { get; init; }

    /// <summary>Incidents that the filter lets through of which no day is known; they are in the list, not in the drawing.</summary>
    public required int Undated { get; init; }

    /// <summary>Different bases of the gazetteer among them.</summary>
    public required int Bases { get; init; }

    /// <summary>From the first to the last incident that the filter would let through if it asked for no days; null where there is none.</summary>
    public required DayRange? Extent { get; init; }

    /// <summary>The days that are drawn: those of the filter, else all; null where there is nothing to draw.</summary>
    public required DayRange? Range { get; init; }

    /// <summary>What one column of the histogram stands for.</summary>
    public required TimeBin Bin { get; init; }

    /// <summary>The histogram, by time, then attacks before responses, then by weapon.</summary>
    public required IReadOnlyList<BlockCount> Blocks { get; init; }

    /// <summary>Attacks a month over the whole extent; months without any are left out.</summary>
    public required IReadOnlyList<MonthCount> Strip { get; init; }

    /// <summary>Incidents in which people were killed, by day.</summary>
    public required IReadOnlyList<KilledMark> Killed { get; init; }

    /// <summary>Long stretches in which no attack can have been, the longest first.</summary>
    public required IReadOnlyList<DayRange> Pauses { get; init; }

    /// <summary>The bases with the most incidents, then the lane of those that are not named.</summary>
    public required IReadOnlyList<Lane> Lanes { get; init; }

    /// <summary>Bases beyond those that have a lane.</summary>
    public required int MoreBases { get; init; }
}

/// <summary>Incidents of one sort in one column of the histogram.</summary>
/// <param name="Start">The first day of the bin.</param>
/// <param name="Kind">Attacks stand above the axis, responses below.</param>
/// <param name="Family">Of the incident's first weapon, so that each incident is counted once.</param>
/// <param name="IsExact">Whether the day is known; where not, the incident is counted at its first possible day.</param>
/// <param name="Count">At least one.</param>
public sealed record BlockCount(DateOnly Start, ReportKind Kind, WeaponFamily Family, bool IsExact, int Count);

/// <summary>Attacks in a calendar month.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Count">At least one.</param>
public sealed record MonthCount(DateOnly Month, int Count);

/// <summary>An incident in which people were killed.</summary>
/// <param name="Day">Within the range that is drawn.</param>
/// <param name="PublicId">The incident.</param>
/// <param name="SiteName">Null where it has none.</param>
/// <param name="Killed">Not zero.</param>
public sealed record KilledMark(DateOnly Day, string PublicId, string? SiteName, CountRange Killed);

/// <summary>The incidents of one base over time.</summary>
/// <param name="SiteId">Null for incidents at bases that the gazetteer does not hold or the articles do not name.</param>
/// <param name="Name">The base's name.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Count">All incidents of the base that the filter lets through, those without a day too.</param>
/// <param name="Marks">By day; empty where there are too many to draw.</param>
/// <param name="Density">Counts a bin, in place of marks that would be too many to draw.</param>
public sealed record Lane(string? SiteId, string Name, string? Country, int Count, IReadOnlyList<LaneMark> Marks, IReadOnlyList<LaneDensity> Density);

/// <summary>One incident in a lane.</summary>
/// <param name="PublicId">The incident.</param>
/// <param name="First">The first day that it may have been, within the range that is drawn.</param>
/// <param name="Last">The last such day.</param>
/// <param name="IsExact">Whether the day is known; a one-day mark may still be inexact at the edge of the range.</param>
/// <param name="Kind">Attack or response.</param>
/// <param name="Family">Of the first weapon.</param>
/// <param name="IsReviewed">Whether people stand behind it: reviewed, or at least corrected; not where a review has lapsed.</param>
/// <param name="InConflict">Whether articles disagree and nobody has decided.</param>
public sealed record LaneMark(string PublicId, DateOnly First, DateOnly Last, bool IsExact, ReportKind Kind, WeaponFamily Family, bool IsReviewed, bool InConflict);

/// <summary>How many incidents a lane has in one bin.</summary>
/// <param name="Start">The first day of the bin.</param>
/// <param name="Count">At least one.</param>
public sealed record LaneDensity(DateOnly Start, int Count);
