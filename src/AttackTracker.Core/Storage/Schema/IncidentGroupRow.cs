using AttackTracker.Core.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>A group that claims an incident or is blamed for it, for filters and counts. The group <c>none</c> is left out.</summary>
internal sealed class IncidentGroupRow
{
    public int IncidentId { get; init; }

    public required string GroupId { get; init; }

    public required GroupRole Role { get; init; }

    /// <summary>Null for an attribution.</summary>
    public ClaimStatus? Status { get; init; }

    /// <summary>Who blames; null for a claim and where the article itself does.</summary>
    public string? By { get; init; }
}

internal sealed class IncidentGroupTable : IEntityTypeConfiguration<IncidentGroupRow>
{
    public void Configure(EntityTypeBuilder<IncidentGroupRow> builder)
    {
        builder.ToTable("incident_groups");
        builder.HasKey(g => new { g.IncidentId, g.GroupId, g.Role });
        builder.HasOne<IncidentRow>().WithMany(i => i.ByGroup).HasForeignKey(g => g.IncidentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(g => new { g.GroupId, g.Role, g.IncidentId }).HasDatabaseName("ix_incident_groups_filter");
    }
}
