using AttackTracker.Core.Quantities;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Queries;

/// <summary>What one base, group or weapon comes with in what the filter lets through. Counts by weapon, outcome and people are of attacks.</summary>
public sealed record SubjectLine
{
    /// <summary>The gazetteer's or directory's id, or the codebook's term of a weapon; null for a base that is not named, for attacks that no group is named for, and in the sums.</summary>
    public required string? Id { get; init; }

    /// <summary>For people; of a weapon its term. Empty where there is no id, for which a page has its own words.</summary>
    public required string Name { get; init; }

    /// <summary>Of a base its country, ISO 3166-1 alpha-2; of a group its kind in the directory; null where open.</summary>
    public string? Note { get; init; }

    /// <summary>All attacks.</summary>
    public int Attacks { get; init; }

    /// <summary>All responses.</summary>
    public int Responses { get; init; }

    /// <summary>In the order of <see cref="WeaponFamily"/>. An attack with two weapons counts in both.</summary>
    public required IReadOnlyList<int> ByWeapon { get; init; }

    /// <summary>In the order of <see cref="Reports.Outcome"/>, then those not stated. An attack with two outcomes counts in both.</summary>
    public required IReadOnlyList<int> ByOutcome { get; init; }

    /// <summary>The sum of what is stated, open above where one figure is; null where nothing is.</summary>
    public CountRange? Killed { get; init; }

    /// <summary>The sum of what is stated, open above where one figure is; null where nothing is.</summary>
    public CountRange? Wounded { get; init; }

    /// <summary>Attacks whose killed are stated, if only as none: the sum says nothing of the others.</summary>
    public int KilledStated { get; init; }

    /// <summary>Attacks whose wounded are stated.</summary>
    public int WoundedStated { get; init; }

    /// <summary>Attacks of which nothing at all is stated of people hit.</summary>
    public int PeopleNotStated { get; init; }

    /// <summary>Claims against attributions.</summary>
    public required ClaimCounts Claims { get; init; }

    /// <summary>The first day on which an attack may have begun; null where none has a day.</summary>
    public DateOnly? FirstAttack { get; init; }

    /// <summary>The last such day.</summary>
    public DateOnly? LastAttack { get; init; }

    /// <summary>Incidents on which articles disagree and nobody has decided.</summary>
    public int Conflicts { get; init; }

    /// <summary>How many named bases they were at.</summary>
    public int Bases { get; init; }

    /// <summary>How many groups claim them or are blamed.</summary>
    public int Groups { get; init; }

    /// <summary>Attacks in each bin of the table's span; empty where it has none.</summary>
    public required IReadOnlyList<int> Spark { get; init; }
}

/// <summary>How incidents are claimed and attributed: of a group by and to itself, else by and to anybody. Of both attacks and responses.</summary>
/// <param name="Claimed">Claimed, disputed or not.</param>
/// <param name="Blamed">Somebody is blamed.</param>
/// <param name="Both">Claimed and blamed.</param>
/// <param name="Denied">The group says that it did not; of a base or weapon, some group does.</param>
/// <param name="Disputed">Claimed, and the target says that it never was.</param>
/// <param name="Rival">Claimed by it and by another; of a base or weapon, by two or more.</param>
/// <param name="Nobody">Neither claimed nor blamed: none of a group's, and all where no group is named.</param>
public readonly record struct ClaimCounts(int Claimed, int Blamed, int Both, int Denied, int Disputed, int Rival, int Nobody)
{
    /// <summary>Claimed, and nobody blamed for it.</summary>
    public int ClaimedOnly => Claimed - Both;

    /// <summary>Blamed, and not claimed.</summary>
    public int BlamedOnly => Blamed - Both;
}

/// <summary>A table of bases, groups or weapons.</summary>
/// <param name="Kind">Of which.</param>
/// <param name="Rows">By number of attacks, then by name; last the row of what has none.</param>
/// <param name="All">Over all incidents that the filter lets through, each once: less than the sum of rows where an incident stands in several.</param>
/// <param name="Span">What sparklines cover; null where no attack has a day.</param>
/// <param name="Total">All incidents of the database.</param>
public sealed record SubjectsView(SubjectKind Kind, IReadOnlyList<SubjectLine> Rows, SubjectLine All, SparkSpan? Span, int Total);
