using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>A report of one extraction run. Triggers keep it from changing: a new extraction makes new reports.</summary>
internal sealed class ReportRow : EventRow
{
    public int Id { get; private set; }

    public int RunId { get; init; }

    /// <summary>From 0, in the order in which the text first tells them.</summary>
    public required int Ordinal { get; init; }

    public required double Confidence { get; init; }

    public required IReadOnlyDictionary<Field, double> FieldConfidence { get; init; }

    /// <summary>The first decision of a person on what the article says here, which names this account through all runs; null where nobody touched it.</summary>
    public int? CodedAs { get; init; }

    public ExtractionRunRow Run { get; init; } = null!;

    /// <summary>By key: ordered by field, then by place in the text.</summary>
    public List<EvidenceRow> Evidence { get; } = [];

    /// <summary>In no order; at most one a field.</summary>
    public List<RunnerUpRow> RunnerUps { get; } = [];

    public static ReportRow Of(Report report)
    {
        var row = new ReportRow
        {
            Ordinal = report.Ordinal,
            Confidence = report.Confidence,
            FieldConfidence = report.FieldConfidence,
            CodedAs = report.CodedAs,
        };
        row.SetValues(report.Values);
        row.Evidence.AddRange(report.Evidence.Select(e => new EvidenceRow { Field = e.Field, Start = e.Span.Start, End = e.Span.End, Rule = e.Rule }));
        row.RunnerUps.AddRange(report.RunnerUps.Select(RunnerUpRow.Of));
        return row;
    }

    /// <summary>Needs <see cref="Evidence"/> loaded; has the runner-ups that are.</summary>
    public Report ToReport() => new()
    {
        Ordinal = Ordinal,
        Values = ToValues(),
        Evidence = [.. Evidence.OrderBy(e => e.Id).Select(e => new Evidence(e.Field, new TextSpan(e.Start, e.End), e.Rule))],
        Confidence = Confidence,
        FieldConfidence = FieldConfidence,
        RunnerUps = [.. RunnerUps.OrderBy(r => r.Field).Select(r => r.ToRunnerUp())],
        CodedAs = CodedAs,
    };
}

internal sealed class ReportTable : IEntityTypeConfiguration<ReportRow>
{
    public void Configure(EntityTypeBuilder<ReportRow> builder)
    {
        builder.ToTable("reports");
        builder.HasOne(r => r.Run).WithMany(run => run.Reports).HasForeignKey(r => r.RunId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.RunId, r.Ordinal }).IsUnique().HasDatabaseName("ux_reports_of_run");
        builder.HasIndex(r => new { r.Kind, r.DateStart, r.DateEnd }).HasDatabaseName("ix_reports_by_day");
        builder.HasIndex(r => new { r.Kind, r.SiteId, r.DateStart }).HasDatabaseName("ix_reports_by_site");

        // The few that lie over more days than one are looked for far back in time, and those without a day at all times.
        builder.HasIndex(r => new { r.Kind, r.DateStart, r.DateEnd, r.Country, r.SiteId }, "ix_reports_of_days").HasFilter("date_precision IN ('range', 'month', 'year')");
        builder.HasIndex(r => new { r.Kind, r.SiteId }, "ix_reports_undated").HasFilter("date_start IS NULL OR date_end IS NULL");
    }
}
