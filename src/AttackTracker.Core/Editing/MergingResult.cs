using AttackTracker.Core.Incidents;

namespace AttackTracker.Core.Editing;

/// <summary>What becomes of a merge, a split or an answer: <see cref="Done"/>, <see cref="Refused"/> or <see cref="Unavailable"/>.</summary>
public abstract record MergingResult
{
    private MergingResult()
    {
    }

    /// <summary>It holds, or would hold where only a preview was asked for.</summary>
    /// <param name="Decision">As it was stored; of a preview nothing is.</param>
    /// <param name="Before">The incidents as they were: two before a merge, the older one first, and one before a split; none for an answer, which changes no value.</param>
    /// <param name="After">As they are then: the survivor of a merge; what stays and what leaves after a split.</param>
    /// <param name="GroupNames">Names for the ids of groups.</param>
    public sealed record Done(Decision Decision, IReadOnlyList<MergingSide> Before, IReadOnlyList<MergingSide> After, IReadOnlyDictionary<string, string> GroupNames) : MergingResult;

    /// <summary>It cannot be; nothing was recorded.</summary>
    /// <param name="Problem">One sentence for people.</param>
    public sealed record Refused(string Problem) : MergingResult;

    /// <summary>The database refused, for instance because another process has locked it; nothing was recorded.</summary>
    /// <param name="Message">For people: the file, then the reason.</param>
    public sealed record Unavailable(string Message) : MergingResult;
}
