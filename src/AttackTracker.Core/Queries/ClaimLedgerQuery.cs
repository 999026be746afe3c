using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Reads a group's ledger page by page, each sought in the index.</summary>
public sealed class ClaimLedgerQuery(IDbContextFactory<TrackerDbContext> contexts, ReferenceInUse reference)
{
    private const int MostStatements = 60;
    private const int MostOfIncident = 12;

    /// <param name="group">Its id.</param>
    /// <param name="filter">What it says of groups that are named is put aside: the ledger also has what a group denies.</param>
    /// <param name="part">Which statements; null for all.</param>
    /// <param name="after">The last incident of the page before; null for the first page.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<ClaimLedger> RunAsync(string group, IncidentFilter filter, LedgerPart? part, LedgerPlace? after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var statements = Narrowed(database, Part(database, database.IncidentStatements.Where(s => s.GroupId == group), part), SubjectFilter.Any(filter, SubjectKind.Group));

        // Days and what has none are sought apart, so that both begin where the page before ended.
        var rows = after is { Day: null } ? [] : await Dated(statements, after).Take(MostStatements + 1).ToListAsync(cancellationToken);
        if (rows.Count <= MostStatements)
        {
            rows.AddRange(await Undated(statements, after).Take(MostStatements + 1 - rows.Count).ToListAsync(cancellationToken));
        }

        var (shown, next) = Cut(rows);
        var writer = new LedgerWriter(database, (await ReferenceStore.OfAsync(database, reference, cancellationToken)).Groups, group);
        return new ClaimLedger(await writer.WriteAsync(shown, MostOfIncident, cancellationToken), next);
    }

    private static IQueryable<IncidentStatementRow> Dated(IQueryable<IncidentStatementRow> statements, LedgerPlace? after)
    {
        var (day, incident) = (after?.Day, after?.Incident);
        var dated = day is null ? statements.Where(s => s.Day != null) : statements.Where(s => s.Day <= day && (s.Day < day || s.IncidentId < incident));
        return dated.OrderByDescending(s => s.Day).ThenByDescending(s => s.IncidentId).ThenByDescending(s => s.ReportId).AsNoTracking();
    }

    private static IQueryable<IncidentStatementRow> Undated(IQueryable<IncidentStatementRow> statements, LedgerPlace? after)
    {
        var incident = after is { Day: null } place ? place.Incident : int.MaxValue;
        return statements.Where(s => s.Day == null && s.IncidentId < incident).OrderByDescending(s => s.IncidentId).ThenByDescending(s => s.ReportId).AsNoTracking();
    }

    private static IQueryable<IncidentStatementRow> Part(TrackerDbContext database, IQueryable<IncidentStatementRow> statements, LedgerPart? part) => part switch
    {
        LedgerPart.Claimed => statements.Where(s => s.Status == ClaimStatus.Claimed || s.Status == ClaimStatus.Disputed),
        LedgerPart.Disputed => statements.Where(s => s.Status == ClaimStatus.Disputed),
        LedgerPart.Denied => statements.Where(s => s.Status == ClaimStatus.Denied),
        LedgerPart.Attributed => statements.Where(s => s.Role == GroupRole.AttributedTo),
        LedgerPart.Rival => statements.Where(s => (s.Status == ClaimStatus.Claimed || s.Status == ClaimStatus.Disputed)
            && database.IncidentStatements.Any(o => o.IncidentId == s.IncidentId && o.GroupId != s.GroupId && (o.Status == ClaimStatus.Claimed || o.Status == ClaimStatus.Disputed))),
        _ => statements,
    };

    // As a question for each statement in the index's order, which the key of an incident answers at once.
    private static IQueryable<IncidentStatementRow> Narrowed(TrackerDbContext database, IQueryable<IncidentStatementRow> statements, IncidentFilter filter)
    {
        if (filter == IncidentFilter.All)
        {
            return statements;
        }

        var passing = database.Passing(filter);
        return statements.Where(s => passing.Any(i => i.Id == s.IncidentId));
    }

    /// <summary>Whole incidents, and the last of them where others follow. One that fills a page by itself is cut.</summary>
    private static (List<IncidentStatementRow> Shown, LedgerPlace? Next) Cut(List<IncidentStatementRow> rows)
    {
        if (rows.Count <= MostStatements)
        {
            return (rows, null);
        }

        var whole = rows.TakeWhile(row => row.IncidentId != rows[^1].IncidentId).ToList();
        var shown = whole.Count > 0 ? whole : rows;
        return (shown, new LedgerPlace(shown[^1].Day, shown[^1].IncidentId));
    }
}
