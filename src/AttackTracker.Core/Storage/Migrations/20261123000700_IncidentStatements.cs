using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AttackTracker.Core.Storage.Migrations;

/// <summary>What each report of an incident says of groups, in the order of a group's ledger. Filled when incidents are built anew, as every new program does.</summary>
[DbContext(typeof(TrackerDbContext))]
[Migration("20261123000700_IncidentStatements")]
internal sealed class IncidentStatements : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "incident_statements",
            columns: table => new
            {
                incident_id = table.Column<int>(type: "INTEGER", nullable: false),
                report_id = table.Column<int>(type: "INTEGER", nullable: false),
                group_id = table.Column<string>(type: "TEXT", nullable: false),
                role = table.Column<string>(type: "TEXT", nullable: false),
                status = table.Column<string>(type: "TEXT", nullable: true),
                day = table.Column<DateOnly>(type: "TEXT", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_incident_statements", x => new { x.incident_id, x.report_id, x.group_id, x.role });
                table.ForeignKey("FK_incident_statements_incidents_incident_id", x => x.incident_id, "incidents", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_incident_statements_ledger", "incident_statements", ["group_id", "day", "incident_id", "report_id", "role", "status"]);
    }
}
