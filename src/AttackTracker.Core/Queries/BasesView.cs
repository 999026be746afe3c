using AttackTracker.Core.Quantities;

namespace AttackTracker.Core.Queries;

/// <summary>The per-base table.</summary>
/// <param name="Rows">By number of attacks, then by name; last the row of bases that are not named.</param>
/// <param name="All">The sums over all rows.</param>
/// <param name="Range">The days that the sparklines cover; null where nothing has a day.</param>
/// <param name="Total">All incidents of the database.</param>
public sealed record BasesView(IReadOnlyList<BaseLine> Rows, BaseLine All, DayRange? Range, int Total);

/// <summary>What one base has seen of what the filter lets through. Counts by weapon, outcome and people are of attacks.</summary>
public sealed record BaseLine
{
    /// <summary>Into how many parts a sparkline cuts its range.</summary>
    public const int SparkParts = 24;

    /// <summary>Null in the row of bases that the gazetteer does not hold or the articles do not name, and in the sums.</summary>
    public required string? SiteId { get; init; }

    /// <summary>The base's name.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2; null where open.</summary>
    public string? Country { get; init; }

    /// <summary>All attacks.</summary>
    public int Attacks { get; init; }

    /// <summary>All responses.</summary>
    public int Responses { get; init; }

    /// <summary>In the order of <see cref="WeaponFamily"/>. An attack with two weapons counts in both.</summary>
    public required IReadOnlyList<int> ByWeapon { get; init; }

    /// <summary>In the order of <see cref="Reports.Outcome"/>, then those not stated. An attack with two outcomes counts in both.</summary>
    public required IReadOnlyList<int> ByOutcome { get; init; }

    /// <summary>The sum of what is stated; null where nothing is.</summary>
    public CountRange? Killed { get; init; }

    /// <summary>The sum of what is stated; null where nothing is.</summary>
    public CountRange? Wounded { get; init; }

    /// <summary>The last day on which an attack may have begun; null where none has a day.</summary>
    public DateOnly? LastAttack { get; init; }

    /// <summary>Incidents on which articles disagree and nobody has decided.</summary>
    public int Conflicts { get; init; }

    /// <summary>Attacks in each of <see cref="SparkParts"/> equal parts of the range.</summary>
    public required IReadOnlyList<int> Spark { get; init; }
}
