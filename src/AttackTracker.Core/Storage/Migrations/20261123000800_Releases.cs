using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AttackTracker.Core.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Releases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "releases",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    filter = table.Column<string>(type: "TEXT", nullable: false),
                    criteria = table.Column<string>(type: "TEXT", nullable: false),
                    moment = table.Column<DateTime>(type: "TEXT", nullable: false),
                    revision = table.Column<string>(type: "TEXT", nullable: false),
                    who = table.Column<string>(type: "TEXT", nullable: false),
                    incidents = table.Column<int>(type: "INTEGER", nullable: false),
                    previous = table.Column<int>(type: "INTEGER", nullable: true),
                    added = table.Column<int>(type: "INTEGER", nullable: false),
                    changed = table.Column<int>(type: "INTEGER", nullable: false),
                    merged = table.Column<int>(type: "INTEGER", nullable: false),
                    withdrawn = table.Column<int>(type: "INTEGER", nullable: false),
                    gone = table.Column<int>(type: "INTEGER", nullable: false),
                    last_article = table.Column<int>(type: "INTEGER", nullable: false),
                    last_run = table.Column<int>(type: "INTEGER", nullable: false),
                    last_decision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_releases", x => x.id);
                    table.ForeignKey(
                        name: "FK_releases_releases_previous",
                        column: x => x.previous,
                        principalTable: "releases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "release_changes",
                columns: table => new
                {
                    release_id = table.Column<int>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    public_id = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    other = table.Column<string>(type: "TEXT", nullable: true),
                    values = table.Column<string>(type: "TEXT", nullable: false),
                    reasons = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_release_changes", x => new { x.release_id, x.ordinal });
                    table.ForeignKey(
                        name: "FK_release_changes_releases_release_id",
                        column: x => x.release_id,
                        principalTable: "releases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "release_files",
                columns: table => new
                {
                    release_id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    length = table.Column<long>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    pieces = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_release_files", x => new { x.release_id, x.name });
                    table.ForeignKey(
                        name: "FK_release_files_releases_release_id",
                        column: x => x.release_id,
                        principalTable: "releases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "release_withdrawals",
                columns: table => new
                {
                    release_id = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    who = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_release_withdrawals", x => x.release_id);
                    table.ForeignKey(
                        name: "FK_release_withdrawals_releases_release_id",
                        column: x => x.release_id,
                        principalTable: "releases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "release_pieces",
                columns: table => new
                {
                    release_id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_release_pieces", x => new { x.release_id, x.name, x.ordinal });
                    table.ForeignKey(
                        name: "FK_release_pieces_release_files_release_id_name",
                        columns: x => new { x.release_id, x.name },
                        principalTable: "release_files",
                        principalColumns: new[] { "release_id", "name" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_release_changes_of_kind",
                table: "release_changes",
                columns: new[] { "release_id", "kind", "ordinal" });

            migrationBuilder.CreateIndex(
                name: "ix_releases_of_filter",
                table: "releases",
                columns: new[] { "filter", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_releases_of_previous",
                table: "releases",
                column: "previous");

            foreach (var table in new[] { "releases", "release_files", "release_pieces", "release_changes", "release_withdrawals" })
            {
                migrationBuilder.Sql($"CREATE TRIGGER guard_{table}_update BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, '{table} never changes'); END;");
                migrationBuilder.Sql($"CREATE TRIGGER guard_{table}_delete BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, '{table} is never deleted from'); END;");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "release_changes");

            migrationBuilder.DropTable(
                name: "release_pieces");

            migrationBuilder.DropTable(
                name: "release_withdrawals");

            migrationBuilder.DropTable(
                name: "release_files");

            migrationBuilder.DropTable(
                name: "releases");
        }
    }
}
