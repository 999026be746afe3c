using AttackTracker.Core.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>Words that a value of a report rests on.</summary>
/// <remarks>A table rather than JSON, so that "every value without evidence" is one query.</remarks>
internal sealed class EvidenceRow
{
    public int Id { get; private set; }

    public int ReportId { get; init; }

    public required Field Field { get; init; }

    public required int Start { get; init; }

    /// <summary>Half-open.</summary>
    public required int End { get; init; }

    public required string Rule { get; init; }

    public ReportRow Report { get; init; } = null!;
}

internal sealed class EvidenceTable : IEntityTypeConfiguration<EvidenceRow>
{
    public void Configure(EntityTypeBuilder<EvidenceRow> builder)
    {
        builder.ToTable("evidence");
        builder.HasOne(e => e.Report).WithMany(r => r.Evidence).HasForeignKey(e => e.ReportId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.ReportId, e.Field, e.Start, e.End }).HasDatabaseName("ix_evidence_of_report_field");
    }
}
