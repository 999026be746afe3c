using AttackTracker.Core.Incidents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>That a report, or the one that it replaced, stood under a public id: because it was built so, or because a person decided on it there.</summary>
/// <remarks>What lets a rebuilt incident keep its oldest id, and an id come back when a merge is undone. Rows are only added; <see cref="ReportHomes"/> says which of them hold.</remarks>
internal sealed class ReportPublicIdRow
{
    public int Id { get; private set; }

    public required int ReportId { get; init; }

    public required string PublicId { get; init; }

    /// <summary>The order in which reports came to their ids; a report inherits it from the one that it replaces.</summary>
    public required int Age { get; init; }

    /// <summary>When, in UTC; inherited likewise.</summary>
    public required DateTime At { get; init; }

    /// <summary>The decision that was made on the incident of that id while the report stood in it, or that put it there; null where building did.</summary>
    /// <remarks>What a person has seen as one incident stays one, and joins no other one without being asked.</remarks>
    public int? DecisionId { get; init; }

    public Decision? Decision { get; init; }

    /// <summary>The public id under which the report stood until a merge or split put it under this one; null where it stood here already.</summary>
    public string? MovedFrom { get; init; }

    /// <summary>The same for the report that takes the place of this one.</summary>
    public ReportPublicIdRow For(int successor) => new() { ReportId = successor, PublicId = PublicId, Age = Age, At = At, DecisionId = DecisionId, MovedFrom = MovedFrom };
}

internal sealed class ReportPublicIdTable : IEntityTypeConfiguration<ReportPublicIdRow>
{
    public void Configure(EntityTypeBuilder<ReportPublicIdRow> builder)
    {
        builder.ToTable("report_public_ids");
        builder.HasIndex(r => new { r.ReportId, r.PublicId, r.DecisionId }).IsUnique().HasDatabaseName("ux_report_public_ids_once");
        builder.HasIndex(r => r.PublicId).HasDatabaseName("ix_report_public_ids_of_id");
        builder.HasIndex(r => r.Age).HasDatabaseName("ix_report_public_ids_age");
        builder.HasIndex(r => r.DecisionId).HasFilter("decision_id IS NOT NULL").HasDatabaseName("ix_report_public_ids_of_decision");
        builder.HasOne<ReportRow>().WithMany().HasForeignKey(r => r.ReportId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PublicIdRow>().WithMany().HasForeignKey(r => r.PublicId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.Decision).WithMany().HasForeignKey(r => r.DecisionId).OnDelete(DeleteBehavior.Restrict);
    }
}
