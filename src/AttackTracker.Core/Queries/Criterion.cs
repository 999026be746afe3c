namespace AttackTracker.Core.Queries;

/// <summary>The criteria of <see cref="IncidentFilter"/>, as a set.</summary>
[Flags]
internal enum Criterion
{
    None = 0,
    Days = 1 << 0,
    Bases = 1 << 1,
    Weapons = 1 << 2,
    Groups = 1 << 3,
    Outcomes = 1 << 4,
    Countries = 1 << 5,
    Kind = 1 << 6,
    Background = 1 << 7,
    Conflict = 1 << 8,
    Casualties = 1 << 9,
    States = 1 << 10,
    Contested = 1 << 11,
    Sources = 1 << 12,

    /// <summary>All for which the filter bar has no counts.</summary>
    Others = 1 << 13,
}
