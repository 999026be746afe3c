using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AttackTracker.Core.Storage.Migrations;

/// <summary>Personal tokens for programs.</summary>
[DbContext(typeof(TrackerDbContext))]
[Migration("20261122001500_ApiTokens")]
internal sealed class ApiTokens : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "api_tokens",
            columns: table => new
            {
                id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                account_id = table.Column<int>(type: "INTEGER", nullable: false),
                name = table.Column<string>(type: "TEXT", nullable: false),
                hash = table.Column<string>(type: "TEXT", nullable: false),
                may_read = table.Column<bool>(type: "INTEGER", nullable: false),
                may_export = table.Column<bool>(type: "INTEGER", nullable: false),
                created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                last_used_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_api_tokens", x => x.id);
                table.ForeignKey("FK_api_tokens_accounts_account_id", x => x.account_id, "accounts", "id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("ux_api_tokens_hash", "api_tokens", "hash", unique: true);
        migrationBuilder.CreateIndex("ix_api_tokens_of_account", "api_tokens", "account_id");
    }
}
