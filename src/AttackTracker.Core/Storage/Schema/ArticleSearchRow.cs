using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>Full-text search over titles and texts of articles (FTS5). Kept in step by triggers; search with <see cref="TrackerDbContext.SearchArticles"/>.</summary>
internal sealed class ArticleSearchRow
{
    /// <summary>The article's key.</summary>
    public int ArticleId { get; init; }

    /// <summary>bm25: the lower the better.</summary>
    public double Rank { get; init; }
}

internal sealed class ArticleSearchTable : IEntityTypeConfiguration<ArticleSearchRow>
{
    public void Configure(EntityTypeBuilder<ArticleSearchRow> builder) => builder.HasNoKey().ToView("article_search");
}
