using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AttackTracker.Core.Storage.Migrations;

/// <summary>Numbers the incidents that are written or deleted, so that what is held of them in memory is brought up to date without asking for all.</summary>
/// <remarks>By triggers, whoever writes. The last ten thousand are kept; who has seen none of these reads all. A migration that rebuilds incidents has to create them again.</remarks>
[DbContext(typeof(TrackerDbContext))]
[Migration("20261123001100_ChangedIncidents")]
internal sealed class ChangedIncidents : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("CREATE TABLE changed_incidents (id INTEGER PRIMARY KEY, incident_id INTEGER NOT NULL);");
        foreach (var (operation, row) in new[] { ("insert", "new"), ("update", "new"), ("delete", "old") })
        {
            migrationBuilder.Sql($"""
                CREATE TRIGGER change_incidents_{operation} AFTER {operation.ToUpperInvariant()} ON incidents BEGIN
                    INSERT INTO changed_incidents(incident_id) VALUES ({row}.id);
                    DELETE FROM changed_incidents WHERE id <= (SELECT max(id) FROM changed_incidents) - 10000;
                END;
                """);
        }
    }
}
