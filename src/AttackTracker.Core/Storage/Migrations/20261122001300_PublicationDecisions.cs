using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AttackTracker.Core.Storage.Migrations;

/// <summary>What persons said of an article's publication goes into the log of decisions, so that it can be taken back like every other.</summary>
[DbContext(typeof(TrackerDbContext))]
[Migration("20261122001300_PublicationDecisions")]
internal sealed class PublicationDecisions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Decisions);

    internal const string Decisions = """
        INSERT INTO decisions (kind, article_id, "from", "to", reason, who, at)
            SELECT 'publication', now.article_id,
                json_patch('{}', json_object('published', CASE WHEN now.published IS NOT before.published THEN before.published END, 'publisher', CASE WHEN now.publisher IS NOT before.publisher THEN before.publisher END)),
                json_patch('{}', json_object('published', CASE WHEN now.published IS NOT before.published THEN now.published END, 'publisher', CASE WHEN now.publisher IS NOT before.publisher THEN now.publisher END)),
                coalesce(now.reason, ''), now.recorded_by, now.recorded_at
            FROM article_metadata AS now
            JOIN article_metadata AS before ON before.article_id = now.article_id AND before.revision = now.revision - 1
            WHERE now.recorded_by IS NOT NULL
            ORDER BY now.recorded_at, now.id;
        """;
}
