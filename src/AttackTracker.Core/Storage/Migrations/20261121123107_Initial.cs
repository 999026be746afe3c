using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AttackTracker.Core.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "articles",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    content_hash = table.Column<string>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_articles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dated_events",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dated_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "groups",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_groups", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "incidents",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    public_id = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    main_weapon = table.Column<string>(type: "TEXT", nullable: true),
                    group_names = table.Column<string>(type: "TEXT", nullable: false),
                    conflict_count = table.Column<int>(type: "INTEGER", nullable: false),
                    report_count = table.Column<int>(type: "INTEGER", nullable: false),
                    article_count = table.Column<int>(type: "INTEGER", nullable: false),
                    source_count = table.Column<int>(type: "INTEGER", nullable: false),
                    confidence = table.Column<double>(type: "REAL", nullable: false),
                    is_reviewed = table.Column<bool>(type: "INTEGER", nullable: false),
                    projection_hash = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    background = table.Column<bool>(type: "INTEGER", nullable: false),
                    date_start = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    date_end = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    date_precision = table.Column<string>(type: "TEXT", nullable: true),
                    date_words = table.Column<string>(type: "TEXT", nullable: true),
                    site_id = table.Column<string>(type: "TEXT", nullable: true),
                    site_name = table.Column<string>(type: "TEXT", nullable: true),
                    country = table.Column<string>(type: "TEXT", nullable: true),
                    admin1 = table.Column<string>(type: "TEXT", nullable: true),
                    geo_precision = table.Column<string>(type: "TEXT", nullable: true),
                    weapons = table.Column<string>(type: "TEXT", nullable: false),
                    munitions_low = table.Column<int>(type: "INTEGER", nullable: true),
                    munitions_high = table.Column<int>(type: "INTEGER", nullable: true),
                    outcomes = table.Column<string>(type: "TEXT", nullable: false),
                    claimed_by = table.Column<string>(type: "TEXT", nullable: false),
                    attributed_to = table.Column<string>(type: "TEXT", nullable: false),
                    killed_low = table.Column<int>(type: "INTEGER", nullable: true),
                    killed_high = table.Column<int>(type: "INTEGER", nullable: true),
                    wounded_low = table.Column<int>(type: "INTEGER", nullable: true),
                    wounded_high = table.Column<int>(type: "INTEGER", nullable: true),
                    damage = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incidents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "places",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    country = table.Column<string>(type: "TEXT", nullable: true),
                    admin1 = table.Column<string>(type: "TEXT", nullable: true),
                    latitude = table.Column<double>(type: "REAL", nullable: true),
                    longitude = table.Column<double>(type: "REAL", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_places", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reference_revisions",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    is_current = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reference_revisions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sites",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    country = table.Column<string>(type: "TEXT", nullable: true),
                    admin1 = table.Column<string>(type: "TEXT", nullable: true),
                    type = table.Column<string>(type: "TEXT", nullable: true),
                    latitude = table.Column<double>(type: "REAL", nullable: true),
                    longitude = table.Column<double>(type: "REAL", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sites", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "weapon_forms",
                columns: table => new
                {
                    form = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_weapon_forms", x => x.form);
                });

            migrationBuilder.CreateTable(
                name: "article_metadata",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    article_id = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: true),
                    publisher = table.Column<string>(type: "TEXT", nullable: true),
                    published = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    published_in_document = table.Column<bool>(type: "INTEGER", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: true),
                    url = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    is_current = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_article_metadata", x => x.id);
                    table.ForeignKey(
                        name: "FK_article_metadata_articles_article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incident_groups",
                columns: table => new
                {
                    incident_id = table.Column<int>(type: "INTEGER", nullable: false),
                    group_id = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: true),
                    by = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incident_groups", x => new { x.incident_id, x.group_id, x.role });
                    table.ForeignKey(
                        name: "FK_incident_groups_incidents_incident_id",
                        column: x => x.incident_id,
                        principalTable: "incidents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "incident_outcomes",
                columns: table => new
                {
                    incident_id = table.Column<int>(type: "INTEGER", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incident_outcomes", x => new { x.incident_id, x.outcome });
                    table.ForeignKey(
                        name: "FK_incident_outcomes_incidents_incident_id",
                        column: x => x.incident_id,
                        principalTable: "incidents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "incident_weapons",
                columns: table => new
                {
                    incident_id = table.Column<int>(type: "INTEGER", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incident_weapons", x => new { x.incident_id, x.type });
                    table.ForeignKey(
                        name: "FK_incident_weapons_incidents_incident_id",
                        column: x => x.incident_id,
                        principalTable: "incidents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "public_ids",
                columns: table => new
                {
                    public_id = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    age = table.Column<int>(type: "INTEGER", nullable: false),
                    given_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    incident_id = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_public_ids", x => x.public_id);
                    table.ForeignKey(
                        name: "FK_public_ids_incidents_incident_id",
                        column: x => x.incident_id,
                        principalTable: "incidents",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "extraction_runs",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    article_id = table.Column<int>(type: "INTEGER", nullable: false),
                    metadata_id = table.Column<int>(type: "INTEGER", nullable: false),
                    reference_revision_id = table.Column<int>(type: "INTEGER", nullable: false),
                    extractor_version = table.Column<string>(type: "TEXT", nullable: false),
                    published_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    published_basis = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    is_current = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_extraction_runs", x => x.id);
                    table.ForeignKey(
                        name: "FK_extraction_runs_article_metadata_metadata_id",
                        column: x => x.metadata_id,
                        principalTable: "article_metadata",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_extraction_runs_articles_article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_extraction_runs_reference_revisions_reference_revision_id",
                        column: x => x.reference_revision_id,
                        principalTable: "reference_revisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "decisions",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    incident = table.Column<string>(type: "TEXT", nullable: false),
                    field = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<string>(type: "TEXT", nullable: false),
                    to = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    who = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decisions", x => x.id);
                    table.ForeignKey(
                        name: "FK_decisions_public_ids_incident",
                        column: x => x.incident,
                        principalTable: "public_ids",
                        principalColumn: "public_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "aggregates",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    run_id = table.Column<int>(type: "INTEGER", nullable: false),
                    start = table.Column<int>(type: "INTEGER", nullable: false),
                    end = table.Column<int>(type: "INTEGER", nullable: false),
                    count_low = table.Column<int>(type: "INTEGER", nullable: true),
                    count_high = table.Column<int>(type: "INTEGER", nullable: true),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_aggregates", x => x.id);
                    table.ForeignKey(
                        name: "FK_aggregates_extraction_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "extraction_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "publication_evidence",
                columns: table => new
                {
                    run_id = table.Column<int>(type: "INTEGER", nullable: false),
                    start = table.Column<int>(type: "INTEGER", nullable: false),
                    end = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publication_evidence", x => new { x.run_id, x.start, x.end });
                    table.ForeignKey(
                        name: "FK_publication_evidence_extraction_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "extraction_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reports",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    run_id = table.Column<int>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    confidence = table.Column<double>(type: "REAL", nullable: false),
                    field_confidence = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    background = table.Column<bool>(type: "INTEGER", nullable: false),
                    date_start = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    date_end = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    date_precision = table.Column<string>(type: "TEXT", nullable: true),
                    date_words = table.Column<string>(type: "TEXT", nullable: true),
                    site_id = table.Column<string>(type: "TEXT", nullable: true),
                    site_name = table.Column<string>(type: "TEXT", nullable: true),
                    country = table.Column<string>(type: "TEXT", nullable: true),
                    admin1 = table.Column<string>(type: "TEXT", nullable: true),
                    geo_precision = table.Column<string>(type: "TEXT", nullable: true),
                    weapons = table.Column<string>(type: "TEXT", nullable: false),
                    munitions_low = table.Column<int>(type: "INTEGER", nullable: true),
                    munitions_high = table.Column<int>(type: "INTEGER", nullable: true),
                    outcomes = table.Column<string>(type: "TEXT", nullable: false),
                    claimed_by = table.Column<string>(type: "TEXT", nullable: false),
                    attributed_to = table.Column<string>(type: "TEXT", nullable: false),
                    killed_low = table.Column<int>(type: "INTEGER", nullable: true),
                    killed_high = table.Column<int>(type: "INTEGER", nullable: true),
                    wounded_low = table.Column<int>(type: "INTEGER", nullable: true),
                    wounded_high = table.Column<int>(type: "INTEGER", nullable: true),
                    damage = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports", x => x.id);
                    table.ForeignKey(
                        name: "FK_reports_extraction_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "extraction_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incident_fields",
                columns: table => new
                {
                    incident_id = table.Column<int>(type: "INTEGER", nullable: false),
                    field = table.Column<string>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", nullable: false),
                    has_conflict = table.Column<bool>(type: "INTEGER", nullable: false),
                    stated_by = table.Column<int>(type: "INTEGER", nullable: false),
                    supported_by = table.Column<int>(type: "INTEGER", nullable: false),
                    confidence = table.Column<double>(type: "REAL", nullable: false),
                    decision_id = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incident_fields", x => new { x.incident_id, x.field });
                    table.ForeignKey(
                        name: "FK_incident_fields_decisions_decision_id",
                        column: x => x.decision_id,
                        principalTable: "decisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_incident_fields_incidents_incident_id",
                        column: x => x.incident_id,
                        principalTable: "incidents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "evidence",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    report_id = table.Column<int>(type: "INTEGER", nullable: false),
                    field = table.Column<string>(type: "TEXT", nullable: false),
                    start = table.Column<int>(type: "INTEGER", nullable: false),
                    end = table.Column<int>(type: "INTEGER", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evidence", x => x.id);
                    table.ForeignKey(
                        name: "FK_evidence_reports_report_id",
                        column: x => x.report_id,
                        principalTable: "reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incident_reports",
                columns: table => new
                {
                    report_id = table.Column<int>(type: "INTEGER", nullable: false),
                    incident_id = table.Column<int>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    joined_to_id = table.Column<int>(type: "INTEGER", nullable: true),
                    score = table.Column<double>(type: "REAL", nullable: false),
                    comparisons = table.Column<string>(type: "TEXT", nullable: false),
                    supports = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incident_reports", x => x.report_id);
                    table.ForeignKey(
                        name: "FK_incident_reports_incidents_incident_id",
                        column: x => x.incident_id,
                        principalTable: "incidents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_incident_reports_reports_joined_to_id",
                        column: x => x.joined_to_id,
                        principalTable: "reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_incident_reports_reports_report_id",
                        column: x => x.report_id,
                        principalTable: "reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_public_ids",
                columns: table => new
                {
                    report_id = table.Column<int>(type: "INTEGER", nullable: false),
                    public_id = table.Column<string>(type: "TEXT", nullable: false),
                    age = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_public_ids", x => new { x.report_id, x.public_id });
                    table.ForeignKey(
                        name: "FK_report_public_ids_public_ids_public_id",
                        column: x => x.public_id,
                        principalTable: "public_ids",
                        principalColumn: "public_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_report_public_ids_reports_report_id",
                        column: x => x.report_id,
                        principalTable: "reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_aggregates_of_run",
                table: "aggregates",
                column: "run_id");

            migrationBuilder.CreateIndex(
                name: "ux_article_metadata_current",
                table: "article_metadata",
                column: "article_id",
                unique: true,
                filter: "is_current = 1");

            migrationBuilder.CreateIndex(
                name: "ux_article_metadata_revision",
                table: "article_metadata",
                columns: new[] { "article_id", "revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_articles_one_text",
                table: "articles",
                column: "content_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_decisions_of_incident",
                table: "decisions",
                columns: new[] { "incident", "field", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_evidence_of_report_field",
                table: "evidence",
                columns: new[] { "report_id", "field", "start", "end" });

            migrationBuilder.CreateIndex(
                name: "IX_extraction_runs_metadata_id",
                table: "extraction_runs",
                column: "metadata_id");

            migrationBuilder.CreateIndex(
                name: "ix_extraction_runs_of_article",
                table: "extraction_runs",
                columns: new[] { "article_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_extraction_runs_reference_revision_id",
                table: "extraction_runs",
                column: "reference_revision_id");

            migrationBuilder.CreateIndex(
                name: "ux_extraction_runs_current",
                table: "extraction_runs",
                column: "article_id",
                unique: true,
                filter: "is_current = 1");

            migrationBuilder.CreateIndex(
                name: "ix_incident_fields_of_decision",
                table: "incident_fields",
                column: "decision_id");

            migrationBuilder.CreateIndex(
                name: "ix_incident_groups_filter",
                table: "incident_groups",
                columns: new[] { "group_id", "role", "incident_id" });

            migrationBuilder.CreateIndex(
                name: "ix_incident_outcomes_filter",
                table: "incident_outcomes",
                columns: new[] { "outcome", "incident_id" });

            migrationBuilder.CreateIndex(
                name: "ix_incident_reports_joined_to",
                table: "incident_reports",
                column: "joined_to_id");

            migrationBuilder.CreateIndex(
                name: "ux_incident_reports_of_incident",
                table: "incident_reports",
                columns: new[] { "incident_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_incident_weapons_filter",
                table: "incident_weapons",
                columns: new[] { "type", "incident_id" });

            migrationBuilder.CreateIndex(
                name: "ix_incidents_bases",
                table: "incidents",
                columns: new[] { "site_id", "kind", "background", "day", "main_weapon", "killed_low", "killed_high", "wounded_low", "wounded_high" });

            migrationBuilder.CreateIndex(
                name: "ix_incidents_newest",
                table: "incidents",
                columns: new[] { "day", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_incidents_timeline",
                table: "incidents",
                columns: new[] { "day", "kind", "background", "site_id", "main_weapon" });

            migrationBuilder.CreateIndex(
                name: "ux_incidents_public_id",
                table: "incidents",
                column: "public_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_public_ids_of_incident",
                table: "public_ids",
                column: "incident_id");

            migrationBuilder.CreateIndex(
                name: "ux_public_ids_age",
                table: "public_ids",
                column: "age",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_public_ids_number",
                table: "public_ids",
                columns: new[] { "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_reference_revisions_current",
                table: "reference_revisions",
                column: "is_current",
                unique: true,
                filter: "is_current = 1");

            migrationBuilder.CreateIndex(
                name: "ux_reference_revisions_hash",
                table: "reference_revisions",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_report_public_ids_public_id",
                table: "report_public_ids",
                column: "public_id");

            migrationBuilder.CreateIndex(
                name: "ux_reports_of_run",
                table: "reports",
                columns: new[] { "run_id", "ordinal" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "aggregates");

            migrationBuilder.DropTable(
                name: "dated_events");

            migrationBuilder.DropTable(
                name: "evidence");

            migrationBuilder.DropTable(
                name: "groups");

            migrationBuilder.DropTable(
                name: "incident_fields");

            migrationBuilder.DropTable(
                name: "incident_groups");

            migrationBuilder.DropTable(
                name: "incident_outcomes");

            migrationBuilder.DropTable(
                name: "incident_reports");

            migrationBuilder.DropTable(
                name: "incident_weapons");

            migrationBuilder.DropTable(
                name: "places");

            migrationBuilder.DropTable(
                name: "publication_evidence");

            migrationBuilder.DropTable(
                name: "report_public_ids");

            migrationBuilder.DropTable(
                name: "sites");

            migrationBuilder.DropTable(
                name: "weapon_forms");

            migrationBuilder.DropTable(
                name: "decisions");

            migrationBuilder.DropTable(
                name: "reports");

            migrationBuilder.DropTable(
                name: "public_ids");

            migrationBuilder.DropTable(
                name: "extraction_runs");

            migrationBuilder.DropTable(
                name: "incidents");

            migrationBuilder.DropTable(
                name: "article_metadata");

            migrationBuilder.DropTable(
                name: "reference_revisions");

            migrationBuilder.DropTable(
                name: "articles");
        }
    }
}
