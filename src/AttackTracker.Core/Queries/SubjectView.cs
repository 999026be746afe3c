using AttackTracker.Core.Actors;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Queries;

/// <summary>One base, group or weapon, and what it comes with in what the filter lets through.</summary>
public sealed record SubjectView
{
    /// <summary>Which of the three.</summary>
    public required SubjectKind Kind { get; init; }

    /// <summary>As in addresses.</summary>
    public required string Id { get; init; }

    /// <summary>For people; of a weapon its term.</summary>
    public required string Name { get; init; }

    /// <summary>Its counts; zeros where the filter lets nothing of it through.</summary>
    public required SubjectLine Line { get; init; }

    /// <summary>Where a base lies; null for the others.</summary>
    public BasePlace? Place { get; init; }

    /// <summary>What the directory says of a group; null for the others, and where it does not hold the group.</summary>
    public GroupEntry? Group { get; init; }

    /// <summary>The weapon; null for the others.</summary>
    public WeaponType? Weapon { get; init; }

    /// <summary>Where its incidents were, the most frequent first; empty for a base.</summary>
    public required IReadOnlyList<SubjectLine> Bases { get; init; }

    /// <summary>Who claims its incidents or is blamed for them; for a group the others that are named with it.</summary>
    public required IReadOnlyList<SubjectLine> Groups { get; init; }

    /// <summary>What they were made with; for a weapon those used together with it.</summary>
    public required IReadOnlyList<SubjectLine> Weapons { get; init; }

    /// <summary>The nearest bases of a base, the nearest first, with what the filter lets through there; empty for the others.</summary>
    public required IReadOnlyList<Neighbour> Near { get; init; }
}

/// <summary>A group as the directory has it.</summary>
/// <param name="Kind">What sort of actor.</param>
/// <param name="PartOf">What it is formally a part of; null where nothing is recorded.</param>
/// <param name="Parts">Its formal parts, by name.</param>
/// <param name="Aliases">Other names that articles give it.</param>
public sealed record GroupEntry(GroupKind Kind, Group? PartOf, IReadOnlyList<Group> Parts, IReadOnlyList<string> Aliases);

/// <summary>A base near another.</summary>
/// <param name="Id">The gazetteer's.</param>
/// <param name="Name">The gazetteer's.</param>
/// <param name="Kilometres">As far as the rounded places of both tell.</param>
/// <param name="Attacks">That the filter lets through there.</param>
/// <param name="Spark">Of these, as in tables.</param>
public sealed record Neighbour(string Id, string Name, double Kilometres, int Attacks, IReadOnlyList<int> Spark);
