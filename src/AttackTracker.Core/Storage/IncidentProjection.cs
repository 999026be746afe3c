using System.Runtime.CompilerServices;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage;

/// <summary>Makes the incidents from the current reports and all decisions, and writes what has changed.</summary>
/// <remarks>
/// Builds those incidents that a change can touch, and all where this program or the reference data are others than those that built them last. Only what
/// came out otherwise is written. Thread-safe; must run in a transaction that has the write lock.
/// </remarks>
/// <param name="builder">By which rules reports are brought together, asked anew each time.</param>
/// <param name="blockSize">So many incidents, with all that belongs to them, are in memory at once.</param>
/// <param name="rebuild">Told how far it is when all are built; null where nobody looks on.</param>
internal sealed class IncidentProjection(Func<IncidentBuilder> builder, int blockSize = 2000, Rebuild? rebuild = null)
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

        try
        {
            await BuildAsync(context, scope, now, changes, cancellationToken);
        }
        finally
        {
            rebuild?.End();
        }
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
        await SaveAsync(context, cancellationToken);
        var told = scope is null ? rebuild : null;
        var state = await _reader.ReadAsync(context, scope, told, cancellationToken);
        var ids = await GiveOutIdsAsync(context, state, now, cancellationToken);
        var writer = new IncidentWriter(context, changes);
        var homes = state.All.SelectMany(cluster => state.ReportsOf(cluster).Select(report => (report, cluster))).ToDictionary(p => p.report, p => p.cluster);
        await writer.MakeRoomAsync(Stored(context, scope), ids.ToHashSet(StringComparer.Ordinal), report => homes.TryGetValue(report, out var cluster) ? ids[cluster] : null, cancellationToken);

        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var block in state.All.Chunk(blockSize))
        {
            var stored = await writer.StoredAsync(block.Select(cluster => ids[cluster]), cancellationToken);
            var rows = await _reader.RowsAsync(context, state, [.. block.Select(cluster => (cluster, ids[cluster], stored.GetValueOrDefault(ids[cluster])?.Id ?? 0))], cancellationToken);
            await writer.WriteAsync(rows, stored, cancellationToken);
            foreach (var row in rows)
            {
                keys.Add(row.PublicId, row.Id);
            }

            told?.Tell(RebuildStage.Writing, keys.Count, ids.Count);
        }

        await PointIdsAsync(context, state, ids, keys, now, cancellationToken);
        await MergeProposals.UpdateAsync(context, scope is null ? null : [.. ids, .. scope.PublicIds], state.Proposals(ids), now, cancellationToken);
        await SaveAsync(context, cancellationToken);
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
        => await new IncidentWriter(context, null).ReplaceAsync([stored.Id], [await _reader.ReadIncidentAsync(context, stored, cancellationToken)], cancellationToken);

    /// <summary>Gives out the id of an incident that a person makes of some reports; saves it, and builds nothing.</summary>
    public async Task<string> NameAsync(TrackerDbContext context, IReadOnlyCollection<int> reports, DateTime now, CancellationToken cancellationToken)
    {
        var draft = await _reader.DescribeAsync(context, reports, cancellationToken);
        var given = await PublicIdIssue.AddAsync(context, [PublicIdIssue.YearOf(draft)], now, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        return given[0].PublicId;
    }

    /// <summary>The incidents as they ought to be stored, to which of them each public id ought to lead, and what ought to be proposed; writes nothing.</summary>
    /// <remarks>An incident without an id yet has an empty one.</remarks>
    public async Task<ExpectedProjection> ExpectAsync(TrackerDbContext context, CancellationToken cancellationToken)
    {
        var state = await _reader.ReadAsync(context, null, null, cancellationToken);
        var ids = state.All.Select(cluster => state.Register.IdOf(cluster) ?? "").ToList();
        var leads = state.PublicIds.Select(p => p.PublicId).ToDictionary(id => id, id => state.Register.ClusterOf(id) is { } cluster ? ids[cluster] : null, StringComparer.Ordinal);
        return new ExpectedProjection(RowsAsync(context, state, ids, cancellationToken), leads, state.Proposals(ids));
    }

    private async IAsyncEnumerable<IReadOnlyList<IncidentRow>> RowsAsync(TrackerDbContext context, ProjectionState state, List<string> ids, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var block in state.All.Chunk(blockSize))
        {
            yield return await _reader.RowsAsync(context, state, [.. block.Select(cluster => (cluster, ids[cluster], 0))], cancellationToken);
        }
    }

    private static IQueryable<IncidentRow> Stored(TrackerDbContext context, AffectedReports? scope)
    {
        if (scope is null)
        {
            return context.Incidents;
        }

        // By the reports, which are few, to their incidents.
        List<int> reports = [.. scope.Current, .. scope.Replaced];
        var keys = context.IncidentReports.Where(r => reports.Contains(r.ReportId)).Select(r => r.IncidentId);
        return context.Incidents.Where(i => keys.Contains(i.Id));
    }

    private async Task<List<string>> GiveOutIdsAsync(TrackerDbContext context, ProjectionState state, DateTime now, CancellationToken cancellationToken)
    {
        List<(int Cluster, int Year, DateOnly FirstDay, string Key)> unnamed = [];
        foreach (var block in state.All.Where(cluster => state.Register.IdOf(cluster) is null).Chunk(blockSize))
        {
            var drafts = await _reader.DraftsAsync(context, state, block, cancellationToken);
            unnamed.AddRange(block.Zip(drafts, (cluster, draft) => (cluster, PublicIdIssue.YearOf(draft), draft.FirstDay, draft.Key)));
        }

        List<(int Cluster, int Year, DateOnly FirstDay, string Key)> ordered = [.. unnamed.OrderBy(i => i.FirstDay).ThenBy(i => i.Key, StringComparer.Ordinal)];
        var given = await PublicIdIssue.AddAsync(context, ordered.ConvertAll(i => i.Year), now, cancellationToken);
        await SaveAsync(context, cancellationToken);
        state.PublicIds.AddRange(given);
        var names = ordered.Zip(given).ToDictionary(pair => pair.First.Cluster, pair => pair.Second.PublicId);
        return [.. state.All.Select(cluster => state.Register.IdOf(cluster) ?? names[cluster])];
    }

    /// <summary>Lets every id lead to its incident, and notes under which id each report stands now.</summary>
    private async Task PointIdsAsync(TrackerDbContext context, ProjectionState state, List<string> ids, Dictionary<string, int> keys, DateTime now, CancellationToken cancellationToken)
    {
        foreach (var block in state.PublicIds.Select(id => (Id: id, Lead: state.LeadOf(id.PublicId, ids, keys))).Where(p => p.Id.IncidentId != p.Lead).Chunk(blockSize))
        {
            foreach (var (id, lead) in block)
            {
                context.Attach(id);
                id.IncidentId = lead;
            }

            await SaveAsync(context, cancellationToken);
        }

        var age = await context.ReportPublicIds.MaxAsync(h => (int?)h.Age, cancellationToken) ?? 0;
        foreach (var block in state.Arrivals(ids).Chunk(blockSize))
        {
            context.AddRange(block.Select(home => new ReportPublicIdRow { ReportId = home.ReportId, PublicId = home.PublicId, Age = ++age, At = now }));
            await SaveAsync(context, cancellationToken);
        }
    }

    private static async Task SaveAsync(TrackerDbContext context, CancellationToken cancellationToken)
    {
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }
}

/// <summary>What the incident tables ought to hold.</summary>
/// <param name="Rows">The incidents, some at a time; one without a public id yet has an empty one.</param>
/// <param name="Leads">For every public id the one of the incident that it leads to; null for nowhere.</param>
/// <param name="Proposals">What ought to be proposed.</param>
internal sealed record ExpectedProjection(IAsyncEnumerable<IReadOnlyList<IncidentRow>> Rows, IReadOnlyDictionary<string, string?> Leads, IReadOnlyList<ProposedMerge> Proposals);
