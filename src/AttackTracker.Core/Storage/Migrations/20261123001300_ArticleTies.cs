using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AttackTracker.Core.Storage.Migrations;

/// <summary>Articles of one outlet, and of as many reports, stand in their indexes as they do in lists: they were sorted for each page.</summary>
[DbContext(typeof(TrackerDbContext))]
[Migration("20261123001300_ArticleTies")]
internal sealed class ArticleTies : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("DROP INDEX ix_extraction_runs_reports;");
        migrationBuilder.Sql("CREATE INDEX ix_extraction_runs_reports ON extraction_runs (report_count, article_id, is_current);");
        migrationBuilder.Sql("DROP INDEX ix_article_metadata_outlet;");
        migrationBuilder.Sql("CREATE INDEX ix_article_metadata_outlet ON article_metadata (publisher COLLATE NOCASE, article_id, is_current);");
    }
}
