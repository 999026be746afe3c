using AttackTracker.Core.Incidents;

namespace AttackTracker.Core.Editing;

/// <summary>What becomes of a decision on an article: <see cref="Done"/>, <see cref="Refused"/>, <see cref="Overtaken"/>, <see cref="Gone"/> or <see cref="Unavailable"/>.</summary>
public abstract record CodingResult
{
    private CodingResult()
    {
    }

    /// <summary>It holds, or would hold where only a preview was asked for.</summary>
    /// <param name="Decision">As it was stored, or would have been.</param>
    /// <param name="Diff">What the article says otherwise, and what that does to incidents.</param>
    public sealed record Done(Decision Decision, ExtractionDiff Diff) : CodingResult;

    /// <summary>It cannot be, or would change nothing; nothing was recorded.</summary>
    /// <param name="Problems">One sentence each for people, at least one.</param>
    public sealed record Refused(IReadOnlyList<string> Problems) : CodingResult;

    /// <summary>The report does not say what the person saw any more; nothing was recorded.</summary>
    /// <param name="Current">What it says now, in the field, as JSON.</param>
    /// <param name="By">The last decision on the article; null where another extraction made it so.</param>
    public sealed record Overtaken(string Current, Decision? By) : CodingResult;

    /// <summary>There is no such article, or it tells no such report any more.</summary>
    public sealed record Gone : CodingResult;

    /// <summary>The database refused, for instance because another process has locked it; nothing was recorded.</summary>
    /// <param name="Message">For people: the file, then the reason.</param>
    public sealed record Unavailable(string Message) : CodingResult;
}
