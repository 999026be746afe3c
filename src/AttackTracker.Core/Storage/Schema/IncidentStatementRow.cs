using AttackTracker.Core.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>That one report of an incident says that a group claims it, denies it or is to blame, also where the incident holds something else.</summary>
internal sealed class IncidentStatementRow
{
    public int IncidentId { get; init; }

    /// <summary>0 for what only a person has decided and no report says.</summary>
    public required int ReportId { get; init; }

    public required string GroupId { get; init; }

    public required GroupRole Role { get; init; }

    /// <summary>Null for an attribution.</summary>
    public ClaimStatus? Status { get; init; }

    /// <summary>The incident's own, so that the statements of a group stand in the index in the order of its ledger.</summary>
    public DateOnly? Day { get; init; }
}

internal sealed class IncidentStatementTable : IEntityTypeConfiguration<IncidentStatementRow>
{
    public void Configure(EntityTypeBuilder<IncidentStatementRow> builder)
    {
        builder.ToTable("incident_statements");
        builder.HasKey(s => new { s.IncidentId, s.ReportId, s.GroupId, s.Role });
        builder.HasOne<IncidentRow>().WithMany(i => i.Statements).HasForeignKey(s => s.IncidentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => new { s.GroupId, s.Day, s.IncidentId, s.ReportId, s.Role, s.Status }).HasDatabaseName("ix_incident_statements_ledger");
    }
}
