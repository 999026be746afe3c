using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AttackTracker.Core.Storage.Migrations;

/// <summary>Where a report stands is noted once a decision instead of with the time of the last one, so that undoing a decision takes its mark with it.</summary>
/// <remarks>By hand, since the marks of older files become rows of their own; and the guards of the tables that were made anew come back.</remarks>
[DbContext(typeof(TrackerDbContext))]
[Migration("20261122000700_DecisionsOfReports")]
internal sealed class DecisionsOfReports : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Homes);
        migrationBuilder.Sql("CREATE TRIGGER guard_decisions_update BEFORE UPDATE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions never changes'); END;");
        migrationBuilder.Sql("CREATE TRIGGER guard_decisions_delete BEFORE DELETE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions is never deleted from'); END;");
        migrationBuilder.Sql("CREATE TRIGGER guard_coder_sheets_update BEFORE UPDATE ON coder_sheets WHEN old.finished_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'coder_sheets never changes once finished'); END;");
        migrationBuilder.Sql("CREATE TRIGGER guard_coder_sheets_delete BEFORE DELETE ON coder_sheets BEGIN SELECT RAISE(ABORT, 'coder_sheets is never deleted from'); END;");
    }

    internal const string Homes = """
        DROP TRIGGER IF EXISTS guard_report_public_ids_update;
        DROP TRIGGER IF EXISTS guard_report_public_ids_delete;
        CREATE TABLE report_homes (
            id INTEGER NOT NULL CONSTRAINT PK_report_public_ids PRIMARY KEY AUTOINCREMENT,
            report_id INTEGER NOT NULL,
            public_id TEXT NOT NULL,
            age INTEGER NOT NULL,
            at TEXT NOT NULL,
            decision_id INTEGER NULL,
            CONSTRAINT FK_report_public_ids_decisions_decision_id FOREIGN KEY (decision_id) REFERENCES decisions (id) ON DELETE RESTRICT,
            CONSTRAINT FK_report_public_ids_public_ids_public_id FOREIGN KEY (public_id) REFERENCES public_ids (public_id) ON DELETE RESTRICT,
            CONSTRAINT FK_report_public_ids_reports_report_id FOREIGN KEY (report_id) REFERENCES reports (id) ON DELETE RESTRICT);
        INSERT INTO report_homes (report_id, public_id, age, at)
            SELECT home.report_id, home.public_id, home.age, max(public_ids.given_at, extraction_runs.at)
            FROM report_public_ids AS home
            JOIN public_ids ON public_ids.public_id = home.public_id
            JOIN reports ON reports.id = home.report_id
            JOIN extraction_runs ON extraction_runs.id = reports.run_id
            ORDER BY home.age, home.report_id;
        INSERT INTO report_homes (report_id, public_id, age, at, decision_id)
            SELECT home.report_id, home.public_id, home.age, home.reviewed_at, (SELECT max(decisions.id) FROM decisions WHERE decisions.at = home.reviewed_at)
            FROM report_public_ids AS home
            WHERE home.reviewed_at IS NOT NULL
            ORDER BY home.age, home.report_id;
        DROP TABLE report_public_ids;
        ALTER TABLE report_homes RENAME TO report_public_ids;
        CREATE UNIQUE INDEX ux_report_public_ids_once ON report_public_ids (report_id, public_id, decision_id);
        CREATE INDEX ix_report_public_ids_of_id ON report_public_ids (public_id);
        CREATE INDEX ix_report_public_ids_age ON report_public_ids (age);
        CREATE INDEX ix_report_public_ids_of_decision ON report_public_ids (decision_id) WHERE decision_id IS NOT NULL;
        CREATE TRIGGER guard_report_public_ids_update BEFORE UPDATE ON report_public_ids BEGIN SELECT RAISE(ABORT, 'report_public_ids never changes'); END;
        CREATE TRIGGER guard_report_public_ids_delete BEFORE DELETE ON report_public_ids BEGIN SELECT RAISE(ABORT, 'report_public_ids is never deleted from'); END;
        """;
}
