using AttackTracker.Core.Incidents;

namespace AttackTracker.Core.Editing;

/// <summary>What an editor answers where two incidents might be one, other than that they are; nobody is asked again while it holds.</summary>
public sealed record PairAnswer
{
    /// <summary>A public id of one.</summary>
    public required string First { get; init; }

    /// <summary>A public id of the other.</summary>
    public required string Second { get; init; }

    /// <summary>Whether they are known to be different; else nobody can tell.</summary>
    public required bool AreDifferent { get; init; }

    /// <summary>Why, in the editor's words; may be empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who says so.</summary>
    public required string Who { get; init; }

    internal DecisionKind Kind => AreDifferent ? DecisionKind.Different : DecisionKind.NotSure;
}
