using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AttackTracker.Core.Storage.Migrations
{
    /// <inheritdoc />
    public partial class ReviewQueue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_incident_fields_undecided",
                table: "incident_fields");

            migrationBuilder.CreateIndex(
                name: "ix_incident_fields_queue_of_field",
                table: "incident_fields",
                columns: new[] { "state", "field", "confidence", "incident_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_incident_fields_queue_of_field",
                table: "incident_fields");

            migrationBuilder.CreateIndex(
                name: "ix_incident_fields_undecided",
                table: "incident_fields",
                columns: new[] { "confidence", "incident_id", "field" },
                filter: "decision_id IS NULL");
        }
    }
}
