using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>A country, province, named region or town of the current reference revision, for joins.</summary>
internal sealed class PlaceRow
{
    public required string Id { get; init; }

    /// <summary><c>country</c>, <c>province</c>, <c>region</c> or <c>town</c>.</summary>
    public required string Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>The id of the place that this one lies within; null for a country.</summary>
    public string? Within { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }
}

internal sealed class PlaceTable : IEntityTypeConfiguration<PlaceRow>
{
    public void Configure(EntityTypeBuilder<PlaceRow> builder) => builder.ToTable("places");
}
