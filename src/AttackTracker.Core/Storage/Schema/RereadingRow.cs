using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>How far the articles are read again that a person's change of reference data touches. No part of the record: what was read stands in the runs.</summary>
internal sealed class RereadingRow
{
    /// <summary>The revision by which they are read.</summary>
    public required int RevisionId { get; init; }

    /// <summary>How many articles have words that the change gives another meaning; null while they are searched for.</summary>
    public int? Total { get; set; }

    public int Done { get; set; }

    /// <summary>How many of those are read otherwise than before.</summary>
    public int Changed { get; set; }

    /// <summary>When the last step was made, in UTC.</summary>
    public required DateTime At { get; set; }

    /// <summary>Who stopped it; null where nobody did.</summary>
    public string? StoppedBy { get; set; }

    /// <summary>Once all are read: runs up to this key by the data before say the same by these. Null until then.</summary>
    public int? HoldsUpTo { get; set; }
}

internal sealed class RereadingTable : IEntityTypeConfiguration<RereadingRow>
{
    public void Configure(EntityTypeBuilder<RereadingRow> builder)
    {
        builder.ToTable("rereadings");
        builder.HasKey(r => r.RevisionId);
        builder.Property(r => r.RevisionId).ValueGeneratedNever();
        builder.HasOne<ReferenceRevisionRow>().WithMany().HasForeignKey(r => r.RevisionId).OnDelete(DeleteBehavior.Cascade);
    }
}
