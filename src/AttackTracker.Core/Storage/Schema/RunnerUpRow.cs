using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>The next best value of a field of a report. Triggers keep it from changing, as the report itself.</summary>
internal sealed class RunnerUpRow
{
    public int Id { get; private set; }

    public int ReportId { get; init; }

    public required Field Field { get; init; }

    /// <summary>The codebook's JSON.</summary>
    public required string Value { get; init; }

    public required int Start { get; init; }

    /// <summary>Half-open.</summary>
    public required int End { get; init; }

    public required string Rule { get; init; }

    public required RunnerUpReason Reason { get; init; }

    public ReportRow Report { get; init; } = null!;

    public static RunnerUpRow Of(RunnerUp runnerUp) => new()
    {
        Field = runnerUp.Field,
        Value = FieldValueJson.Of(runnerUp.Values, runnerUp.Field),
        Start = runnerUp.Span.Start,
        End = runnerUp.Span.End,
        Rule = runnerUp.Rule,
        Reason = runnerUp.Reason,
    };

    public RunnerUp ToRunnerUp()
        => new(Field, FieldValueJson.With(new EventValues { Kind = ReportKind.Attack }, Field, Value), new TextSpan(Start, End), Rule, Reason);
}

internal sealed class RunnerUpTable : IEntityTypeConfiguration<RunnerUpRow>
{
    public void Configure(EntityTypeBuilder<RunnerUpRow> builder)
    {
        builder.ToTable("runner_ups");
        builder.HasOne(r => r.Report).WithMany(r => r.RunnerUps).HasForeignKey(r => r.ReportId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.ReportId, r.Field }).IsUnique().HasDatabaseName("ux_runner_ups_of_report_field");
    }
}
