using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>A site of the current reference revision, for joins.</summary>
internal sealed class SiteRow
{
    /// <summary>The gazetteer's id, such as <c>ain-al-asad</c>.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? Country { get; init; }

    public string? Admin1 { get; init; }

    /// <summary>What sort of site: <c>air_base</c>, <c>embassy</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Degrees north; rounded on purpose.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east; rounded on purpose.</summary>
    public double? Longitude { get; init; }
}

internal sealed class SiteTable : IEntityTypeConfiguration<SiteRow>
{
    public void Configure(EntityTypeBuilder<SiteRow> builder) => builder.ToTable("sites");
}
