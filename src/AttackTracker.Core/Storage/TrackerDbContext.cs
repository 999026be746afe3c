using AttackTracker.Core.Accounts;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Places;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Columns;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Weapons;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage;

/// <summary>The database as EF Core sees it. One context an operation, from the factory; never kept.</summary>
/// <remarks>Its tables are open to the rest of Core alone: pages go through the classes in Queries and Editing.</remarks>
public sealed class TrackerDbContext(DbContextOptions<TrackerDbContext> options) : DbContext(options)
{
    /// <summary>The keys of incidents that are not there for who reads, see <see cref="Coding.BlindView"/>.</summary>
    internal IReadOnlyCollection<int> Hidden { get; set; } = [];

    internal DbSet<ArticleRow> Articles => Set<ArticleRow>();

    internal DbSet<ArticleMetadataRow> ArticleMetadata => Set<ArticleMetadataRow>();

    internal DbSet<ExtractionRunRow> ExtractionRuns => Set<ExtractionRunRow>();

    internal DbSet<ReportRow> Reports => Set<ReportRow>();

    internal DbSet<EvidenceRow> Evidence => Set<EvidenceRow>();

    internal DbSet<AggregateRow> Aggregates => Set<AggregateRow>();

    internal DbSet<IncidentRow> Incidents => Set<IncidentRow>();

    internal DbSet<IncidentWeaponRow> IncidentWeapons => Set<IncidentWeaponRow>();

    internal DbSet<IncidentOutcomeRow> IncidentOutcomes => Set<IncidentOutcomeRow>();

    internal DbSet<IncidentGroupRow> IncidentGroups => Set<IncidentGroupRow>();

    internal DbSet<IncidentStatementRow> IncidentStatements => Set<IncidentStatementRow>();

    internal DbSet<IncidentFieldRow> IncidentFields => Set<IncidentFieldRow>();

    internal DbSet<IncidentReportRow> IncidentReports => Set<IncidentReportRow>();

    internal DbSet<PublicIdRow> PublicIds => Set<PublicIdRow>();

    internal DbSet<ReportPublicIdRow> ReportPublicIds => Set<ReportPublicIdRow>();

    internal DbSet<MergeProposalRow> MergeProposals => Set<MergeProposalRow>();

    internal DbSet<Decision> Decisions => Set<Decision>();

    internal DbSet<DraftRow> Drafts => Set<DraftRow>();

    internal DbSet<SavedFilterRow> SavedFilters => Set<SavedFilterRow>();

    internal DbSet<ReleaseRow> Releases => Set<ReleaseRow>();

    internal DbSet<ReleaseFileRow> ReleaseFiles => Set<ReleaseFileRow>();

    internal DbSet<ReleasePieceRow> ReleasePieces => Set<ReleasePieceRow>();

    internal DbSet<ReleaseChangeRow> ReleaseChanges => Set<ReleaseChangeRow>();

    internal DbSet<ReleaseWithdrawalRow> ReleaseWithdrawals => Set<ReleaseWithdrawalRow>();

    /// <summary>Releases that nobody has withdrawn.</summary>
    internal IQueryable<ReleaseRow> ReleasesInForce => Releases.Where(r => !ReleaseWithdrawals.Any(w => w.ReleaseId == r.Id));

    internal DbSet<ReviewClaimRow> ReviewClaims => Set<ReviewClaimRow>();

    internal DbSet<CoderSheetRow> CoderSheets => Set<CoderSheetRow>();

    /// <summary>Decisions that hold: no undoings, and none that was undone.</summary>
    internal IQueryable<Decision> DecisionsInForce => Decisions.Where(d => d.Kind != DecisionKind.Undo && !Decisions.Any(u => u.Undoes == d.Id));

    /// <summary>The key of the incident that a public id leads to, for <c>Contains</c>: SQLite goes from the one to the other, where of an <c>Any</c> it would ask every row.</summary>
    internal IQueryable<int?> KeyOf(string publicId) => PublicIds.Where(p => p.PublicId == publicId).Select(p => p.IncidentId);

    /// <summary>All public ids that lead to an incident, for <c>Contains</c>.</summary>
    internal IQueryable<string?> IdsOf(int incident) => PublicIds.Where(p => p.IncidentId == incident).Select(p => p.PublicId);

    internal DbSet<ReferenceRevisionRow> ReferenceRevisions => Set<ReferenceRevisionRow>();

    internal DbSet<RereadingRow> Rereadings => Set<RereadingRow>();

    internal DbSet<SiteRow> Sites => Set<SiteRow>();

    internal DbSet<PlaceRow> Places => Set<PlaceRow>();

    internal DbSet<GroupRow> Groups => Set<GroupRow>();

