using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AttackTracker.Core.Storage.Migrations
{
    /// <inheritdoc />
    public partial class AmendedReferenceData : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "change",
                table: "reference_revisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "follows",
                table: "reference_revisions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "rereadings",
                columns: table => new
                {
                    revision_id = table.Column<int>(type: "INTEGER", nullable: false),
                    total = table.Column<int>(type: "INTEGER", nullable: true),
                    done = table.Column<int>(type: "INTEGER", nullable: false),
                    changed = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    stopped_by = table.Column<string>(type: "TEXT", nullable: true),
                    holds_up_to = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rereadings", x => x.revision_id);
                    table.ForeignKey(
                        name: "FK_rereadings_reference_revisions_revision_id",
                        column: x => x.revision_id,
                        principalTable: "reference_revisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            // By hand: who changed what, and why, never changes either.
            migrationBuilder.Sql("""
                DROP TRIGGER guard_reference_revisions_update;
                CREATE TRIGGER guard_reference_revisions_update
                BEFORE UPDATE OF id, hash, json, recorded_at, recorded_by, reason, follows, change ON reference_revisions
                BEGIN SELECT RAISE(ABORT, 'reference_revisions never changes'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP TRIGGER guard_reference_revisions_update;
                CREATE TRIGGER guard_reference_revisions_update
                BEFORE UPDATE OF id, hash, json, recorded_at ON reference_revisions
                BEGIN SELECT RAISE(ABORT, 'reference_revisions never changes'); END;
                """);

            migrationBuilder.DropTable(
                name: "rereadings");

            migrationBuilder.DropColumn(
                name: "change",
                table: "reference_revisions");

            migrationBuilder.DropColumn(
                name: "follows",
                table: "reference_revisions");
        }
    }
}
