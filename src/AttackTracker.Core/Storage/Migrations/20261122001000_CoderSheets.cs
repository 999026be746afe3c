using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AttackTracker.Core.Storage.Migrations
{
    /// <summary>A sheet is asked for before anybody begins it, and of anybody. Made anew rather than altered: no version of the program has written to it.</summary>
    public partial class CoderSheets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "coder_sheets");

            migrationBuilder.CreateTable(
                name: "coder_sheets",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    article_id = table.Column<int>(type: "INTEGER", nullable: false),
                    coder = table.Column<string>(type: "TEXT", nullable: true),
                    asked_by = table.Column<string>(type: "TEXT", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    json = table.Column<string>(type: "TEXT", nullable: true),
                    finished_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coder_sheets", x => x.id);
                    table.ForeignKey(
                        name: "FK_coder_sheets_articles_article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ux_coder_sheets_of_article",
                table: "coder_sheets",
                columns: new[] { "article_id", "coder" },
                unique: true);

            migrationBuilder.Sql("CREATE TRIGGER guard_coder_sheets_update BEFORE UPDATE ON coder_sheets WHEN old.finished_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'coder_sheets never changes once finished'); END;");
            migrationBuilder.Sql("CREATE TRIGGER guard_coder_sheets_delete BEFORE DELETE ON coder_sheets WHEN old.started_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'coder_sheets is never deleted from once begun'); END;");
        }
    }
}
