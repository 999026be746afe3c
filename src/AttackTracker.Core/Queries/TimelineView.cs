using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;

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

    /// <summary>From the first to the last incident that the filter would let through if it asked for no days; null where there is none.</summary>
    public required DayRange? Extent { get; init; }

    /// <summary>The days that are drawn: those of the filter, else all; null where there is nothing to draw.</summary>
    public required DayRange? Range { get; init; }

    /// <summary>What one column of the histogram stands for.</summary>
    public required TimeBin Bin { get; init; }

    /// <summary>What the columns are divided by.</summary>
    public required StackBy Stack { get; init; }

    /// <summary>What has a lane of its own.</summary>
    public required TimelineLane LanesBy { get; init; }

    /// <summary>The histogram, by time, then attacks before responses, then by value in the order of <see cref="TimelineStacks.Values"/>.</summary>
    public required IReadOnlyList<BlockCount> Blocks { get; init; }

    /// <summary>Incidents of a column on which articles disagree and nobody has decided.</summary>
    public required IReadOnlyList<BinCount> Conflicts { get; init; }

    /// <summary>Incidents whose day is not known that are counted in an earlier column and may have been in this one; only for columns of <see cref="Blocks"/>.</summary>
    public required IReadOnlyList<BinCount> Later { get; init; }

    /// <summary>A month over the whole extent; months without any incident are left out.</summary>
    public required IReadOnlyList<BinCount> Strip { get; init; }

    /// <summary>The killed of attacks, by column.</summary>
    public required IReadOnlyList<KilledCount> Killed { get; init; }

    /// <summary>How long after it happened the incidents of a column were first reported; empty where it was not asked for.</summary>
    public IReadOnlyList<LagCount> Lags { get; init; } = [];

    /// <summary>The same over all columns; null where it was not asked for or nothing can be told.</summary>
    public LagCount? Lag { get; init; }

    /// <summary>Long stretches in which no attack can have been, the longest first.</summary>
    public required IReadOnlyList<DayRange> Pauses { get; init; }

    /// <summary>The bases, countries or groups with the most incidents, then the lane of what has none.</summary>
    public required IReadOnlyList<Lane> Lanes { get; init; }

    /// <summary>Different bases, countries or groups among the incidents, those without a lane too.</summary>
    public required int LanesInAll { get; init; }
}

/// <summary>Incidents of one sort in one column of the histogram.</summary>
/// <param name="Start">The first day of the bin.</param>
/// <param name="Kind">Attacks stand above the axis, responses below.</param>
/// <param name="Value">A word of <see cref="TimelineStacks.Values"/>.</param>
/// <param name="IsExact">Whether the day is known; where not, the incident is counted at its first possible day.</param>
/// <param name="Count">At least one.</param>
public sealed record BlockCount(DateOnly Start, ReportKind Kind, string Value, bool IsExact, int Count);

/// <summary>Incidents of a bin.</summary>
/// <param name="Start">Its first day.</param>
/// <param name="Count">At least one, but in the strip, which counts one kind only.</param>
public sealed record BinCount(DateOnly Start, int Count);

/// <summary>The killed of the attacks in one column.</summary>
/// <param name="Start">The first day of the bin.</param>
/// <param name="Killed">Not zero; without an upper bound where one of the attacks has none.</param>
/// <param name="Attacks">How many attacks killed.</param>
/// <param name="Site">The base, where it is one attack; null where it has none.</param>
public sealed record KilledCount(DateOnly Start, CountRange Killed, int Attacks, string? Site);

/// <summary>How many days went by between incidents and their first report.</summary>
/// <param name="Start">The first day of the bin.</param>
/// <param name="Median">Half of the incidents were reported within as many days.</param>
/// <param name="Ninth">Nine in ten were.</param>
/// <param name="Incidents">Those whose day is known, and that of an article.</param>
public sealed record LagCount(DateOnly Start, int Median, int Ninth, int Incidents);

/// <summary>The incidents of one base, country or group over time.</summary>
/// <param name="Key">Its id or code; null for the incidents that have none.</param>
/// <param name="Name">Null for the incidents that have none.</param>
/// <param name="Country">Of a base, ISO 3166-1 alpha-2.</param>
/// <param name="Count">All incidents of the lane that the filter lets through, those without a day too.</param>
/// <param name="Marks">By day; empty where there are too many to draw.</param>
/// <param name="Cells">Counts by time, in place of marks that would be too many to draw.</param>
public sealed record Lane(string? Key, string? Name, string? Country, int Count, IReadOnlyList<LaneMark> Marks, IReadOnlyList<LaneCell> Cells)
{
    /// <summary>Incidents on which articles disagree and nobody has decided.</summary>
    public int InConflict { get; init; }

    /// <summary>Incidents behind which people stand.</summary>
    public int Reviewed { get; init; }

    /// <summary>The day of the first incident, which may lie before what is drawn; null where no day is known.</summary>
    public DateOnly? First { get; init; }

    /// <summary>The day of the last.</summary>
    public DateOnly? Last { get; init; }
}

/// <summary>One incident in a lane.</summary>
/// <param name="PublicId">The incident.</param>
/// <param name="First">The first day that it may have been, within the range that is drawn.</param>
/// <param name="Last">The last such day.</param>
/// <param name="IsExact">Whether the day is known; a one-day mark may still be inexact at the edge of the range.</param>
/// <param name="Kind">Attack or response.</param>
/// <param name="Family">Of the first weapon.</param>
public sealed record LaneMark(string PublicId, DateOnly First, DateOnly Last, bool IsExact, ReportKind Kind, WeaponFamily Family)
{
    /// <summary>Whether people stand behind it: reviewed, or at least corrected; not where a review has lapsed.</summary>
    public bool IsReviewed { get; init; }

    /// <summary>Whether articles disagree and nobody has decided.</summary>
    public bool InConflict { get; init; }

    /// <summary>Whether its articles tell it as history.</summary>
    public bool IsBackground { get; init; }

    /// <summary>The day of the first article that tells of it; null where it was not asked for or no article has a day.</summary>
    public DateOnly? Reported { get; init; }
}

/// <summary>How many incidents a lane has in a stretch of time.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
/// <param name="Count">At least one.</param>
/// <param name="InConflict">Those on which articles disagree.</param>
public sealed record LaneCell(DateOnly First, DateOnly Last, int Count, int InConflict);
