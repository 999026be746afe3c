using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage;

/// <summary>Makes the incidents from the current reports and all decisions, and writes what has changed.</summary>
/// <remarks>
/// All incidents are built, which takes well under a second for thousands of articles, and so need no notion of what a new article touches; only those that
/// came out otherwise are written. Thread-safe; must run in a transaction that has the write lock.
/// </remarks>
internal sealed class IncidentProjection(IncidentBuilder builder)
{
    private readonly ProjectionReader _reader = new(builder);

    /// <summary>Brings the incident tables, the register of public ids and the proposals into step with reports and decisions.</summary>
    /// <param name="context">In a transaction.</param>
    /// <param name="now">When ids that are given out, and proposals, are made.</param>
    /// <param name="changes">Is told what becomes of incidents; null where nobody asks.</param>
    /// <param name="cancellationToken">Leaves the transaction to be rolled back.</param>
    public async Task UpdateAsync(TrackerDbContext context, DateTime now, IncidentChanges? changes, CancellationToken cancellationToken)
    {
        var state = await _reader.ReadAsync(context, cancellationToken);
        var ids = GiveOutIds(context, state, now);
        var stored = await context.Incidents.Select(i => new { i.Id, i.PublicId, i.ProjectionHash })
            .ToDictionaryAsync(i => i.PublicId, StringComparer.Ordinal, cancellationToken);

        var rows = state.Incidents.Select((draft, cluster) => state.RowOf(cluster, ids[cluster], stored.GetValueOrDefault(ids[cluster])?.Id ?? 0)).ToList();
        var changed = rows.Where(row => stored.GetValueOrDefault(row.PublicId)?.ProjectionHash != row.ProjectionHash).ToList();
        var rewritten = changed.Select(row => row.Id).Concat(stored.Values.Select(s => s.Id).Except(rows.Select(row => row.Id))).Where(id => id != 0).ToList();

        if (changes is not null)
        {
            await NoteAsync(context, rewritten, changed, changes, cancellationToken);
        }

        // An incident is written anew under its old key; what points to it must not mind that for a moment it is gone.
        await context.Database.ExecuteSqlRawAsync("PRAGMA defer_foreign_keys = ON;", cancellationToken);
        foreach (var batch in rewritten.Chunk(500))
        {
            await context.Incidents.Where(i => batch.Contains(i.Id)).ExecuteDeleteAsync(cancellationToken);
        }

        context.Incidents.AddRange(changed);
        await context.SaveChangesAsync(cancellationToken);
        PointIds(context, state, ids, rows);
        await MergeProposals.UpdateAsync(context, state.Proposals(ids), now, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }

    /// <summary>The incidents as they ought to be stored, to which of them each public id ought to lead, and what ought to be proposed; writes nothing.</summary>
    /// <remarks>An incident without an id yet has an empty one.</remarks>
    public async Task<ExpectedProjection> ExpectAsync(TrackerDbContext context, CancellationToken cancellationToken)
    {
        var state = await _reader.ReadAsync(context, cancellationToken);
        var ids = state.Incidents.Select((_, cluster) => state.Register.IdOf(cluster) ?? "").ToList();
        var rows = state.Incidents.Select((draft, cluster) => state.RowOf(cluster, ids[cluster], 0)).ToList();
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

    private static List<string> GiveOutIds(TrackerDbContext context, ProjectionState state, DateTime now)
    {
        var age = state.PublicIds.Count == 0 ? 0 : state.PublicIds.Max(p => p.Age);
        var numbers = state.PublicIds.GroupBy(p => p.Year).ToDictionary(g => g.Key, g => g.Max(p => p.Number));
        var ids = new List<string>();
        for (var cluster = 0; cluster < state.Incidents.Count; cluster++)
        {
            if (state.Register.IdOf(cluster) is { } kept)
            {
                ids.Add(kept);
                continue;
            }

            var year = YearOf(state.Incidents[cluster]);
            var number = numbers[year] = numbers.GetValueOrDefault(year) + 1;
            var given = new PublicIdRow { PublicId = PublicIdRegister.Format(year, number), Year = year, Number = number, Age = ++age, GivenAt = now };
            context.Add(given);
            state.PublicIds.Add(given);
            ids.Add(given.PublicId);
        }

        return ids;
    }

    private static int YearOf(IncidentDraft draft)
        => (draft.Values.Date?.Start ?? draft.Values.Date?.End ?? draft.Members.Min(m => m.Source.Published))?.Year ?? 0;

    /// <summary>Lets every id lead to its incident, and notes under which id each report stands now.</summary>
    private static void PointIds(TrackerDbContext context, ProjectionState state, List<string> ids, List<IncidentRow> rows)
    {
        var keys = rows.ToDictionary(row => row.PublicId, row => row.Id, StringComparer.Ordinal);
        foreach (var id in state.PublicIds)
        {
            id.IncidentId = keys.TryGetValue(id.PublicId, out var own) ? own
                : state.Register.ClusterOf(id.PublicId) is { } cluster ? keys[ids[cluster]]
                : null;
        }

        var known = state.Homes.Select(h => (h.ReportId, h.PublicId)).ToHashSet();
        var age = state.Homes.Count == 0 ? 0 : state.Homes.Max(h => h.Age);
        for (var cluster = 0; cluster < ids.Count; cluster++)
        {
            foreach (var report in state.Incidents[cluster].Members.Select(m => state.ReportIds[m.Source.Key]).Where(report => known.Add((report, ids[cluster]))))
            {
                context.Add(new ReportPublicIdRow { ReportId = report, PublicId = ids[cluster], Age = ++age });
            }
        }
    }
}

/// <summary>What the incident tables ought to hold.</summary>
/// <param name="Rows">The incidents; one without a public id yet has an empty one.</param>
/// <param name="Leads">For every public id the one of the incident that it leads to; null for nowhere.</param>
/// <param name="Proposals">What ought to be proposed.</param>
internal sealed record ExpectedProjection(IReadOnlyList<IncidentRow> Rows, IReadOnlyDictionary<string, string?> Leads, IReadOnlyList<ProposedMerge> Proposals);
