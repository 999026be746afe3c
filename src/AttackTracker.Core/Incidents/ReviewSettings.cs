using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Incidents;

/// <summary>What an installation asks of its reviewers.</summary>
/// <param name="FourEyes">The fields in which nobody signs off what they set themselves.</param>
/// <param name="ClaimTime">How long a value stays with the reviewer who has it before them and does nothing.</param>
public sealed record ReviewSettings(IReadOnlySet<Field> FourEyes, TimeSpan ClaimTime)
{
    /// <summary>Two people where a wrong value hurts most: casualties, claims and blame. Five minutes.</summary>
    public static ReviewSettings Default { get; } = new(new HashSet<Field> { Field.Killed, Field.Wounded, Field.ClaimedBy, Field.AttributedTo }, TimeSpan.FromMinutes(5));
}
