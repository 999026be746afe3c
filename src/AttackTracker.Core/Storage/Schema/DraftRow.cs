using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>What a person has typed into a form and not saved yet, so that a reload, a lost connection and a restart lose nothing.</summary>
internal sealed class DraftRow
{
    public required string Who { get; init; }

    /// <summary>Which form: the incident or article and the part of it, such as <c>incident/AT-2022-0005/killed</c>.</summary>
    public required string Form { get; init; }

    /// <summary>What was typed, in the form's own shape.</summary>
    public required string Json { get; set; }

    /// <summary>What the person saw when they began, to tell on saving what has changed meanwhile; null where the form begins from nothing.</summary>
    public string? From { get; set; }

    public required DateTime SavedAt { get; set; }
}

internal sealed class DraftTable : IEntityTypeConfiguration<DraftRow>
{
    public void Configure(EntityTypeBuilder<DraftRow> builder)
    {
        builder.ToTable("drafts");
        builder.HasKey(d => new { d.Who, d.Form });
    }
}
