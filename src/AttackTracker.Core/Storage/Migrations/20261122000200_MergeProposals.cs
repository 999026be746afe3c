using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AttackTracker.Core.Storage.Migrations
{
    /// <inheritdoc />
    public partial class MergeProposals : Migration
    {
        // Incidents that were decided before reviews were marked: the reports that stand in them now are the best that is known of what was seen.
        internal const string MarkReviewed = """
            UPDATE report_public_ids SET reviewed_at = (
                SELECT max(decisions.at)
                FROM incident_reports
                JOIN incidents ON incidents.id = incident_reports.incident_id
                JOIN public_ids ON public_ids.incident_id = incidents.id
                JOIN decisions ON decisions.incident = public_ids.public_id
                WHERE incident_reports.report_id = report_public_ids.report_id AND incidents.public_id = report_public_ids.public_id);
            """;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "reviewed_at",
                table: "report_public_ids",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "merge_proposals",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    first = table.Column<string>(type: "TEXT", nullable: false),
                    second = table.Column<string>(type: "TEXT", nullable: false),
                    first_report_id = table.Column<int>(type: "INTEGER", nullable: false),
                    second_report_id = table.Column<int>(type: "INTEGER", nullable: false),
                    score = table.Column<double>(type: "REAL", nullable: false),
                    comparisons = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_merge_proposals", x => x.id);
                    table.ForeignKey(
                        name: "FK_merge_proposals_public_ids_first",
                        column: x => x.first,
                        principalTable: "public_ids",
                        principalColumn: "public_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_merge_proposals_public_ids_second",
                        column: x => x.second,
                        principalTable: "public_ids",
                        principalColumn: "public_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_merge_proposals_reports_first_report_id",
                        column: x => x.first_report_id,
                        principalTable: "reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_merge_proposals_reports_second_report_id",
                        column: x => x.second_report_id,
                        principalTable: "reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_merge_proposals_first_report_id",
                table: "merge_proposals",
                column: "first_report_id");

            migrationBuilder.CreateIndex(
                name: "IX_merge_proposals_second",
                table: "merge_proposals",
                column: "second");

            migrationBuilder.CreateIndex(
                name: "IX_merge_proposals_second_report_id",
                table: "merge_proposals",
                column: "second_report_id");

            migrationBuilder.CreateIndex(
                name: "ix_merge_proposals_state",
                table: "merge_proposals",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_merge_proposals_pair",
                table: "merge_proposals",
                columns: new[] { "first", "second" },
                unique: true);

            migrationBuilder.Sql("CREATE TRIGGER guard_merge_proposals_update BEFORE UPDATE OF id, first, second, created_at ON merge_proposals BEGIN SELECT RAISE(ABORT, 'merge_proposals never changes'); END;");
            migrationBuilder.Sql("CREATE TRIGGER guard_merge_proposals_delete BEFORE DELETE ON merge_proposals BEGIN SELECT RAISE(ABORT, 'merge_proposals is never deleted from'); END;");

            migrationBuilder.Sql(MarkReviewed);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "merge_proposals");

            migrationBuilder.DropColumn(
                name: "reviewed_at",
                table: "report_public_ids");
        }
    }
}
