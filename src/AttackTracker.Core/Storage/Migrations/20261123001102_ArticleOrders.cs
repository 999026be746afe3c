using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AttackTracker.Core.Storage.Migrations;

/// <summary>The orders of the list of articles, so that a page of it is read without the others.</summary>
[DbContext(typeof(TrackerDbContext))]
[Migration("20261123001102_ArticleOrders")]
internal sealed class ArticleOrders : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("CREATE INDEX ix_articles_added ON articles (added_at, id);");
        migrationBuilder.Sql("CREATE INDEX ix_extraction_runs_published ON extraction_runs (published_date, is_current, article_id);");
        migrationBuilder.Sql("CREATE INDEX ix_article_metadata_title ON article_metadata (title, is_current, article_id);");
    }
}
