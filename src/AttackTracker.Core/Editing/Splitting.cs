namespace AttackTracker.Core.Editing;

/// <summary>What an editor asks for: that some reports of an incident are an incident of their own from now on.</summary>
public sealed record Splitting
{
    /// <summary>The public id of the incident.</summary>
    public required string Incident { get; init; }

    /// <summary>The keys of the reports that leave it; neither none nor all of its own.</summary>
    public required IReadOnlyCollection<int> Reports { get; init; }

    /// <summary>Why, in the editor's words; may be empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who says so.</summary>
    public required string Who { get; init; }
}
