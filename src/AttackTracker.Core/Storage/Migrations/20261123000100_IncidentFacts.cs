using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AttackTracker.Core.Storage.Migrations
{
    /// <inheritdoc />
    public partial class IncidentFacts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_incidents_bases",
                table: "incidents");

            migrationBuilder.CreateIndex(
                name: "ix_incidents_facts",
                table: "incidents",
                columns: new[] { "site_id", "kind", "background", "day", "main_weapon", "date_start", "date_end", "date_precision", "site_name", "country", "admin1", "geo_precision", "killed_low", "killed_high", "wounded_low", "wounded_high", "conflict_count", "state" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_incidents_facts",
                table: "incidents");

            migrationBuilder.CreateIndex(
                name: "ix_incidents_bases",
                table: "incidents",
                columns: new[] { "site_id", "kind", "background", "day", "main_weapon", "killed_low", "killed_high", "wounded_low", "wounded_high" });
        }
    }
}
