using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>An event of the current reference revision that articles use as a clock.</summary>
internal sealed class DatedEventRow
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required DateOnly Date { get; init; }
}

internal sealed class DatedEventTable : IEntityTypeConfiguration<DatedEventRow>
{
    public void Configure(EntityTypeBuilder<DatedEventRow> builder) => builder.ToTable("dated_events");
}
