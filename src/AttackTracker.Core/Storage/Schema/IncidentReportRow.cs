using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>That a current report belongs to an incident, and why.</summary>
internal sealed class IncidentReportRow
{
    public int ReportId { get; init; }

    public int IncidentId { get; init; }

    /// <summary>From 0, in the incident's own order of its reports.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The report of the same incident that this one agrees with best; null for an incident of one report.</summary>
    public int? JoinedToId { get; init; }

    /// <summary>The agreement with that report; 0 for an incident of one report.</summary>
    public required double Score { get; init; }

    /// <summary>Why the two belong together, field by field; empty for an incident of one report.</summary>
    public required IReadOnlyList<FieldComparison> Comparisons { get; init; }

    /// <summary>The fields in which the report says the incident's value, or something vaguer that it fits.</summary>
    public required IReadOnlyList<Field> Supports { get; init; }

    public ReportRow? JoinedTo { get; init; }

    public ReportRow Report { get; init; } = null!;

    public IncidentRow Incident { get; init; } = null!;
}

internal sealed class IncidentReportTable : IEntityTypeConfiguration<IncidentReportRow>
{
    public void Configure(EntityTypeBuilder<IncidentReportRow> builder)
    {
        builder.ToTable("incident_reports");
        builder.HasKey(r => r.ReportId);
        builder.HasOne(r => r.Report).WithOne().HasForeignKey<IncidentReportRow>(r => r.ReportId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.Incident).WithMany(i => i.Reports).HasForeignKey(r => r.IncidentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(r => r.JoinedTo).WithMany().HasForeignKey(r => r.JoinedToId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => r.JoinedToId).HasDatabaseName("ix_incident_reports_joined_to");
        builder.HasIndex(r => new { r.IncidentId, r.Ordinal }).IsUnique().HasDatabaseName("ux_incident_reports_of_incident");
    }
}
