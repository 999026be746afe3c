using AttackTracker.Core.Incidents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>What became of an incident between a release and the one before; see <see cref="ReleaseChange"/>.</summary>
internal sealed class ReleaseChangeRow
{
    public required int ReleaseId { get; init; }

    /// <summary>From 0, in the order of the ids.</summary>
    public required int Ordinal { get; init; }

    public required ReleaseChangeKind Kind { get; init; }

    /// <summary>No foreign key: the row says what was, whatever becomes of ids.</summary>
    public required string PublicId { get; init; }

    public required string Title { get; init; }

    public string? Other { get; init; }

    public required IReadOnlyList<ReleasedValue> Values { get; init; }

    public required IReadOnlyList<ReleaseReason> Reasons { get; init; }

    public static ReleaseChangeRow Of(int release, int ordinal, ReleaseChange change) => new()
    {
        ReleaseId = release,
        Ordinal = ordinal,
        Kind = change.Kind,
        PublicId = change.PublicId,
        Title = change.Title,
        Other = change.Other,
        Values = change.Values,
        Reasons = change.Reasons,
    };

    public ReleaseChange ToChange() => new(Kind, PublicId, Title, Other, Values, Reasons);
}

internal sealed class ReleaseChangeTable : IEntityTypeConfiguration<ReleaseChangeRow>
{
    public void Configure(EntityTypeBuilder<ReleaseChangeRow> builder)
    {
        builder.ToTable("release_changes");
        builder.HasKey(c => new { c.ReleaseId, c.Ordinal });
        builder.HasIndex(c => new { c.ReleaseId, c.Kind, c.Ordinal }).HasDatabaseName("ix_release_changes_of_kind");
        builder.HasOne<ReleaseRow>().WithMany().HasForeignKey(c => c.ReleaseId).OnDelete(DeleteBehavior.Restrict);
    }
}
