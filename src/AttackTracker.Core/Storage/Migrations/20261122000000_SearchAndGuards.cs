using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AttackTracker.Core.Storage.Migrations;

/// <summary>What EF Core cannot say: full-text search kept in step by triggers, and triggers that refuse to rewrite history.</summary>
/// <remarks>A later migration that makes SQLite rebuild one of these tables drops its triggers and must create them again.</remarks>
[DbContext(typeof(TrackerDbContext))]
[Migration("20261122000000_SearchAndGuards")]
internal sealed class SearchAndGuards : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(ArticleSearch);
        migrationBuilder.Sql(IncidentSearch);
        foreach (var table in new[] { "decisions", "reports", "evidence", "aggregates", "publication_evidence" })
        {
            Refuse(migrationBuilder, table, "UPDATE", "update", "never changes");
            Refuse(migrationBuilder, table, "DELETE", "delete", "is never deleted from");
        }

        foreach (var (table, columns) in new[]
        {
            ("articles", "id, content_hash, file_name, text, added_at"),
            ("article_metadata", "id, article_id, revision, title, publisher, published, published_in_document, language, url, recorded_at"),
            ("reference_revisions", "id, hash, json, recorded_at"),
            ("extraction_runs", "id, article_id, metadata_id, reference_revision_id, extractor_version, published_date, published_basis, at"),
            ("public_ids", "public_id, year, number, age, given_at"),
            ("report_public_ids", "report_id, public_id, age"),
        })
        {
            Refuse(migrationBuilder, table, $"UPDATE OF {columns}", "update", "never changes");
            Refuse(migrationBuilder, table, "DELETE", "delete", "is never deleted from");
        }
    }

    private static void Refuse(MigrationBuilder migration, string table, string operation, string name, string why)
        => migration.Sql($"CREATE TRIGGER guard_{table}_{name} BEFORE {operation} ON {table} BEGIN SELECT RAISE(ABORT, '{table} {why}'); END;");

    private const string ArticleSearch = """
        CREATE VIEW article_search_source AS
            SELECT articles.id AS id, article_metadata.title AS title, articles.text AS text
            FROM articles JOIN article_metadata ON article_metadata.article_id = articles.id AND article_metadata.is_current = 1;
        CREATE VIRTUAL TABLE article_search USING fts5(title, text,
            content='article_search_source', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
        CREATE TRIGGER search_article_metadata_insert AFTER INSERT ON article_metadata WHEN new.is_current BEGIN
            INSERT INTO article_search(rowid, title, text) SELECT id, new.title, text FROM articles WHERE id = new.article_id;
        END;
        CREATE TRIGGER search_article_metadata_retire AFTER UPDATE OF is_current ON article_metadata WHEN old.is_current AND NOT new.is_current BEGIN
            INSERT INTO article_search(article_search, rowid, title, text) SELECT 'delete', id, old.title, text FROM articles WHERE id = old.article_id;
        END;
        CREATE TRIGGER search_article_metadata_revive AFTER UPDATE OF is_current ON article_metadata WHEN new.is_current AND NOT old.is_current BEGIN
            INSERT INTO article_search(rowid, title, text) SELECT id, new.title, text FROM articles WHERE id = new.article_id;
        END;
        """;

    private const string IncidentSearch = """
        CREATE VIRTUAL TABLE incident_search USING fts5(title, site_name, group_names,
            content='incidents', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
        CREATE TRIGGER search_incidents_insert AFTER INSERT ON incidents BEGIN
            INSERT INTO incident_search(rowid, title, site_name, group_names) VALUES (new.id, new.title, new.site_name, new.group_names);
        END;
        CREATE TRIGGER search_incidents_delete AFTER DELETE ON incidents BEGIN
            INSERT INTO incident_search(incident_search, rowid, title, site_name, group_names) VALUES ('delete', old.id, old.title, old.site_name, old.group_names);
        END;
        CREATE TRIGGER search_incidents_update AFTER UPDATE OF title, site_name, group_names ON incidents BEGIN
            INSERT INTO incident_search(incident_search, rowid, title, site_name, group_names) VALUES ('delete', old.id, old.title, old.site_name, old.group_names);
            INSERT INTO incident_search(rowid, title, site_name, group_names) VALUES (new.id, new.title, new.site_name, new.group_names);
        END;
        """;
}
