using AttackTracker.Core.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>A statement of a run's article that only counts attacks.</summary>
internal sealed class AggregateRow
{
    public int Id { get; private set; }

    public int RunId { get; init; }

    public required int Start { get; init; }

    /// <summary>Half-open.</summary>
    public required int End { get; init; }

    public int? CountLow { get; init; }

    public int? CountHigh { get; init; }

    public DateOnly? Since { get; init; }

    public DateOnly? Until { get; init; }

    public static AggregateRow Of(AggregateStatement statement) => new()
    {
        Start = statement.Span.Start,
        End = statement.Span.End,
        CountLow = statement.Count.Low,
        CountHigh = statement.Count.High,
        Since = statement.Since,
        Until = statement.Until,
    };
}

internal sealed class AggregateTable : IEntityTypeConfiguration<AggregateRow>
{
    public void Configure(EntityTypeBuilder<AggregateRow> builder)
    {
        builder.ToTable("aggregates");
        builder.HasOne<ExtractionRunRow>().WithMany(r => r.Aggregates).HasForeignKey(a => a.RunId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => a.RunId).HasDatabaseName("ix_aggregates_of_run");
    }
}
