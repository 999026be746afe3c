using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>The incidents that were told of, read again or decided on last.</summary>
public sealed class ChangesQuery(IDbContextFactory<TrackerDbContext> contexts)
{
    /// <summary>How many incidents there are at most.</summary>
    public const int Most = 50;

    // Several decisions may be on one incident.
    private const int Looked = 20 * Most;

    /// <summary>The latest change first, each incident once.</summary>
    public async Task<IReadOnlyList<ChangedIncident>> RunAsync(IncidentFilter filter, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var passing = database.Passing(filter);
        var decided = await database.Decisions
            .Join(database.PublicIds, d => d.Incident, p => p.PublicId, (d, p) => new { d.Id, d.At, p.IncidentId })
            .Where(d => passing.Any(i => i.Id == d.IncidentId))
            .OrderByDescending(d => d.Id).Take(Looked)
            .Select(d => new { Incident = d.IncidentId!.Value, d.At })
            .ToListAsync(cancellationToken);
        var told = await database.IncidentReports
            .Where(r => passing.Any(i => i.Id == r.IncidentId))
            .OrderByDescending(r => r.ReportId).Take(Looked)
            .Select(r => new { Incident = r.IncidentId, r.Report.Run.At })
            .ToListAsync(cancellationToken);

        var last = decided.Concat(told).GroupBy(t => t.Incident).Select(g => (Incident: g.Key, At: g.Max(t => t.At)))
            .OrderByDescending(t => t.At).ThenByDescending(t => t.Incident).Take(Most).ToList();
        var keys = last.ConvertAll(t => t.Incident);
        var rows = await database.Incidents.AsNoTracking().Where(i => keys.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancellationToken);
        var since = await database.PublicIds.Where(p => p.IncidentId != null && keys.Contains(p.IncidentId.Value) && p.PublicId == p.Incident!.PublicId)
            .ToDictionaryAsync(p => p.IncidentId!.Value, p => p.GivenAt, cancellationToken);
        return [.. last.Select(t => new ChangedIncident(rows[t.Incident].PublicId, rows[t.Incident].Title, rows[t.Incident].ToValues(), since[t.Incident], t.At))];
    }
}

/// <summary>An incident with when it changed last.</summary>
/// <param name="PublicId">The incident.</param>
/// <param name="Title">One line.</param>
/// <param name="Values">As they are now.</param>
/// <param name="Since">When it got its id, in UTC.</param>
/// <param name="At">When it changed last, in UTC: an article told of it or was read again, or a person decided.</param>
public sealed record ChangedIncident(string PublicId, string Title, EventValues Values, DateTime Since, DateTime At);
