using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>A country, province, region, town or sea of the current reference revision, for joins.</summary>
internal sealed class PlaceRow
{
    public required string Id { get; init; }

    /// <summary>The gazetteer's word: <c>country</c>, <c>province</c>, <c>town</c>.</summary>
    public required string Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2; null at sea.</summary>
    public string? Country { get; init; }

    public string? Admin1 { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }
}

internal sealed class PlaceTable : IEntityTypeConfiguration<PlaceRow>
{
    public void Configure(EntityTypeBuilder<PlaceRow> builder) => builder.ToTable("places");
}
