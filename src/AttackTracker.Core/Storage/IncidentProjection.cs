using System.Collections.Concurrent;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
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
    // A sketch of a text never changes, and making it is most of the work of a rebuild.
    private readonly ConcurrentDictionary<string, TextFingerprint> _fingerprints = new(StringComparer.Ordinal);

    /// <summary>Brings the incident tables and the register of public ids into step with reports and decisions.</summary>
    public async Task UpdateAsync(TrackerDbContext context, DateTime now, CancellationToken cancellationToken)
    {
        var state = await ReadAsync(context, cancellationToken);
        var ids = GiveOutIds(context, state, now);
        var stored = await context.Incidents.Select(i => new { i.Id, i.PublicId, i.ProjectionHash })
            .ToDictionaryAsync(i => i.PublicId, StringComparer.Ordinal, cancellationToken);

        var rows = state.Drafts.Select((draft, cluster) => Project(state, draft, ids[cluster], stored.GetValueOrDefault(ids[cluster])?.Id ?? 0)).ToList();
        var changed = rows.Where(row => stored.GetValueOrDefault(row.PublicId)?.ProjectionHash != row.ProjectionHash).ToList();
        var rewritten = changed.Select(row => row.Id).Concat(stored.Values.Select(s => s.Id).Except(rows.Select(row => row.Id))).Where(id => id != 0).ToList();

        // An incident is written anew under its old key; what points to it must not mind that for a moment it is gone.
        await context.Database.ExecuteSqlRawAsync("PRAGMA defer_foreign_keys = ON;", cancellationToken);
        foreach (var batch in rewritten.Chunk(500))
        {
            await context.Incidents.Where(i => batch.Contains(i.Id)).ExecuteDeleteAsync(cancellationToken);
        }

        context.Incidents.AddRange(changed);
        await context.SaveChangesAsync(cancellationToken);
        await PointIdsAsync(context, state, ids, rows, cancellationToken);
        context.ChangeTracker.Clear();
    }

    /// <summary>The incidents as they ought to be stored, and to which of them each public id ought to lead; writes nothing.</summary>
    /// <remarks>An incident without an id yet has an empty one.</remarks>
    public async Task<(IReadOnlyList<IncidentRow> Rows, IReadOnlyDictionary<string, string?> Leads)> ExpectAsync(TrackerDbContext context, CancellationToken cancellationToken)
    {
        var state = await ReadAsync(context, cancellationToken);
        var rows = state.Drafts.Select((draft, cluster) => Project(state, draft, state.Register.IdOf(cluster) ?? "", 0)).ToList();
        var leads = state.PublicIds.Select(p => p.PublicId).ToDictionary(id => id, id => state.Register.ClusterOf(id) is { } cluster ? rows[cluster].PublicId : null, StringComparer.Ordinal);
        context.ChangeTracker.Clear();
        return (rows, leads);
    }

    private async Task<State> ReadAsync(TrackerDbContext context, CancellationToken cancellationToken)
    {
        var reports = await context.Reports.Where(r => r.Run.IsCurrent)
            .Select(r => new { Row = r, r.Run.Article.ContentHash, r.Run.Metadata.Publisher, r.Run.PublishedDate })
            .AsNoTracking().ToListAsync(cancellationToken);
        await SketchAsync(context, reports.Select(r => r.ContentHash), cancellationToken);
        var sources = reports.Select(r => new SourcedReport
        {
            Report = r.Row.ToReport(),
            Article = r.ContentHash,
            Publisher = r.Publisher,
            Published = r.PublishedDate,
            Fingerprint = _fingerprints[r.ContentHash],
        }).ToList();
        var reportIds = sources.Zip(reports, (source, report) => (source.Key, report.Row.Id)).ToDictionary(p => p.Key, p => p.Id, StringComparer.Ordinal);

        var drafts = builder.Build(sources);
        var publicIds = await context.PublicIds.OrderBy(p => p.Age).ToListAsync(cancellationToken);
        var homes = await context.ReportPublicIds.AsNoTracking().OrderBy(h => h.Age).ThenBy(h => h.ReportId).ToListAsync(cancellationToken);
        var register = new PublicIdRegister(
            [.. drafts.Select(draft => draft.Members.Select(m => reportIds[m.Source.Key]).ToList())],
            publicIds.Select(p => p.PublicId),
            homes.Select(h => (h.ReportId, h.PublicId)));
        var decisions = await context.Decisions.AsNoTracking().OrderBy(d => d.Id).ToListAsync(cancellationToken);
        return new State(
            drafts,
            reportIds,
            publicIds,
            homes,
            register,
            decisions.Where(d => register.ClusterOf(d.Incident) is not null).ToLookup(d => register.ClusterOf(d.Incident)!.Value),
            await context.Groups.ToDictionaryAsync(g => g.Id, g => g.Name, StringComparer.Ordinal, cancellationToken));
    }

    private async Task SketchAsync(TrackerDbContext context, IEnumerable<string> hashes, CancellationToken cancellationToken)
    {
        foreach (var missing in hashes.Distinct(StringComparer.Ordinal).Where(hash => !_fingerprints.ContainsKey(hash)).Chunk(500))
        {
            foreach (var article in await context.Articles.Where(a => missing.Contains(a.ContentHash)).Select(a => new { a.ContentHash, a.Text }).ToListAsync(cancellationToken))
            {
                _fingerprints.TryAdd(article.ContentHash, TextFingerprint.Of(article.Text));
            }
        }
    }

    private static List<string> GiveOutIds(TrackerDbContext context, State state, DateTime now)
    {
        var age = state.PublicIds.Count == 0 ? 0 : state.PublicIds.Max(p => p.Age);
        var numbers = state.PublicIds.GroupBy(p => p.Year).ToDictionary(g => g.Key, g => g.Max(p => p.Number));
        var ids = new List<string>();
        for (var cluster = 0; cluster < state.Drafts.Count; cluster++)
        {
            if (state.Register.IdOf(cluster) is { } kept)
            {
                ids.Add(kept);
                continue;
            }

            var year = YearOf(state.Drafts[cluster]);
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

    private static IncidentRow Project(State state, IncidentDraft reported, string publicId, int key)
    {
        var cluster = state.IndexOf(reported);
        List<Decision> decisions = [.. state.Decisions[cluster]];
        var draft = reported.With(decisions);
        var voices = IndependentVoices.Of([.. draft.Members.Select(m => m.Source)]);
        var stated = draft.Fields.Where(f => f.Basis is not null).ToList();
        var row = new IncidentRow
        {
            Id = key,
            PublicId = publicId,
            Title = IncidentTitle.Of(draft.Values),
            GroupNames = string.Join("; ", GroupsOf(draft.Values).Select(id => state.GroupNames.GetValueOrDefault(id, id))),
            ConflictCount = draft.Fields.Count(f => f.IsConflict),
            ReportCount = draft.Members.Count,
            ArticleCount = draft.Members.Select(m => m.Source.Article).Distinct(StringComparer.Ordinal).Count(),
            SourceCount = voices.Distinct().Count(),
            Confidence = stated.Count == 0 ? 0 : stated.Min(f => f.Confidence),
            IsReviewed = decisions.Count > 0,
        };
        row.Take(draft.Values);
        row.Fields.AddRange(stated.Select(f => new IncidentFieldRow
        {
            Field = f.Field,
            Basis = f.Basis!.Value,
            HasConflict = f.Disagrees,
            StatedBy = f.StatedBy.Count,
            SupportedBy = f.SupportedBy.Count,
            Confidence = f.Confidence,
            DecisionId = decisions.FindLast(d => d.Field == f.Field)?.Id,
        }));
        row.Reports.AddRange(draft.Members.Select((member, ordinal) => new IncidentReportRow
        {
            ReportId = state.ReportIds[member.Source.Key],
            Ordinal = ordinal,
            JoinedToId = member.JoinedTo is { } other ? state.ReportIds[other] : null,
            Score = member.Score,
            Comparisons = member.Comparisons,
            Supports = [.. draft.Fields.Where(f => f.SupportedBy.Contains(member.Source.Key)).Select(f => f.Field)],
        }));
        row.ProjectionHash = IncidentSnapshot.HashOf(row);
        return row;
    }

    private static IEnumerable<string> GroupsOf(EventValues values)
        => values.ClaimedBy.Where(c => c.Status != ClaimStatus.Unclaimed).Select(c => c.Group).Concat(values.AttributedTo.Select(a => a.Group)).Distinct(StringComparer.Ordinal);

    /// <summary>Lets every id lead to its incident, and notes under which id each report stands now.</summary>
    private static async Task PointIdsAsync(TrackerDbContext context, State state, List<string> ids, List<IncidentRow> rows, CancellationToken cancellationToken)
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
            foreach (var report in state.Drafts[cluster].Members.Select(m => state.ReportIds[m.Source.Key]).Where(report => known.Add((report, ids[cluster]))))
            {
                context.Add(new ReportPublicIdRow { ReportId = report, PublicId = ids[cluster], Age = ++age });
            }
        }

        await context.SaveChangesAsync(cancellationToken);
    }

    private sealed record State(
        IReadOnlyList<IncidentDraft> Drafts,
        Dictionary<string, int> ReportIds,
        List<PublicIdRow> PublicIds,
        List<ReportPublicIdRow> Homes,
        PublicIdRegister Register,
        ILookup<int, Decision> Decisions,
        Dictionary<string, string> GroupNames)
    {
        private readonly Dictionary<string, int> _clusters = Drafts.Select((draft, index) => (draft.Key, index)).ToDictionary(p => p.Key, p => p.index, StringComparer.Ordinal);

        public int IndexOf(IncidentDraft draft) => _clusters[draft.Key];
    }
}
