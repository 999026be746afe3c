using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AttackTracker.Core.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Decisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "coded_as",
                table: "reports",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "reference_revisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "recorded_by",
                table: "reference_revisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "state",
                table: "incidents",
                type: "TEXT",
                nullable: false,
                defaultValue: "machine");

            migrationBuilder.AddColumn<int>(
                name: "review_id",
                table: "incident_fields",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "state",
                table: "incident_fields",
                type: "TEXT",
                nullable: false,
                defaultValue: "machine");

            migrationBuilder.AddColumn<int>(
                name: "decisions_up_to",
                table: "extraction_runs",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "to",
                table: "decisions",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<string>(
                name: "incident",
                table: "decisions",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<string>(
                name: "from",
                table: "decisions",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<string>(
                name: "field",
                table: "decisions",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AddColumn<int>(
                name: "article_id",
                table: "decisions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "details",
                table: "decisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "decisions",
                type: "TEXT",
                nullable: false,
                defaultValue: "value");

            migrationBuilder.AddColumn<string>(
                name: "other",
                table: "decisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "undoes",
                table: "decisions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "coder_sheets",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    article_id = table.Column<int>(type: "INTEGER", nullable: false),
                    coder = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
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

            migrationBuilder.CreateTable(
                name: "drafts",
                columns: table => new
                {
                    who = table.Column<string>(type: "TEXT", nullable: false),
                    form = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<string>(type: "TEXT", nullable: true),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_drafts", x => new { x.who, x.form });
                });

            migrationBuilder.CreateTable(
                name: "review_claims",
                columns: table => new
                {
                    incident = table.Column<string>(type: "TEXT", nullable: false),
                    field = table.Column<string>(type: "TEXT", nullable: false),
                    who = table.Column<string>(type: "TEXT", nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_claims", x => new { x.incident, x.field });
                    table.ForeignKey(
                        name: "FK_review_claims_public_ids_incident",
                        column: x => x.incident,
                        principalTable: "public_ids",
                        principalColumn: "public_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_incident_fields_of_review",
                table: "incident_fields",
                column: "review_id",
                filter: "review_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_incident_fields_queue",
                table: "incident_fields",
                columns: new[] { "state", "confidence", "incident_id", "field" });

            migrationBuilder.CreateIndex(
                name: "ix_decisions_by_person",
                table: "decisions",
                columns: new[] { "who", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_decisions_of_article",
                table: "decisions",
                columns: new[] { "article_id", "id" },
                filter: "article_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_decisions_of_other",
                table: "decisions",
                columns: new[] { "other", "id" },
                filter: "other IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ux_decisions_undone_once",
                table: "decisions",
                column: "undoes",
                unique: true,
                filter: "undoes IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ux_coder_sheets_of_article",
                table: "coder_sheets",
                columns: new[] { "article_id", "coder" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_review_claims_by_person",
                table: "review_claims",
                column: "who");

            migrationBuilder.AddForeignKey(
                name: "FK_decisions_articles_article_id",
                table: "decisions",
                column: "article_id",
                principalTable: "articles",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_decisions_decisions_undoes",
                table: "decisions",
                column: "undoes",
                principalTable: "decisions",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_decisions_public_ids_other",
                table: "decisions",
                column: "other",
                principalTable: "public_ids",
                principalColumn: "public_id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_incident_fields_decisions_review_id",
                table: "incident_fields",
                column: "review_id",
                principalTable: "decisions",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
