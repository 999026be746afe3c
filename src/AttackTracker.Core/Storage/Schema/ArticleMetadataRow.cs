using AttackTracker.Core.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>One revision of what is known about an article beside its text. A correction adds a revision; none is deleted.</summary>
internal sealed class ArticleMetadataRow
{
    public int Id { get; private set; }

    public int ArticleId { get; init; }

    /// <summary>From 1, per article.</summary>
    public required int Revision { get; init; }

    public string? Title { get; init; }

    public string? Publisher { get; init; }

    /// <summary>The day that came with the article; the day that extraction went by is the run's.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Whether that day stands in the document itself.</summary>
    public bool PublishedInDocument { get; init; }

    public string? Language { get; init; }

    public string? Url { get; init; }

    public required DateTime RecordedAt { get; init; }

    /// <summary>The person who corrected what was known; null for a revision that came with an article.</summary>
    public string? RecordedBy { get; init; }

    /// <summary>Why, in that person's words.</summary>
    public string? Reason { get; init; }

    public bool IsCurrent { get; set; }

    public ArticleRow Article { get; init; } = null!;

    public static ArticleMetadataRow Of(ArticleMetadata metadata, int revision, DateTime recordedAt, MetadataCorrection? correction = null) => new()
    {
        Revision = revision,
        Title = metadata.Title,
        Publisher = metadata.Publisher,
        Published = metadata.Published,
        PublishedInDocument = metadata.PublishedInDocument,
        Language = metadata.Language,
        Url = metadata.Url,
        RecordedAt = recordedAt,
        RecordedBy = correction?.Who,
        Reason = correction?.Reason,
        IsCurrent = true,
    };

    public ArticleMetadata ToMetadata() => new()
    {
        Title = Title,
        Publisher = Publisher,
        Published = Published,
        PublishedInDocument = PublishedInDocument,
        Language = Language,
        Url = Url,
    };
}

internal sealed class ArticleMetadataTable : IEntityTypeConfiguration<ArticleMetadataRow>
{
    public void Configure(EntityTypeBuilder<ArticleMetadataRow> builder)
    {
        builder.ToTable("article_metadata");
        builder.HasOne(m => m.Article).WithMany(a => a.Metadata).HasForeignKey(m => m.ArticleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => new { m.ArticleId, m.Revision }).IsUnique().HasDatabaseName("ux_article_metadata_revision");
        builder.HasIndex(m => m.ArticleId, "ux_article_metadata_current").IsUnique().HasFilter("is_current = 1");
    }
}
