using AttackTracker.Core.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>An article's text, which a trigger keeps from changing. What is known about it beside the text stands in its metadata revisions.</summary>
internal sealed class ArticleRow
{
    public int Id { get; private set; }

    public required string ContentHash { get; init; }

    public required string FileName { get; init; }

    public required string Text { get; init; }

    public required DateTime AddedAt { get; init; }

    /// <summary>Every revision; exactly one is current.</summary>
    public List<ArticleMetadataRow> Metadata { get; } = [];

    /// <summary>Every extraction; exactly one is current.</summary>
    public List<ExtractionRunRow> Runs { get; } = [];

    public static ArticleRow Of(Article article, DateTime addedAt) => new()
    {
        ContentHash = article.ContentHash,
        FileName = article.FileName,
        Text = article.Text,
        AddedAt = addedAt,
    };
}

internal sealed class ArticleTable : IEntityTypeConfiguration<ArticleRow>
{
    public void Configure(EntityTypeBuilder<ArticleRow> builder)
    {
        builder.ToTable("articles");
        builder.HasIndex(a => a.ContentHash).IsUnique().HasDatabaseName("ux_articles_one_text");
    }
}
