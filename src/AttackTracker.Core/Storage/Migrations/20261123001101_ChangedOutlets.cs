using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AttackTracker.Core.Storage.Migrations;

/// <summary>Finds articles by their outlet, and numbers the incidents of an article whose outlet is told otherwise, which are not written anew for it.</summary>
[DbContext(typeof(TrackerDbContext))]
[Migration("20261123001101_ChangedOutlets")]
internal sealed class ChangedOutlets : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // The articles of an outlet; outlets are compared whatever the case of their letters.
        migrationBuilder.Sql("CREATE INDEX ix_article_metadata_outlet ON article_metadata (publisher COLLATE NOCASE, is_current, article_id);");
        foreach (var (name, when) in new[] { ("insert", "INSERT"), ("update", "UPDATE OF is_current") })
        {
            migrationBuilder.Sql($"""
                CREATE TRIGGER change_outlets_{name} AFTER {when} ON article_metadata WHEN new.is_current = 1 BEGIN
                    INSERT INTO changed_incidents(incident_id)
                        SELECT DISTINCT told.incident_id FROM extraction_runs AS run
                        JOIN reports AS report ON report.run_id = run.id
                        JOIN incident_reports AS told ON told.report_id = report.id
                        WHERE run.article_id = new.article_id;
                    DELETE FROM changed_incidents WHERE id <= (SELECT max(id) FROM changed_incidents) - 10000;
                END;
                """);
        }
    }
}
