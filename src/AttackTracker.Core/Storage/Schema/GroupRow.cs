using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>An armed group, force or government of the current reference revision, for joins.</summary>
internal sealed class GroupRow
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? Kind { get; init; }
}

internal sealed class GroupTable : IEntityTypeConfiguration<GroupRow>
{
    public void Configure(EntityTypeBuilder<GroupRow> builder) => builder.ToTable("groups");
}
