using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>A public id that was ever given out, and the incident that it leads to now.</summary>
/// <remarks>
/// It leads elsewhere than to the incident that bears it after a merge, and comes back when the merge is undone. As every
/// id leads straight to an incident, redirects have neither chains nor cycles.
/// </remarks>
internal sealed class PublicIdRow
{
    /// <summary><c>AT-</c>, the year, and a running number within the year: <c>AT-2022-0005</c>.</summary>
    public required string PublicId { get; init; }

    /// <summary>The year of the first possible day when the id was given out, else of publication, else 0.</summary>
    public required int Year { get; init; }

    /// <summary>From 1, per year.</summary>
    public required int Number { get; init; }

    /// <summary>The order in which ids were given out over all years: the lower is the older.</summary>
    public required int Age { get; init; }

    public required DateTime GivenAt { get; init; }

    /// <summary>Null where the last report of the incident is gone after a new extraction.</summary>
    public int? IncidentId { get; set; }

    public IncidentRow? Incident { get; init; }
}

internal sealed class PublicIdTable : IEntityTypeConfiguration<PublicIdRow>
{
    public void Configure(EntityTypeBuilder<PublicIdRow> builder)
    {
        builder.ToTable("public_ids");
        builder.HasKey(p => p.PublicId);
        builder.HasOne(p => p.Incident).WithMany().HasForeignKey(p => p.IncidentId).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(p => new { p.Year, p.Number }).IsUnique().HasDatabaseName("ux_public_ids_number");
        builder.HasIndex(p => p.Age).IsUnique().HasDatabaseName("ux_public_ids_age");
        builder.HasIndex(p => p.IncidentId).HasDatabaseName("ix_public_ids_of_incident");
    }
}
