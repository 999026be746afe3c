using AttackTracker.Core.Incidents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>Decisions as they are; triggers refuse to change or delete one. After a merge a decision follows its public id to the survivor.</summary>
internal sealed class DecisionTable : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.ToTable("decisions");
        builder.HasOne<PublicIdRow>().WithMany().HasForeignKey(d => d.Incident).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.Incident, d.Field, d.Id }).HasDatabaseName("ix_decisions_of_incident");
    }
}
