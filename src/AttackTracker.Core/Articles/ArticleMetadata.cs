namespace AttackTracker.Core.Articles;

/// <summary>What is known about an article beside its text.</summary>
public sealed record ArticleMetadata
{
    /// <summary>The headline; null where neither metadata nor the text's first line gives one.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet: what independence of sources is counted by.</summary>
    public string? Publisher { get; init; }

    /// <summary>The local day of publication that came with the article; null where none did.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Whether <see cref="Published"/> stands in the document itself (front matter, the head of a page) instead of coming with it.</summary>
    public bool PublishedInDocument { get; init; }

    /// <summary>BCP 47, such as <c>en</c>.</summary>
    public string? Language { get; init; }

    /// <summary>Where the article was read.</summary>
    public string? Url { get; init; }
}
