using AttackTracker.Core.Incidents;

namespace AttackTracker.Core.Editing;

/// <summary>What became of a correction: <see cref="Recorded"/>, <see cref="Refused"/>, <see cref="Overtaken"/>, <see cref="UnknownIncident"/> or <see cref="Unavailable"/>.</summary>
public abstract record CorrectionResult
{
    private CorrectionResult()
    {
    }

    /// <summary>The decision holds, and the incident shows it.</summary>
    /// <param name="Decision">As it was stored.</param>
    public sealed record Recorded(Decision Decision) : CorrectionResult;

    /// <summary>The correction cannot be; nothing was recorded.</summary>
    /// <param name="Problems">One sentence each for people, at least one.</param>
    public sealed record Refused(IReadOnlyList<string> Problems) : CorrectionResult;

    /// <summary>The value is not what the editor saw any more; nothing was recorded.</summary>
    /// <param name="Current">The value now, as JSON.</param>
    /// <param name="By">The decision that made it so; null where new or re-read articles did.</param>
    public sealed record Overtaken(string Current, Decision? By) : CorrectionResult;

    /// <summary>No incident has or had that id, or all of its reports are gone.</summary>
    public sealed record UnknownIncident : CorrectionResult;

    /// <summary>The database refused, for instance because another process has locked it; nothing was recorded.</summary>
    /// <param name="Message">For people: the file, then the reason.</param>
    public sealed record Unavailable(string Message) : CorrectionResult;
}
