using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>A filter that a person keeps under a name.</summary>
internal sealed class SavedFilterRow
{
    public int Id { get; init; }

    /// <summary>Whose; 0 for the owner, who has no account.</summary>
    public required int AccountId { get; init; }

    public required string Name { get; set; }

    /// <summary>As in an address, without the question mark.</summary>
    public required string Query { get; init; }

    public required DateTime SavedAt { get; init; }
}

internal sealed class SavedFilterTable : IEntityTypeConfiguration<SavedFilterRow>
{
    public void Configure(EntityTypeBuilder<SavedFilterRow> builder)
    {
        builder.ToTable("saved_filters");
        builder.HasIndex(f => new { f.AccountId, f.Name }).IsUnique().HasDatabaseName("ux_saved_filters_name");
    }
}
