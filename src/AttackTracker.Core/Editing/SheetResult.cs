namespace AttackTracker.Core.Editing;

/// <summary>What became of something done to coders' sheets: <see cref="Done"/>, <see cref="Refused"/> or <see cref="Unavailable"/>.</summary>
public abstract record SheetResult
{
    private SheetResult()
    {
    }

    /// <summary>It holds.</summary>
    /// <param name="Sheets">How many sheets it made or changed, at least one.</param>
    public sealed record Done(int Sheets) : SheetResult;

    /// <summary>It cannot be, or would change nothing; nothing was recorded.</summary>
    /// <param name="Problems">One sentence each for people, at least one.</param>
    public sealed record Refused(params IReadOnlyList<string> Problems) : SheetResult;

    /// <summary>The database refused, for instance because another process has locked it; nothing was recorded.</summary>
    /// <param name="Message">For people: the file, then the reason.</param>
    public sealed record Unavailable(string Message) : SheetResult;
}
