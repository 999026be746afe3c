using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Editing;

/// <summary>What an editor asks for: that two incidents are one from now on.</summary>
public sealed record Merging
{
    /// <summary>A public id of one; the older of the two survives, whichever is named first.</summary>
    public required string First { get; init; }

    /// <summary>A public id of the other.</summary>
    public required string Second { get; init; }

    /// <summary>Where people had decided a field on both: the public id of the one whose value is to hold. Without an answer the latest decision holds.</summary>
    public IReadOnlyDictionary<Field, string> Choices { get; init; } = new Dictionary<Field, string>();

    /// <summary>Why, in the editor's words; may be empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who says so.</summary>
    public required string Who { get; init; }
}
