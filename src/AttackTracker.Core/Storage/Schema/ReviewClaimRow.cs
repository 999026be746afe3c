using AttackTracker.Core.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>That a reviewer has a value before them, so that two people do not meet on it. No decision: it runs out by itself.</summary>
internal sealed class ReviewClaimRow
{
    /// <summary>The public id of the incident.</summary>
    public required string Incident { get; init; }

    public required Field Field { get; init; }

    public required string Who { get; set; }

    /// <summary>From then on the value is free again, in UTC.</summary>
    public required DateTime Until { get; set; }
}

internal sealed class ReviewClaimTable : IEntityTypeConfiguration<ReviewClaimRow>
{
    public void Configure(EntityTypeBuilder<ReviewClaimRow> builder)
    {
        builder.ToTable("review_claims");
        builder.HasKey(c => new { c.Incident, c.Field });
        builder.HasOne<PublicIdRow>().WithMany().HasForeignKey(c => c.Incident).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.Who).HasDatabaseName("ix_review_claims_by_person");
    }
}
