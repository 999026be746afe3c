namespace AttackTracker.Core.Articles;

/// <summary>An article as it was brought in. Its text never changes: every evidence span points into it.</summary>
public sealed class Article
{
    /// <summary>The file's name without its folder, or a name made from the address.</summary>
    public required string FileName { get; init; }

    /// <summary>The decoded text without byte-order mark, line ends as <c>\n</c>, otherwise unaltered; for HTML the text taken from it.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of the UTF-8 bytes of <see cref="Text"/>, in lower-case hexadecimal. Two articles with one hash are one article.</summary>
    public required string ContentHash { get; init; }

    /// <summary>What was known about the article when it was read; kept by revision once stored.</summary>
    public required ArticleMetadata Metadata { get; init; }

    /// <summary>The article, not stored, as if this day had come with it, whatever is known otherwise.</summary>
    public Article PublishedOn(DateOnly day)
        => new()
        {
            FileName = FileName,
            Text = Text,
            ContentHash = ContentHash,
            Metadata = Metadata with { Published = day, PublishedInDocument = false },
        };
}
