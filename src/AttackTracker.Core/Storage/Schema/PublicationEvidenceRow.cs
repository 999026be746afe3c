using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>Words that a run read or inferred the publication day from.</summary>
internal sealed class PublicationEvidenceRow
{
    public int RunId { get; init; }

    public required int Start { get; init; }

    /// <summary>Half-open.</summary>
    public required int End { get; init; }
}

internal sealed class PublicationEvidenceTable : IEntityTypeConfiguration<PublicationEvidenceRow>
{
    public void Configure(EntityTypeBuilder<PublicationEvidenceRow> builder)
    {
        builder.ToTable("publication_evidence");
        builder.HasKey(e => new { e.RunId, e.Start, e.End });
        builder.HasOne<ExtractionRunRow>().WithMany(r => r.PublicationEvidence).HasForeignKey(e => e.RunId).OnDelete(DeleteBehavior.Restrict);
    }
}
