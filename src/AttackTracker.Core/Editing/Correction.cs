using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Editing;

/// <summary>What an editor asks for: another value in one field of one incident.</summary>
public sealed record Correction
{
    /// <summary>The public id of the incident; one that was merged away stands for the survivor.</summary>
    public required string Incident { get; init; }

    /// <summary>The field to correct.</summary>
    public required Field Field { get; init; }

    /// <summary>The value that the editor saw, as <see cref="FieldValueJson"/> writes it: where it is not the current one any more, nothing is recorded.</summary>
    public required string From { get; init; }

    /// <summary>The value that is to hold, in the same form; <c>null</c> or <c>[]</c> says that nothing is stated.</summary>
    public required string To { get; init; }

    /// <summary>Why, in the editor's words.</summary>
    public required string Reason { get; init; }

    /// <summary>Who corrects.</summary>
    public required string Who { get; init; }
}
