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

    /// <summary>Which fields agreed and which differed when the report joined, as JSON; null for a report that stands alone or came first.</summary>
    public string? Join { get; init; }

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
        builder.HasIndex(r => new { r.IncidentId, r.Ordinal }).IsUnique().HasDatabaseName("ux_incident_reports_of_incident");
    }
}
