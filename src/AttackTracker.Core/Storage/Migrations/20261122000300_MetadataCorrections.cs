using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AttackTracker.Core.Storage.Migrations
{
    /// <inheritdoc />
    public partial class MetadataCorrections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "article_metadata",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "recorded_by",
                table: "article_metadata",
                type: "TEXT",
                nullable: true);

            // The guard names its columns, and who and why are no less history than what.
            migrationBuilder.Sql("DROP TRIGGER guard_article_metadata_update;");
            migrationBuilder.Sql("""
                CREATE TRIGGER guard_article_metadata_update
                BEFORE UPDATE OF id, article_id, revision, title, publisher, published, published_in_document, language, url, recorded_at, recorded_by, reason ON article_metadata
                BEGIN SELECT RAISE(ABORT, 'article_metadata never changes'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "reason",
                table: "article_metadata");

            migrationBuilder.DropColumn(
                name: "recorded_by",
                table: "article_metadata");
        }
    }
}
