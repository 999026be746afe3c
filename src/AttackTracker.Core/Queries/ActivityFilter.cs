using AttackTracker.Core.Incidents;

namespace AttackTracker.Core.Queries;

/// <summary>Which part of what people did is asked for; a part that is null narrows nothing.</summary>
public sealed record ActivityFilter
{
    /// <summary>One person.</summary>
    public string? Who { get; init; }

    /// <summary>One kind of decision; corrections of what is known of an article and of reference data are left out then.</summary>
    public DecisionKind? Kind { get; init; }

    /// <summary>The first day, in UTC, inclusive.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, in UTC, inclusive.</summary>
    public DateOnly? To { get; init; }
}
