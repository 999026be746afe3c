using System.Diagnostics.CodeAnalysis;

namespace AttackTracker.Core.Articles;

/// <summary>An article, or one line that says why there is none.</summary>
public sealed class ArticleReading
{
    private ArticleReading(string path, Article? article, string? failure)
    {
        Path = path;
        Article = article;
        Failure = failure;
    }

    /// <summary>The file that was read.</summary>
    public string Path { get; }

    /// <summary>Null exactly where <see cref="Failure"/> is not.</summary>
    public Article? Article { get; }

    /// <summary>For people: the file, then the reason.</summary>
    public string? Failure { get; }

    /// <summary>Whether there is an article.</summary>
    [MemberNotNullWhen(true, nameof(Article))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => Article is not null;

    internal static ArticleReading Of(string path, Article article) => new(path, article, failure: null);

    internal static ArticleReading Failed(string path, string reason) => new(path, article: null, $"{path} {reason}");
}
