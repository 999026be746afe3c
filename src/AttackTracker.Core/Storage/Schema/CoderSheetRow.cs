using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>One person's own coding of an article, made without seeing anybody else's, to measure how far coders agree.</summary>
internal sealed class CoderSheetRow
{
    public int Id { get; private set; }

    public required int ArticleId { get; init; }

    public required string Coder { get; init; }

    /// <summary>The reports as the coder has them so far, with their words.</summary>
    public required string Json { get; set; }

    public required DateTime StartedAt { get; init; }

    /// <summary>Null while it is at work; from then on it does not change.</summary>
    public DateTime? FinishedAt { get; set; }
}

internal sealed class CoderSheetTable : IEntityTypeConfiguration<CoderSheetRow>
{
    public void Configure(EntityTypeBuilder<CoderSheetRow> builder)
    {
        builder.ToTable("coder_sheets");
        builder.HasOne<ArticleRow>().WithMany().HasForeignKey(s => s.ArticleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.ArticleId, s.Coder }).IsUnique().HasDatabaseName("ux_coder_sheets_of_article");
    }
}
