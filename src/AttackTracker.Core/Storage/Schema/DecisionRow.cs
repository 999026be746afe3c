using AttackTracker.Core.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>A person's decision on a field of an incident. Triggers refuse to change or delete one.</summary>
internal sealed class DecisionRow
{
    /// <summary>Also the order of the decisions: of two on one field the later holds.</summary>
    public int Id { get; private set; }

    /// <summary>The id under which the person saw the incident; after a merge the decision follows it to the survivor.</summary>
    public required string PublicId { get; init; }

    public required Field Field { get; init; }

    /// <summary>The value before, as the JSON of that field alone; null where the field was empty.</summary>
    public string? From { get; init; }

    /// <summary>The value decided, in the same form; null where the field was emptied.</summary>
    public string? To { get; init; }

    public required string Reason { get; init; }

    public required string Who { get; init; }

    public required DateTime At { get; init; }
}

internal sealed class DecisionTable : IEntityTypeConfiguration<DecisionRow>
{
    public void Configure(EntityTypeBuilder<DecisionRow> builder)
    {
        builder.ToTable("decisions");
        builder.HasOne<PublicIdRow>().WithMany().HasForeignKey(d => d.PublicId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.PublicId, d.Field, d.Id }).HasDatabaseName("ix_decisions_of_incident");
    }
}
