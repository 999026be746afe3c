using AttackTracker.Core.Weapons;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>A weapon of an incident, for filters and counts; details stand in the incident's own list.</summary>
internal sealed class IncidentWeaponRow
{
    public int IncidentId { get; init; }

    public required WeaponType Type { get; init; }
}

internal sealed class IncidentWeaponTable : IEntityTypeConfiguration<IncidentWeaponRow>
{
    public void Configure(EntityTypeBuilder<IncidentWeaponRow> builder)
    {
        builder.ToTable("incident_weapons");
        builder.HasKey(w => new { w.IncidentId, w.Type });
        builder.HasOne<IncidentRow>().WithMany(i => i.ByWeapon).HasForeignKey(w => w.IncidentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(w => new { w.Type, w.IncidentId }).HasDatabaseName("ix_incident_weapons_filter");
    }
}
