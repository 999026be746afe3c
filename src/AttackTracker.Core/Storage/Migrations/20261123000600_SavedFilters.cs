using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AttackTracker.Core.Storage.Migrations;

/// <summary>Filters that people keep under a name.</summary>
[DbContext(typeof(TrackerDbContext))]
[Migration("20261123000600_SavedFilters")]
internal sealed class SavedFilters : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "saved_filters",
            columns: table => new
            {
                id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                account_id = table.Column<int>(type: "INTEGER", nullable: false),
                name = table.Column<string>(type: "TEXT", nullable: false),
                query = table.Column<string>(type: "TEXT", nullable: false),
                saved_at = table.Column<DateTime>(type: "TEXT", nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_saved_filters", x => x.id));
        migrationBuilder.CreateIndex("ux_saved_filters_name", "saved_filters", ["account_id", "name"], unique: true);
    }
}
