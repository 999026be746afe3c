using AttackTracker.Core.Incidents;

namespace AttackTracker.Core.Editing;

/// <summary>What becomes of an article's correction: <see cref="Done"/>, <see cref="Refused"/>, <see cref="UnknownArticle"/> or <see cref="Unavailable"/>.</summary>
public abstract record ArticleCorrectionResult
{
    private ArticleCorrectionResult()
    {
    }

    /// <summary>It holds, or would hold where only a preview was asked for.</summary>
    /// <param name="Diff">What the article says otherwise, and what that does to incidents.</param>
    public sealed record Done(ExtractionDiff Diff) : ArticleCorrectionResult;

    /// <summary>The correction cannot be, or would change nothing; nothing was recorded.</summary>
    /// <param name="Problems">One sentence each for people, at least one.</param>
    public sealed record Refused(IReadOnlyList<string> Problems) : ArticleCorrectionResult;

    /// <summary>There is no article of that key.</summary>
    public sealed record UnknownArticle : ArticleCorrectionResult;

    /// <summary>The database refused, for instance because another process has locked it; nothing was recorded.</summary>
    /// <param name="Message">For people: the file, then the reason.</param>
    public sealed record Unavailable(string Message) : ArticleCorrectionResult;
}