    internal DbSet<WeaponFormRow> WeaponForms => Set<WeaponFormRow>();

    internal DbSet<DatedEventRow> DatedEvents => Set<DatedEventRow>();

    internal DbSet<Account> Accounts => Set<Account>();

    internal DbSet<ApiToken> ApiTokens => Set<ApiToken>();

    /// <summary>Articles whose title or text has the words; <paramref name="match"/> is an FTS5 query, see <see cref="SearchText"/>.</summary>
    internal IQueryable<ArticleSearchRow> SearchArticles(string match)
        => Set<ArticleSearchRow>().FromSql($"SELECT rowid AS article_id, rank FROM article_search WHERE article_search MATCH {match}");

    /// <summary>Incidents whose title, site or groups have the words; <paramref name="match"/> is an FTS5 query, see <see cref="SearchText"/>.</summary>
    internal IQueryable<IncidentSearchRow> SearchIncidents(string match)
        => Set<IncidentSearchRow>().FromSql($"SELECT rowid AS incident_id, rank FROM incident_search WHERE incident_search MATCH {match}");

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(TrackerDbContext).Assembly);
        SnakeCase.Apply(modelBuilder);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<ReportKind>().HaveConversion<TermConverter<ReportKind>>();
        configurationBuilder.Properties<Field>().HaveConversion<TermConverter<Field>>();
        configurationBuilder.Properties<Outcome>().HaveConversion<TermConverter<Outcome>>();
        configurationBuilder.Properties<ClaimStatus>().HaveConversion<TermConverter<ClaimStatus>>();
        configurationBuilder.Properties<Damage>().HaveConversion<TermConverter<Damage>>();
        configurationBuilder.Properties<WeaponType>().HaveConversion<TermConverter<WeaponType>>();
        configurationBuilder.Properties<DatePrecision>().HaveConversion<TermConverter<DatePrecision>>();
        configurationBuilder.Properties<PublicationBasis>().HaveConversion<TermConverter<PublicationBasis>>();
        configurationBuilder.Properties<GeoPrecision>().HaveConversion<TermConverter<GeoPrecision>>();
        configurationBuilder.Properties<DecisionKind>().HaveConversion<TermConverter<DecisionKind>>();
        configurationBuilder.Properties<FieldState>().HaveConversion<TermConverter<FieldState>>();
        configurationBuilder.Properties<Basis>().HaveConversion<TermConverter<Basis>>();
        configurationBuilder.Properties<RunnerUpReason>().HaveConversion<TermConverter<RunnerUpReason>>();
        configurationBuilder.Properties<ProposalState>().HaveConversion<TermConverter<ProposalState>>();
        configurationBuilder.Properties<GroupRole>().HaveConversion<TermConverter<GroupRole>>();
        configurationBuilder.Properties<ReleaseChangeKind>().HaveConversion<TermConverter<ReleaseChangeKind>>();
        configurationBuilder.Properties<IReadOnlyList<ReleasedValue>>().HaveConversion<JsonListConverter<ReleasedValue>, ListComparer<ReleasedValue>>();
        configurationBuilder.Properties<IReadOnlyList<ReleaseReason>>().HaveConversion<JsonListConverter<ReleaseReason>, ListComparer<ReleaseReason>>();
        configurationBuilder.Properties<IReadOnlyList<Role>>().HaveConversion<JsonListConverter<Role>, ListComparer<Role>>();
        configurationBuilder.Properties<IReadOnlyList<string>>().HaveConversion<JsonListConverter<string>, ListComparer<string>>();
        configurationBuilder.Properties<IReadOnlyList<WeaponUse>>().HaveConversion<JsonListConverter<WeaponUse>, ListComparer<WeaponUse>>();
        configurationBuilder.Properties<IReadOnlyList<Outcome>>().HaveConversion<JsonListConverter<Outcome>, ListComparer<Outcome>>();
        configurationBuilder.Properties<IReadOnlyList<Claim>>().HaveConversion<JsonListConverter<Claim>, ListComparer<Claim>>();
        configurationBuilder.Properties<IReadOnlyList<Attribution>>().HaveConversion<JsonListConverter<Attribution>, ListComparer<Attribution>>();
        configurationBuilder.Properties<IReadOnlyList<FieldComparison>>().HaveConversion<JsonListConverter<FieldComparison>, ListComparer<FieldComparison>>();
        configurationBuilder.Properties<IReadOnlyList<Field>>().HaveConversion<JsonListConverter<Field>, ListComparer<Field>>();
        configurationBuilder.Properties<IReadOnlyDictionary<Field, double>>().HaveConversion<ConfidenceConverter, ConfidenceComparer>();
    }
}
