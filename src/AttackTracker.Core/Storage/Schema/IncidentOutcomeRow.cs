using AttackTracker.Core.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>An outcome of an incident, for filters and counts.</summary>
internal sealed class IncidentOutcomeRow
{
    public int IncidentId { get; init; }

    public required Outcome Outcome { get; init; }
}

internal sealed class IncidentOutcomeTable : IEntityTypeConfiguration<IncidentOutcomeRow>
{
    public void Configure(EntityTypeBuilder<IncidentOutcomeRow> builder)
    {
        builder.ToTable("incident_outcomes");
        builder.HasKey(o => new { o.IncidentId, o.Outcome });
        builder.HasOne<IncidentRow>().WithMany(i => i.ByOutcome).HasForeignKey(o => o.IncidentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(o => new { o.Outcome, o.IncidentId }).HasDatabaseName("ix_incident_outcomes_filter");
    }
}
