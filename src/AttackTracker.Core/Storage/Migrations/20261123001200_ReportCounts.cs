using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AttackTracker.Core.Storage.Migrations;

/// <summary>Articles by how many reports they have, and proposals by how well the two agree: a page of each is read without the others.</summary>
[DbContext(typeof(TrackerDbContext))]
[Migration("20261123001200_ReportCounts")]
internal sealed class ReportCounts : Migration
{
    /// <summary>Counts the reports of the runs that are there.</summary>
    internal const string Count = "UPDATE extraction_runs SET report_count = (SELECT count(*) FROM reports WHERE reports.run_id = extraction_runs.id);";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("ALTER TABLE extraction_runs ADD COLUMN report_count INTEGER NOT NULL DEFAULT 0;");
        migrationBuilder.Sql(Count);
        migrationBuilder.Sql(
            """
            DROP TRIGGER guard_extraction_runs_update;
            CREATE TRIGGER guard_extraction_runs_update
            BEFORE UPDATE OF id, article_id, metadata_id, reference_revision_id, extractor_version, published_date, published_basis, report_count, at ON extraction_runs
            BEGIN SELECT RAISE(ABORT, 'extraction_runs never changes'); END;
            """);
        migrationBuilder.Sql("CREATE INDEX ix_extraction_runs_reports ON extraction_runs (report_count, is_current, article_id);");
        migrationBuilder.Sql("DROP INDEX ix_merge_proposals_state;");
        migrationBuilder.Sql("CREATE INDEX ix_merge_proposals_state ON merge_proposals (state, score DESC, id);");
    }
}
