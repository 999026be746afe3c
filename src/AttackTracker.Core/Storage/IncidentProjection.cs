using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage;

/// <summary>Makes the incidents from the current reports and all decisions, and writes what has changed.</summary>
/// <remarks>
/// Builds those incidents that a change can touch, and all where this program or the reference data are others than those that built them last. Only what
/// came out otherwise is written. Thread-safe; must run in a transaction that has the write lock.
/// </remarks>
internal sealed class IncidentProjection(Func<IncidentBuilder> builder)
{
    private readonly ProjectionReader _reader = new(builder);

    /// <summary>By the same rules at any time.</summary>
    public IncidentProjection(IncidentBuilder builder)
        : this(() => builder)
    {
    }

    /// <summary>Brings the incident tables, the register of public ids and the proposals into step with reports and decisions.</summary>
    /// <param name="context">In a transaction.</param>
    /// <param name="touched">The reports that are new and those that they replace; null builds all incidents.</param>
    /// <param name="now">When ids that are given out, and proposals, are made.</param>
    /// <param name="changes">Is told what becomes of incidents; null where nobody asks.</param>
    /// <param name="cancellationToken">Leaves the transaction to be rolled back.</param>
    public async Task UpdateAsync(TrackerDbContext context, IReadOnlyCollection<int>? touched, DateTime now, IncidentChanges? changes, CancellationToken cancellationToken)
    {
        AffectedReports? scope = null;
        if (touched is not null && await ProjectionStamp.IsCurrentAsync(context, cancellationToken))
        {
            if (touched.Count == 0)
            {
                return;
            }

            scope = await new AffectedSearch(context, builder()).FindAsync(touched, cancellationToken);
        }

        await BuildAsync(context, scope, now, changes, cancellationToken);
    }

    /// <summary>Brings incidents into step with reference data that a person has changed just now, where it is known which reports that concerns.</summary>
    /// <param name="context">In a transaction; the incidents were in step with the data before.</param>
    /// <param name="touched">The current reports that the builder may compare otherwise.</param>
    /// <param name="now">When ids that are given out, and proposals, are made.</param>
    /// <param name="cancellationToken">Leaves the transaction to be rolled back.</param>
    public async Task AdaptAsync(TrackerDbContext context, IReadOnlyCollection<int> touched, DateTime now, CancellationToken cancellationToken)
    {
        if (touched.Count > 0)
        {
            await BuildAsync(context, await new AffectedSearch(context, builder()).FindAsync(touched, cancellationToken), now, null, cancellationToken);
        }

        await ProjectionStamp.SetAsync(context, cancellationToken);
    }

