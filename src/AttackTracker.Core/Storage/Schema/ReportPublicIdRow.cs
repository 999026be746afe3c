using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>A public id that a report, or the report that it replaced, has ever stood under.</summary>
/// <remarks>What lets a rebuilt incident keep its oldest id, and an id come back when a merge is undone.</remarks>
internal sealed class ReportPublicIdRow
{
    public int ReportId { get; init; }

    public required string PublicId { get; init; }

    /// <summary>The order in which reports came to their ids; a report inherits it from the one that it replaces.</summary>
    public required int Age { get; init; }

    /// <summary>When a person last decided on the incident of that id while the report stood in it, in UTC; null where nobody did.</summary>
    /// <remarks>What a person has seen as one incident stays one, and joins no other one without being asked.</remarks>
    public DateTime? ReviewedAt { get; set; }
}

internal sealed class ReportPublicIdTable : IEntityTypeConfiguration<ReportPublicIdRow>
{
    public void Configure(EntityTypeBuilder<ReportPublicIdRow> builder)
    {
        builder.ToTable("report_public_ids");
        builder.HasKey(r => new { r.ReportId, r.PublicId });
        builder.HasIndex(r => r.Age).HasDatabaseName("ix_report_public_ids_age");
        builder.HasOne<ReportRow>().WithMany().HasForeignKey(r => r.ReportId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PublicIdRow>().WithMany().HasForeignKey(r => r.PublicId).OnDelete(DeleteBehavior.Restrict);
    }
}
