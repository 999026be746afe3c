using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AttackTracker.Core.Storage.Migrations
{
    /// <inheritdoc />
    public partial class RunnerUps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "runner_ups",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    report_id = table.Column<int>(type: "INTEGER", nullable: false),
                    field = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    start = table.Column<int>(type: "INTEGER", nullable: false),
                    end = table.Column<int>(type: "INTEGER", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_runner_ups", x => x.id);
                    table.ForeignKey(
                        name: "FK_runner_ups_reports_report_id",
                        column: x => x.report_id,
                        principalTable: "reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ux_runner_ups_of_report_field",
                table: "runner_ups",
                columns: new[] { "report_id", "field" },
                unique: true);

            migrationBuilder.Sql("CREATE TRIGGER guard_runner_ups_update BEFORE UPDATE ON runner_ups BEGIN SELECT RAISE(ABORT, 'runner_ups never changes'); END;");
            migrationBuilder.Sql("CREATE TRIGGER guard_runner_ups_delete BEFORE DELETE ON runner_ups BEGIN SELECT RAISE(ABORT, 'runner_ups is never deleted from'); END;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "runner_ups");
        }
    }
}
