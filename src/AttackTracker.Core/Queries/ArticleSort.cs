namespace AttackTracker.Core.Queries;

/// <summary>What the list of articles is sorted by.</summary>
public enum ArticleSort
{
    /// <summary>The day that extraction went by; unknown ones last.</summary>
    Published,

    /// <summary>The headline; articles without one, which go by the name of their file, last.</summary>
    Title,

    /// <summary>The outlet; unknown ones last.</summary>
    Publisher,

    /// <summary>How many reports were found.</summary>
    Reports,

    /// <summary>When the article was brought in.</summary>
    Added,
}
