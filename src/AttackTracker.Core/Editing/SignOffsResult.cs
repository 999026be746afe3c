using AttackTracker.Core.Incidents;

namespace AttackTracker.Core.Editing;

/// <summary>What became of signing off many values at once: <see cref="Recorded"/> or <see cref="Unavailable"/>.</summary>
public abstract record SignOffsResult
{
    private SignOffsResult()
    {
    }

    /// <summary>All that could be signed off are, in one transaction.</summary>
    /// <param name="Decisions">As they were stored; may be empty.</param>
    /// <param name="LeftOut">Those that could not be, with the reason in a sentence for people.</param>
    public sealed record Recorded(IReadOnlyList<Decision> Decisions, IReadOnlyList<(ReviewedValue Value, string Why)> LeftOut) : SignOffsResult;

    /// <summary>The database refused; nothing was recorded.</summary>
    /// <param name="Message">For people: the file, then the reason.</param>
    public sealed record Unavailable(string Message) : SignOffsResult;
}
