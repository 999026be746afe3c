using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AttackTracker.Core.Storage.Migrations
{
    /// <inheritdoc />
    public partial class ReportsOfDays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_reports_of_days",
                table: "reports",
                columns: new[] { "kind", "date_start", "date_end", "country", "site_id" },
                filter: "date_precision IN ('range', 'month', 'year')");

            migrationBuilder.CreateIndex(
                name: "ix_reports_undated",
                table: "reports",
                columns: new[] { "kind", "site_id" },
                filter: "date_start IS NULL OR date_end IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_reports_of_days",
                table: "reports");

            migrationBuilder.DropIndex(
                name: "ix_reports_undated",
                table: "reports");
        }
    }
}
