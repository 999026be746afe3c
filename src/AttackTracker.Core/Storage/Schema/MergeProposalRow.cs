using AttackTracker.Core.Incidents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>That two incidents may be one, which only a person can say since at least one of them has been reviewed.</summary>
/// <remarks>A pair has one row for ever; triggers keep it from being deleted. While it is open its explanation follows the reports.</remarks>
internal sealed class MergeProposalRow
{
    public int Id { get; private set; }

    /// <summary>The public id of the older one.</summary>
    public required string First { get; init; }

    /// <summary>The public id of the younger one.</summary>
    public required string Second { get; init; }

    /// <summary>The report of the first that agrees best with one of the second.</summary>
    public required int FirstReportId { get; set; }

    public required int SecondReportId { get; set; }

    /// <summary>How well these two agree.</summary>
    public required double Score { get; set; }

    /// <summary>Why the two may be one, field by field.</summary>
    public required IReadOnlyList<FieldComparison> Comparisons { get; set; }

    public required ProposalState State { get; set; }

    /// <summary>When it was made first, in UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    public ReportRow FirstReport { get; init; } = null!;

    public ReportRow SecondReport { get; init; } = null!;
}

internal sealed class MergeProposalTable : IEntityTypeConfiguration<MergeProposalRow>
{
    public void Configure(EntityTypeBuilder<MergeProposalRow> builder)
    {
        builder.ToTable("merge_proposals");
        builder.HasOne<PublicIdRow>().WithMany().HasForeignKey(p => p.First).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PublicIdRow>().WithMany().HasForeignKey(p => p.Second).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(p => p.FirstReport).WithMany().HasForeignKey(p => p.FirstReportId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(p => p.SecondReport).WithMany().HasForeignKey(p => p.SecondReportId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.First, p.Second }).IsUnique().HasDatabaseName("ux_merge_proposals_pair");
        builder.HasIndex(p => new { p.State, p.Score, p.Id }).IsDescending(false, true, false).HasDatabaseName("ix_merge_proposals_state");
    }
}
