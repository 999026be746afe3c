namespace AttackTracker.Core.Text;

/// <summary>Which form of the words a <see cref="PhraseMatcher{T}"/> compares.</summary>
public enum PhraseFolding
{
    /// <summary>By <see cref="MatchKey"/>: for names, whose transliterations differ.</summary>
    Names,

    /// <summary>By lower case alone: for English words, which the folding of names would mix up ("off" and "of").</summary>
    Words,
}
