using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>One person's own coding of an article, asked for or done, made without seeing anybody else's, to measure how far coders agree.</summary>
/// <remarks>What is typed before it is finished is a draft. Triggers keep a finished sheet from changing, and one that somebody has begun from going.</remarks>
internal sealed class CoderSheetRow
{
    public int Id { get; private set; }

    public required int ArticleId { get; init; }

    /// <summary>Null while anybody may take it.</summary>
    public required string? Coder { get; set; }

    /// <summary>Who wants the article coded.</summary>
    public required string AskedBy { get; init; }

    public required DateTime AskedAt { get; init; }

    /// <summary>Null until the coder has opened it.</summary>
    public DateTime? StartedAt { get; set; }

    /// <summary>The reports with their words, as the coder finished them; null until then.</summary>
    public string? Json { get; set; }

    /// <summary>Null until the coder says that it is done; from then on nothing of it changes.</summary>
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
