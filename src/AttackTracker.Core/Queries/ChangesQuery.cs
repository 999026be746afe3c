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
        var passing = await database.FactsAsync(filter, (table, which) => which.Passing(table).Passing, cancellationToken);
        var (decided, told) = passing.Count <= Looked
            ? (await OfFewAsync(Decided(database).Where(c => EF.Parameter(passing).Contains(c.Incident)), cancellationToken), await OfFewAsync(Told(database).Where(c => EF.Parameter(passing).Contains(c.Incident)), cancellationToken))
            : (await LatestAsync(Decided(database), passing, cancellationToken), await LatestAsync(Told(database), passing, cancellationToken));
        var last = decided.Concat(told).GroupBy(t => t.Incident).Select(g => (Incident: g.Key, At: g.Max(t => t.At)))
            .OrderByDescending(t => t.At).ThenByDescending(t => t.Incident).Take(Most).ToList();
        var keys = last.ConvertAll(t => t.Incident);
        var rows = await database.Incidents.AsNoTracking().Where(i => keys.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancellationToken);
        var since = await database.PublicIds.Where(p => p.IncidentId != null && keys.Contains(p.IncidentId.Value) && p.PublicId == p.Incident!.PublicId)
            .ToDictionaryAsync(p => p.IncidentId!.Value, p => p.GivenAt, cancellationToken);

        // What went meanwhile is left out.
        return [.. last.Where(t => rows.ContainsKey(t.Incident) && since.ContainsKey(t.Incident)).Select(t => new ChangedIncident(rows[t.Incident].PublicId, rows[t.Incident].Title, rows[t.Incident].ToValues(), since[t.Incident], t.At))];
    }

    private static IQueryable<Change> Decided(TrackerDbContext database) => database.Decisions
        .Join(database.PublicIds.Where(p => p.IncidentId != null), d => d.Incident, p => p.PublicId, (d, p) => new Change { Key = d.Id, Incident = p.IncidentId!.Value, At = d.At });

    private static IQueryable<Change> Told(TrackerDbContext database) => database.IncidentReports.Select(r => new Change { Key = r.ReportId, Incident = r.IncidentId, At = r.Report.Run.At });

    private static Task<List<Change>> OfFewAsync(IQueryable<Change> changes, CancellationToken cancellationToken) => changes.OrderByDescending(c => c.Key).Take(Looked).ToListAsync(cancellationToken);

    /// <summary>Of many incidents: goes back piece by piece until there are enough, each piece longer than the one before. When they were is asked at the end, of those that count.</summary>
    private static async Task<List<Change>> LatestAsync(IQueryable<Change> changes, List<int> passing, CancellationToken cancellationToken)
    {
        var found = new List<int>();
        var end = await changes.MaxAsync(c => (int?)c.Key, cancellationToken) ?? 0;
        for (var length = Looked; end > 0 && found.Count < Looked; length *= 2)
        {
            var (first, last) = (end - length, end);
            var piece = await changes.Where(c => c.Key > first && c.Key <= last).OrderByDescending(c => c.Key).Select(c => new { c.Key, c.Incident }).ToListAsync(cancellationToken);
            found.AddRange(piece.Where(c => passing.BinarySearch(c.Incident) >= 0).Take(Looked - found.Count).Select(c => c.Key));
            end = first;
        }

        return await changes.Where(c => EF.Parameter(found).Contains(c.Key)).ToListAsync(cancellationToken);
    }

    private sealed record Change
    {
        public required int Key { get; init; }

        public required int Incident { get; init; }

        public required DateTime At { get; init; }
    }
}

/// <summary>An incident with when it changed last.</summary>
/// <param name="PublicId">The incident.</param>
/// <param name="Title">One line.</param>
/// <param name="Values">As they are now.</param>
/// <param name="Since">When it got its id, in UTC.</param>
/// <param name="At">When it changed last, in UTC: an article told of it or was read again, or a person decided.</param>
public sealed record ChangedIncident(string PublicId, string Title, EventValues Values, DateTime Since, DateTime At);
