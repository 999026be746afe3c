using AttackTracker.Core.Incidents;

namespace AttackTracker.Core.Editing;

/// <summary>What became of taking a decision back: <see cref="Undone"/>, <see cref="Refused"/> or <see cref="Unavailable"/>.</summary>
public abstract record UndoResult
{
    private UndoResult()
    {
    }

    /// <summary>The decision holds no more.</summary>
    /// <param name="Decision">The undoing, as it was stored.</param>
    public sealed record Undone(Decision Decision) : UndoResult;

    /// <summary>It cannot be taken back; nothing was recorded.</summary>
    /// <param name="Problem">One sentence for people.</param>
    public sealed record Refused(string Problem) : UndoResult;

    /// <summary>The database refused, for instance because another process has locked it; nothing was recorded.</summary>
    /// <param name="Message">For people: the file, then the reason.</param>
    public sealed record Unavailable(string Message) : UndoResult;
}