    private async Task BuildAsync(TrackerDbContext context, AffectedReports? scope, DateTime now, IncidentChanges? changes, CancellationToken cancellationToken)
    {
        var state = await _reader.ReadAsync(context, scope, cancellationToken);
        var ids = await GiveOutIdsAsync(context, state, now, cancellationToken);
        var stored = await StoredAsync(context, scope, cancellationToken);
        var rows = state.RowsOf(ids, id => stored.GetValueOrDefault(id)?.Id ?? 0);
        var changed = rows.Where(row => stored.GetValueOrDefault(row.PublicId)?.ProjectionHash != row.ProjectionHash).ToList();
        var rewritten = changed.Select(row => row.Id).Concat(stored.Values.Select(s => s.Id).Except(rows.Select(row => row.Id))).Where(id => id != 0).ToList();
        if (changes is not null)
        {
            await NoteAsync(context, rewritten, changed, changes, cancellationToken);
        }

        await WriteAsync(context, rewritten, changed, cancellationToken);
        await PointIdsAsync(context, state, ids, rows, now, cancellationToken);
        await MergeProposals.UpdateAsync(context, scope is null ? null : [.. ids, .. scope.PublicIds], state.Proposals(ids), now, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
        if (scope is null)
        {
            await ProjectionStamp.SetAsync(context, cancellationToken);
        }
    }

    /// <summary>Lets one incident show what was decided on it just now. A decision changes neither which reports it has nor any other incident.</summary>
    /// <param name="context">In a transaction; tracks nothing.</param>
    /// <param name="stored">The incident as it is stored.</param>
    /// <param name="cancellationToken">Leaves the transaction to be rolled back.</param>
    public async Task RefreshAsync(TrackerDbContext context, IncidentRow stored, CancellationToken cancellationToken)
        => await WriteAsync(context, [stored.Id], [await _reader.ReadIncidentAsync(context, stored, cancellationToken)], cancellationToken);

    /// <summary>Gives out the id of an incident that a person makes of some reports; saves it, and builds nothing.</summary>
    public async Task<string> NameAsync(TrackerDbContext context, IReadOnlyCollection<int> reports, DateTime now, CancellationToken cancellationToken)
    {
        var given = await PublicIdIssue.AddAsync(context, [await _reader.DescribeAsync(context, reports, cancellationToken)], now, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        return given[0].PublicId;
    }

    /// <summary>The incidents as they ought to be stored, to which of them each public id ought to lead, and what ought to be proposed; writes nothing.</summary>
    /// <remarks>An incident without an id yet has an empty one.</remarks>
    public async Task<ExpectedProjection> ExpectAsync(TrackerDbContext context, CancellationToken cancellationToken)
    {
        var state = await _reader.ReadAsync(context, null, cancellationToken);
        var ids = state.Incidents.Select((_, cluster) => state.Register.IdOf(cluster) ?? "").ToList();
        var rows = state.RowsOf(ids, _ => 0);
        var leads = state.PublicIds.Select(p => p.PublicId).ToDictionary(id => id, id => state.Register.ClusterOf(id) is { } cluster ? rows[cluster].PublicId : null, StringComparer.Ordinal);
        context.ChangeTracker.Clear();
        return new ExpectedProjection(rows, leads, state.Proposals(ids));
    }

    private static async Task NoteAsync(TrackerDbContext context, List<int> rewritten, List<IncidentRow> changed, IncidentChanges changes, CancellationToken cancellationToken)
    {
        var after = changed.ToDictionary(row => row.PublicId, StringComparer.Ordinal);
        foreach (var batch in rewritten.Chunk(500))
        {
            foreach (var before in await context.Incidents.AsNoTracking().Where(i => batch.Contains(i.Id)).ToListAsync(cancellationToken))
            {
                after.Remove(before.PublicId, out var now);
                changes.Note(before, now);
            }
        }

        foreach (var created in after.Values)
        {
            changes.Note(null, created);
        }
    }

    private static async Task<Dictionary<string, Stored>> StoredAsync(TrackerDbContext context, AffectedReports? scope, CancellationToken cancellationToken)
    {
        var incidents = context.Incidents.AsQueryable();
        if (scope is not null)
        {
            // By the reports, which are few, to their incidents.
            List<int> reports = [.. scope.Current, .. scope.Replaced];
            var keys = await context.IncidentReports.Where(r => reports.Contains(r.ReportId)).Select(r => r.IncidentId).Distinct().ToListAsync(cancellationToken);
            incidents = incidents.Where(i => keys.Contains(i.Id));
        }

        return await incidents.Select(i => new Stored(i.Id, i.PublicId, i.ProjectionHash)).ToDictionaryAsync(i => i.PublicId, StringComparer.Ordinal, cancellationToken);
    }

    private static async Task WriteAsync(TrackerDbContext context, List<int> rewritten, List<IncidentRow> changed, CancellationToken cancellationToken)
    {
        // An incident is written anew under its old key; what points to it must not mind that for a moment it is gone.
        await context.Database.ExecuteSqlRawAsync("PRAGMA defer_foreign_keys = ON;", cancellationToken);
        foreach (var batch in rewritten.Chunk(500))
        {
            await context.Incidents.Where(i => batch.Contains(i.Id)).ExecuteDeleteAsync(cancellationToken);
        }

        context.Incidents.AddRange(changed);
        await context.SaveChangesAsync(cancellationToken);
    }

    private static async Task<List<string>> GiveOutIdsAsync(TrackerDbContext context, ProjectionState state, DateTime now, CancellationToken cancellationToken)
    {
        var given = await PublicIdIssue.AddAsync(context, [.. Unnamed(state).Select(cluster => state.Incidents[cluster])], now, cancellationToken);
        state.PublicIds.AddRange(given);
        var names = Unnamed(state).Zip(given).ToDictionary(pair => pair.First, pair => pair.Second.PublicId);
        return [.. Enumerable.Range(0, state.Incidents.Count).Select(cluster => state.Register.IdOf(cluster) ?? names[cluster])];
    }

    private static IEnumerable<int> Unnamed(ProjectionState state) => Enumerable.Range(0, state.Incidents.Count).Where(cluster => state.Register.IdOf(cluster) is null);

    /// <summary>Lets every id lead to its incident, and notes under which id each report stands now.</summary>
    private static async Task PointIdsAsync(TrackerDbContext context, ProjectionState state, List<string> ids, IReadOnlyList<IncidentRow> rows, DateTime now, CancellationToken cancellationToken)
    {
        var keys = rows.ToDictionary(row => row.PublicId, row => row.Id, StringComparer.Ordinal);
        foreach (var id in state.PublicIds)
        {
            id.IncidentId = state.LeadOf(id.PublicId, ids, keys);
        }

        var age = await context.ReportPublicIds.MaxAsync(h => (int?)h.Age, cancellationToken) ?? 0;
        context.AddRange(state.Arrivals(ids).Select(home => new ReportPublicIdRow { ReportId = home.ReportId, PublicId = home.PublicId, Age = ++age, At = now }));
    }

    private sealed record Stored(int Id, string PublicId, string ProjectionHash);
}

/// <summary>What the incident tables ought to hold.</summary>
/// <param name="Rows">The incidents; one without a public id yet has an empty one.</param>
/// <param name="Leads">For every public id the one of the incident that it leads to; null for nowhere.</param>
/// <param name="Proposals">What ought to be proposed.</param>
internal sealed record ExpectedProjection(IReadOnlyList<IncidentRow> Rows, IReadOnlyDictionary<string, string?> Leads, IReadOnlyList<ProposedMerge> Proposals);
