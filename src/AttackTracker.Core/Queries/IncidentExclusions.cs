using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Queries;

/// <summary>What an incident must not have: one of these values in a field keeps it out, and "not stated" keeps it out where the field is not stated.</summary>
public sealed record IncidentExclusions
{
    /// <summary>Keeps nothing out.</summary>
    public static IncidentExclusions None { get; } = new();

    /// <summary>See <see cref="IncidentFilter.Bases"/>.</summary>
    public Choice<string> Bases { get; init; } = Choice.Any<string>();

    /// <summary>Any of the incident's weapons is one of these; "unknown" is also no weapon at all.</summary>
    public Choice<WeaponType> Weapons { get; init; } = Choice.Any<WeaponType>();

    /// <summary>See <see cref="IncidentFilter.Groups"/>.</summary>
    public Choice<string> Groups { get; init; } = Choice.Any<string>();

    /// <summary>See <see cref="IncidentFilter.ClaimedBy"/>.</summary>
    public Choice<string> ClaimedBy { get; init; } = Choice.Any<string>();

    /// <summary>See <see cref="IncidentFilter.BlamedOn"/>.</summary>
    public Choice<string> BlamedOn { get; init; } = Choice.Any<string>();

    /// <summary>Any of the incident's outcomes is one of these.</summary>
    public Choice<Outcome> Outcomes { get; init; } = Choice.Any<Outcome>();

    /// <summary>See <see cref="IncidentFilter.Countries"/>.</summary>
    public Choice<string> Countries { get; init; } = Choice.Any<string>();

    /// <summary>See <see cref="IncidentFilter.Publishers"/>.</summary>
    public Choice<string> Publishers { get; init; } = Choice.Any<string>();
}
