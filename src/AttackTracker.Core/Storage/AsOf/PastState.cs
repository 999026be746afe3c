using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage.AsOf;

/// <summary>Takes a copy of a database back to a moment: leaves out what was recorded later, and builds the incidents from the rest.</summary>
/// <remarks>
/// All that incidents are made of is versioned and only added to, so the past is what remains when the later rows are gone. Accounts, drafts and
/// whatever else belongs to people rather than to the record is left out as well.
/// </remarks>
internal static class PastState
{
    // Releases stand in the present for every moment, see ReleasesQuery: their files would be copied for nothing.
    private static readonly string[] NotOfTheRecord =
    [
        "api_tokens", "accounts", "drafts", "saved_filters", "review_claims", "merge_proposals", "rereadings",
        "release_withdrawals", "release_changes", "release_pieces", "release_files", "releases",
    ];

    private static readonly string[] OfIncidents = ["incident_weapons", "incident_outcomes", "incident_groups", "incident_statements", "incident_fields", "incident_reports"];

    /// <param name="copy">A context on the copy, which nobody else has open.</param>
    /// <param name="moment">In UTC, inclusive.</param>
    /// <param name="cancellationToken">Leaves the copy unusable.</param>
    public static async Task RestoreAsync(TrackerDbContext copy, DateTime moment, CancellationToken cancellationToken)
    {
        await copy.Database.OpenConnectionAsync(cancellationToken);
        await copy.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF;", cancellationToken);
        await using (var transaction = await copy.Database.BeginTransactionAsync(cancellationToken))
        {
            await UnguardAsync(copy, cancellationToken);
            await CutAsync(copy, moment, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        await copy.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = ON;", cancellationToken);
        await using var building = await copy.Database.BeginTransactionAsync(cancellationToken);
        var builder = new IncidentBuilder((await UseReferenceAsync(copy, moment, cancellationToken)).Gazetteer);
        await new IncidentProjection(builder).UpdateAsync(copy, touched: null, moment, changes: null, cancellationToken);
        await building.CommitAsync(cancellationToken);
    }

    // The guards keep history from being rewritten, which is what is done to this copy.
    private static async Task UnguardAsync(TrackerDbContext copy, CancellationToken cancellationToken)
    {
        foreach (var guard in await copy.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'guard%'").ToListAsync(cancellationToken))
        {
            var drop = $"DROP TRIGGER {guard}"; // a name of our own
            await copy.Database.ExecuteSqlRawAsync(drop, cancellationToken);
        }
    }

    private static async Task CutAsync(TrackerDbContext copy, DateTime moment, CancellationToken cancellationToken)
    {
        foreach (var table in NotOfTheRecord)
        {
            var empty = $"DELETE FROM {table}"; // a name of our own
            await copy.Database.ExecuteSqlRawAsync(empty, cancellationToken);
        }

        var database = copy.Database;
        await database.ExecuteSqlAsync($"UPDATE public_ids SET incident_id = NULL", cancellationToken);

        // Not current before they go, so that the search loses their words.
        await database.ExecuteSqlAsync($"UPDATE article_metadata SET is_current = 0 WHERE is_current = 1 AND recorded_at > {moment}", cancellationToken);
        await database.ExecuteSqlAsync($"DELETE FROM decisions WHERE at > {moment}", cancellationToken);

        // What coders had finished is of the record; who was asked to code and who was at it is not kept for any time but now.
        await database.ExecuteSqlAsync($"DELETE FROM coder_sheets WHERE finished_at IS NULL OR finished_at > {moment}", cancellationToken);
        await database.ExecuteSqlAsync($"DELETE FROM report_public_ids WHERE at > {moment}", cancellationToken);
        await database.ExecuteSqlAsync($"DELETE FROM public_ids WHERE given_at > {moment}", cancellationToken);

        // The others keep their keys, by which lists are sorted within a day; they are written anew where they were otherwise.
        await database.ExecuteSqlAsync($"DELETE FROM incidents WHERE public_id NOT IN (SELECT public_id FROM public_ids)", cancellationToken);
        foreach (var table in OfIncidents)
        {
            var orphans = $"DELETE FROM {table} WHERE incident_id NOT IN (SELECT id FROM incidents)"; // a name of our own
            await database.ExecuteSqlRawAsync(orphans, cancellationToken);
        }

        await database.ExecuteSqlAsync($"DELETE FROM extraction_runs WHERE at > {moment}", cancellationToken);
        await database.ExecuteSqlAsync($"DELETE FROM publication_evidence WHERE run_id NOT IN (SELECT id FROM extraction_runs)", cancellationToken);
        await database.ExecuteSqlAsync($"DELETE FROM aggregates WHERE run_id NOT IN (SELECT id FROM extraction_runs)", cancellationToken);
        await database.ExecuteSqlAsync($"DELETE FROM reports WHERE run_id NOT IN (SELECT id FROM extraction_runs)", cancellationToken);
        foreach (var table in new[] { "evidence", "runner_ups", "report_public_ids" })
        {
            var orphans = $"DELETE FROM {table} WHERE report_id NOT IN (SELECT id FROM reports)"; // a name of our own
            await database.ExecuteSqlRawAsync(orphans, cancellationToken);
        }

        await database.ExecuteSqlAsync($"DELETE FROM article_metadata WHERE recorded_at > {moment}", cancellationToken);
        await database.ExecuteSqlAsync($"DELETE FROM articles WHERE added_at > {moment}", cancellationToken);
        await database.ExecuteSqlAsync($"DELETE FROM reference_revisions WHERE recorded_at > {moment}", cancellationToken);
        await database.ExecuteSqlAsync($"UPDATE article_metadata SET is_current = 1 WHERE is_current = 0 AND id IN (SELECT max(id) FROM article_metadata GROUP BY article_id)", cancellationToken);
        await database.ExecuteSqlAsync($"UPDATE extraction_runs SET is_current = 0 WHERE is_current = 1", cancellationToken);
        await database.ExecuteSqlAsync($"UPDATE extraction_runs SET is_current = 1 WHERE id IN (SELECT max(id) FROM extraction_runs GROUP BY article_id)", cancellationToken);
    }

    // The revision that an article was read by last was the current one, unless a person changed it since.
    private static async Task<ReferenceData> UseReferenceAsync(TrackerDbContext copy, DateTime moment, CancellationToken cancellationToken)
    {
        var last = await copy.ExtractionRuns.OrderByDescending(r => r.Id).Select(r => (int?)r.ReferenceRevisionId).FirstOrDefaultAsync(cancellationToken);
        var revision = await copy.ReferenceRevisions.Where(r => r.Id == last || (r.RecordedBy != null && r.Id > last)).OrderByDescending(r => r.Id).FirstOrDefaultAsync(cancellationToken)
            ?? await copy.ReferenceRevisions.OrderByDescending(r => r.Id).FirstOrDefaultAsync(cancellationToken);
        var reference = TryRead(revision);
        await ReferenceStore.UseAsync(copy, reference, moment, cancellationToken);
        copy.ChangeTracker.Clear();
        return reference;
    }

    // A form that only an older version of the program could read: today's data are nearest to it.
    private static ReferenceData TryRead(ReferenceRevisionRow? revision)
    {
        try
        {
            return revision is null ? ReferenceData.Shipped : ReferenceStore.Read(revision);
        }
        catch (ReferenceDataException)
        {
            return ReferenceData.Shipped;
        }
    }
}
