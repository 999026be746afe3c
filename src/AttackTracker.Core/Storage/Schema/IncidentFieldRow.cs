using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>How an incident came to the value of one field that a report states or a person has decided.</summary>
internal sealed class IncidentFieldRow
{
    public int IncidentId { get; init; }

    public required Field Field { get; init; }

    /// <summary>The rule that chose the value.</summary>
    public required Basis Basis { get; init; }

    /// <summary>Whether reports disagree, also where an editor has decided.</summary>
    public required bool HasConflict { get; init; }

    /// <summary>How many of the incident's reports say anything in the field.</summary>
    public required int StatedBy { get; init; }

    /// <summary>How many of them say the value, or something vaguer that it fits.</summary>
    public required int SupportedBy { get; init; }

    /// <summary>From 0 to 1; 1 where an editor has decided.</summary>
    public required double Confidence { get; init; }

    /// <summary>The decision that the value is from; null where it is the reports' own.</summary>
    public int? DecisionId { get; init; }

    public Decision? Decision { get; init; }

    /// <summary>How far people stand behind the value.</summary>
    public required FieldState State { get; init; }

    /// <summary>The sign-off or sending back that the state follows from; null where nobody has reviewed the field.</summary>
    public int? ReviewId { get; init; }

    public Decision? Review { get; init; }
}

internal sealed class IncidentFieldTable : IEntityTypeConfiguration<IncidentFieldRow>
{
    public void Configure(EntityTypeBuilder<IncidentFieldRow> builder)
    {
        builder.ToTable("incident_fields");
        builder.HasKey(f => new { f.IncidentId, f.Field });
        builder.HasOne<IncidentRow>().WithMany(i => i.Fields).HasForeignKey(f => f.IncidentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(f => f.Decision).WithMany().HasForeignKey(f => f.DecisionId).OnDelete(DeleteBehavior.Restrict);

        builder.HasOne(f => f.Review).WithMany().HasForeignKey(f => f.ReviewId).OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(f => f.DecisionId).HasDatabaseName("ix_incident_fields_of_decision");
        builder.HasIndex(f => f.ReviewId).HasFilter("review_id IS NOT NULL").HasDatabaseName("ix_incident_fields_of_review");

        // What to review next, by confidence, of all fields or of one, read in order from the index; counts by state and field from the second alone.
        builder.HasIndex(f => new { f.State, f.Confidence, f.IncidentId, f.Field }).HasDatabaseName("ix_incident_fields_queue");
        builder.HasIndex(f => new { f.State, f.Field, f.Confidence, f.IncidentId }).HasDatabaseName("ix_incident_fields_queue_of_field");
    }
}
