using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>A release: which incidents were frozen, from which state of the data. Triggers refuse to change or delete it; that it was withdrawn stands in <see cref="ReleaseWithdrawalRow"/>.</summary>
internal sealed class ReleaseRow
{
    /// <summary>The number that people cite: from 1 without gaps, and never given twice.</summary>
    public int Id { get; init; }

    public required string Name { get; init; }

    /// <summary>What its maker says of it; empty for nothing.</summary>
    public required string Note { get; init; }

    /// <summary>As in an address, with its question mark; empty for everything. Equal filters are equal texts.</summary>
    public required string Filter { get; init; }

    /// <summary>The filter in the words of then; empty for everything.</summary>
    public required string Criteria { get; init; }

    /// <summary>As of when, in UTC; also when it was made.</summary>
    public required DateTime Moment { get; init; }

    public required string Revision { get; init; }

    public required string Who { get; init; }

    public required int Incidents { get; init; }

    /// <summary>The release of the same filter that the changes are told against; null for the first.</summary>
    public int? Previous { get; init; }

    public required int Added { get; init; }

    public required int Changed { get; init; }

    public required int Merged { get; init; }

    public required int Withdrawn { get; init; }

    /// <summary>Those that are there still and pass the filter no more.</summary>
    public required int Gone { get; init; }

    /// <summary>How far the tables of the record had come, by their last keys: what is behind them is new to the next release.</summary>
    public required int LastArticle { get; init; }

    public required int LastRun { get; init; }

    public required int LastDecision { get; init; }

    public List<ReleaseFileRow> Files { get; } = [];
}

/// <summary>A file of a release. Its bytes are in pieces, so that none of any size is ever whole in memory.</summary>
internal sealed class ReleaseFileRow
{
    public int ReleaseId { get; init; }

    public required string Name { get; init; }

    /// <summary>Bytes of the file itself, not compressed.</summary>
    public required long Length { get; init; }

    /// <summary>Of the file itself, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>How many <see cref="ReleasePieceRow"/> hold it.</summary>
    public required int Pieces { get; init; }
}

/// <summary>A piece of a file of a release: all of them in order are the gzip of it.</summary>
internal sealed class ReleasePieceRow
{
    public required int ReleaseId { get; init; }

    public required string Name { get; init; }

    /// <summary>From 0.</summary>
    public required int Ordinal { get; init; }

    public required byte[] Bytes { get; init; }
}

/// <summary>That a release is not to be used any more, and why. It stays, and so do its files: what cites it must lead somewhere.</summary>
internal sealed class ReleaseWithdrawalRow
{
    public required int ReleaseId { get; init; }

    public required string Reason { get; init; }

    public required string Who { get; init; }

    public required DateTime At { get; init; }
}

internal sealed class ReleaseTables
    : IEntityTypeConfiguration<ReleaseRow>, IEntityTypeConfiguration<ReleaseFileRow>, IEntityTypeConfiguration<ReleasePieceRow>, IEntityTypeConfiguration<ReleaseWithdrawalRow>
{
    public void Configure(EntityTypeBuilder<ReleaseRow> builder)
    {
        builder.ToTable("releases");
        builder.HasOne<ReleaseRow>().WithMany().HasForeignKey(r => r.Previous).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Files).WithOne().HasForeignKey(f => f.ReleaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.Filter, r.Id }).HasDatabaseName("ix_releases_of_filter");
        builder.HasIndex(r => r.Previous).HasDatabaseName("ix_releases_of_previous");
    }

    public void Configure(EntityTypeBuilder<ReleaseFileRow> builder)
    {
        builder.ToTable("release_files");
        builder.HasKey(f => new { f.ReleaseId, f.Name });
    }

    public void Configure(EntityTypeBuilder<ReleasePieceRow> builder)
    {
        builder.ToTable("release_pieces");
        builder.HasKey(p => new { p.ReleaseId, p.Name, p.Ordinal });
        builder.HasOne<ReleaseFileRow>().WithMany().HasForeignKey(p => new { p.ReleaseId, p.Name }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReleaseWithdrawalRow> builder)
    {
        builder.ToTable("release_withdrawals");
        builder.HasKey(w => w.ReleaseId);
        builder.Property(w => w.ReleaseId).ValueGeneratedNever();
        builder.HasOne<ReleaseRow>().WithOne().HasForeignKey<ReleaseWithdrawalRow>(w => w.ReleaseId).OnDelete(DeleteBehavior.Restrict);
    }
}
