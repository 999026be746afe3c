using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AttackTracker.Core.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Accounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    normalized_name = table.Column<string>(type: "TEXT", nullable: false),
                    roles = table.Column<string>(type: "TEXT", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    password_is_temporary = table.Column<bool>(type: "INTEGER", nullable: false),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: false),
                    authenticator_key = table.Column<string>(type: "TEXT", nullable: true),
                    has_second_factor = table.Column<bool>(type: "INTEGER", nullable: false),
                    last_code_step = table.Column<long>(type: "INTEGER", nullable: true),
                    recovery_code_hashes = table.Column<string>(type: "TEXT", nullable: false),
                    failed_sign_ins = table.Column<int>(type: "INTEGER", nullable: false),
                    locked_out_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    is_locked = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_signed_in_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ux_accounts_name",
                table: "accounts",
                column: "normalized_name",
                unique: true);

            migrationBuilder.Sql("CREATE TRIGGER guard_accounts_update BEFORE UPDATE OF id, name, normalized_name, created_at ON accounts WHEN new.id <> old.id OR new.name <> old.name OR new.normalized_name <> old.normalized_name OR new.created_at <> old.created_at BEGIN SELECT RAISE(ABORT, 'accounts keep their names'); END;");
            migrationBuilder.Sql("CREATE TRIGGER guard_accounts_delete BEFORE DELETE ON accounts BEGIN SELECT RAISE(ABORT, 'accounts is never deleted from'); END;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accounts");
        }
    }
}
