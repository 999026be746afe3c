using AttackTracker.Core.Dates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>One extraction of one article: all that its reports are a function of, and when it was made. Older runs are kept.</summary>
internal sealed class ExtractionRunRow
{
    public int Id { get; private set; }

    public int ArticleId { get; init; }

    public int MetadataId { get; init; }

    public int ReferenceRevisionId { get; init; }

    public required string ExtractorVersion { get; init; }

    /// <summary>The day that relative dates were resolved against.</summary>
    public DateOnly? PublishedDate { get; init; }

    public required PublicationBasis PublishedBasis { get; init; }

    /// <summary>The last decision on the article that the run took into account; null where there was none.</summary>
    public int? DecisionsUpTo { get; init; }

    /// <summary>How many reports it has, which lists of articles are sorted by.</summary>
    public int ReportCount { get; init; }

    public required DateTime At { get; init; }

    public bool IsCurrent { get; set; }

    public ArticleRow Article { get; init; } = null!;

    public ArticleMetadataRow Metadata { get; init; } = null!;

    public ReferenceRevisionRow ReferenceRevision { get; init; } = null!;

    public List<PublicationEvidenceRow> PublicationEvidence { get; } = [];

    public List<ReportRow> Reports { get; } = [];

    public List<AggregateRow> Aggregates { get; } = [];
}

internal sealed class ExtractionRunTable : IEntityTypeConfiguration<ExtractionRunRow>
{
    public void Configure(EntityTypeBuilder<ExtractionRunRow> builder)
    {
        builder.ToTable("extraction_runs");
        builder.HasOne(r => r.Article).WithMany(a => a.Runs).HasForeignKey(r => r.ArticleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.Metadata).WithMany().HasForeignKey(r => r.MetadataId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.ReferenceRevision).WithMany().HasForeignKey(r => r.ReferenceRevisionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.ArticleId, r.Id }).HasDatabaseName("ix_extraction_runs_of_article");
        builder.HasIndex(r => new { r.ReportCount, r.ArticleId, r.IsCurrent }).HasDatabaseName("ix_extraction_runs_reports");
        builder.HasIndex(r => r.ArticleId, "ux_extraction_runs_current").IsUnique().HasFilter("is_current = 1");
    }
}
