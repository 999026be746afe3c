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
        builder.Property(d => d.Kind).HasDefaultValue(DecisionKind.Value).HasSentinel((DecisionKind)(-1));
        builder.HasOne<PublicIdRow>().WithMany().HasForeignKey(d => d.Incident).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PublicIdRow>().WithMany().HasForeignKey(d => d.Other).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ArticleRow>().WithMany().HasForeignKey(d => d.ArticleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Decision>().WithMany().HasForeignKey(d => d.Undoes).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.Incident, d.Field, d.Id }).HasDatabaseName("ix_decisions_of_incident");
        builder.HasIndex(d => new { d.Other, d.Id }).HasFilter("other IS NOT NULL").HasDatabaseName("ix_decisions_of_other");
        builder.HasIndex(d => new { d.ArticleId, d.Id }).HasFilter("article_id IS NOT NULL").HasDatabaseName("ix_decisions_of_article");
        builder.HasIndex(d => d.Undoes).IsUnique().HasFilter("undoes IS NOT NULL").HasDatabaseName("ux_decisions_undone_once");
        builder.HasIndex(d => new { d.Who, d.Id }).HasDatabaseName("ix_decisions_by_person");
    }
}
