using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AttackTracker.Core.Storage.Migrations
{
    /// <summary>Articles by how many reports they have, and proposals by how well the two agree: a page of each is read without the others.</summary>
    public partial class ReportCounts : Migration
    {
        /// <summary>Counts the reports of the runs that are there.</summary>
        internal const string Count = "UPDATE extraction_runs SET report_count = (SELECT count(*) FROM reports WHERE reports.run_id = extraction_runs.id);";

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_merge_proposals_state",
                table: "merge_proposals");

            migrationBuilder.AddColumn<int>(
                name: "report_count",
                table: "extraction_runs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.Sql(Count);
            migrationBuilder.Sql(
                """
                DROP TRIGGER guard_extraction_runs_update;
                CREATE TRIGGER guard_extraction_runs_update
                BEFORE UPDATE OF id, article_id, metadata_id, reference_revision_id, extractor_version, published_date, published_basis, report_count, at ON extraction_runs
                BEGIN SELECT RAISE(ABORT, 'extraction_runs never changes'); END;
                """);

            migrationBuilder.CreateIndex(
                name: "ix_merge_proposals_state",
                table: "merge_proposals",
                columns: new[] { "state", "score", "id" },
                descending: new[] { false, true, false });

            migrationBuilder.CreateIndex(
                name: "ix_extraction_runs_reports",
                table: "extraction_runs",
                columns: new[] { "report_count", "is_current", "article_id" });
        }
    }
}
