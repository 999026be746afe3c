using AttackTracker.Core.Weapons;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>A surface form of a weapon in the current reference revision: "Katyusha rockets" is a rocket.</summary>
internal sealed class WeaponFormRow
{
    public required string Form { get; init; }

    public required WeaponType Type { get; init; }
}

internal sealed class WeaponFormTable : IEntityTypeConfiguration<WeaponFormRow>
{
    public void Configure(EntityTypeBuilder<WeaponFormRow> builder)
    {
        builder.ToTable("weapon_forms");
        builder.HasKey(w => w.Form);
    }
}
