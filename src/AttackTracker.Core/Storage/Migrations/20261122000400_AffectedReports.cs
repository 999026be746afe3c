using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AttackTracker.Core.Storage.Migrations
{
    /// <inheritdoc />
    public partial class AffectedReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_reports_by_day",
                table: "reports",
                columns: new[] { "kind", "date_start", "date_end" });

            migrationBuilder.CreateIndex(
                name: "ix_reports_by_site",
                table: "reports",
                columns: new[] { "kind", "site_id", "date_start" });

            migrationBuilder.CreateIndex(
                name: "ix_report_public_ids_age",
                table: "report_public_ids",
                column: "age");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_reports_by_day",
                table: "reports");

            migrationBuilder.DropIndex(
                name: "ix_reports_by_site",
                table: "reports");

            migrationBuilder.DropIndex(
                name: "ix_report_public_ids_age",
                table: "report_public_ids");
        }
    }
}
