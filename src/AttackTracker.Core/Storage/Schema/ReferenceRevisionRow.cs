using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>One revision of the reference data, whole and unchangeable: what an old extraction can be repeated with.</summary>
internal sealed class ReferenceRevisionRow
{
    public int Id { get; private set; }

    /// <summary>The reference data's own hash.</summary>
    public required string Hash { get; init; }

    /// <summary>Every data file by its name, as one JSON object of texts.</summary>
    public required string Json { get; init; }

    public required DateTime RecordedAt { get; init; }

    /// <summary>The person who changed it; null for one that came with the program.</summary>
    public string? RecordedBy { get; init; }

    /// <summary>Why, in that person's words.</summary>
    public string? Reason { get; init; }

    /// <summary>The revision that the person changed; null for one that came with the program. What the change did not touch was read by that one.</summary>
    public int? Follows { get; init; }

    /// <summary>What the person changed, as <see cref="AttackTracker.Core.Reports.ReferenceChange"/>; null for a revision that came with the program.</summary>
    public string? Change { get; init; }

    public bool IsCurrent { get; set; }
}

internal sealed class ReferenceRevisionTable : IEntityTypeConfiguration<ReferenceRevisionRow>
{
    public void Configure(EntityTypeBuilder<ReferenceRevisionRow> builder)
    {
        builder.ToTable("reference_revisions");
        builder.HasIndex(r => r.Hash).IsUnique().HasDatabaseName("ux_reference_revisions_hash");
        builder.HasIndex(r => r.IsCurrent).IsUnique().HasFilter("is_current = 1").HasDatabaseName("ux_reference_revisions_current");
    }
}
