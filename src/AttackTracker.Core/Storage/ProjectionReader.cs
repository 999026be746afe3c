using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage;

/// <summary>Reads all that incidents are made of, and makes them. Thread-safe.</summary>
internal sealed class ProjectionReader(Func<IncidentBuilder> builder)
{
    private static readonly IReadOnlyDictionary<Field, double> NoConfidence = new Dictionary<Field, double>();

    private readonly ArticleSketches _sketches = new();

    /// <summary>Brings all current reports together, or some.</summary>
    /// <param name="context">Tracks nothing of it.</param>
    /// <param name="scope">Null for all. Reports that may share an incident, now or before, must be in it together.</param>
    /// <param name="rebuild">Told how far it is; null where nobody looks on.</param>
    /// <param name="cancellationToken">Stops between two queries.</param>
    public async Task<ProjectionState> ReadAsync(TrackerDbContext context, AffectedReports? scope, Rebuild? rebuild, CancellationToken cancellationToken)
    {
        var current = scope?.Current.ToList();
        var (homes, former) = await ReportHomes.ReadAsync(context, current, cancellationToken);
        var sources = await SourcesAsync(context.Reports.Where(r => r.Run.IsCurrent && (current == null || current.Contains(r.Id))), homes, areWhole: scope is not null, rebuild, cancellationToken);
        var ids = scope?.PublicIds.ToList();
        var publicIds = await context.PublicIds.AsNoTracking().Where(p => ids == null || ids.Contains(p.PublicId)).OrderBy(p => p.Age).ToListAsync(cancellationToken);
        var decisions = await context.DecisionsInForce.AsNoTracking()
            .Where(d => d.Incident != null && (ids == null || ids.Contains(d.Incident) || ids.Contains(d.Other!))).OrderBy(d => d.Id).ToListAsync(cancellationToken);
        rebuild?.Tell(RebuildStage.Joining, sources.Count, sources.Count);
        var state = ProjectionState.Of(builder(), sources, scope is not null, homes, former, publicIds, await GroupNamesAsync(context, cancellationToken));
        state.Lay(decisions);
        return state;
    }

    /// <summary>What some incidents are, as the reports alone make them.</summary>
    /// <param name="context">Tracks nothing of it.</param>
    /// <param name="state">As it was read by this context.</param>
    /// <param name="clusters">The places of the incidents; no more of them than are to be in memory at once.</param>
    /// <param name="cancellationToken">Stops between two queries.</param>
    public async Task<IReadOnlyList<IncidentDraft>> DraftsAsync(TrackerDbContext context, ProjectionState state, IReadOnlyCollection<int> clusters, CancellationToken cancellationToken)
    {
        var groups = state.Groups;
        var rest = state.AreReportsWhole ? [] : await RestAsync(context, [.. clusters.SelectMany(state.ReportsOf)], cancellationToken);

        // Only where there are two can one be a copy of the other.
        var compared = clusters.Select(cluster => groups.Groups[cluster].Members).Where(members => members.Count > 1).SelectMany(members => members).Select(index => groups.Reports[index].Article);
        var sketches = await _sketches.OfAsync(context, [.. compared], cancellationToken);
        return state.DraftsOf(clusters, index =>
        {
            var report = groups.Reports[index] with { Fingerprint = sketches.GetValueOrDefault(groups.Reports[index].Article) };
            return rest.TryGetValue(state.ReportIds[index], out var more) ? report with { Report = more.Report, Publisher = more.Publisher } : report;
        });
    }

    /// <summary>The rows of some incidents.</summary>
    /// <param name="context">Tracks nothing of it.</param>
    /// <param name="state">As it was read by this context.</param>
    /// <param name="incidents">Each with its public id (empty where it has none yet) and its key (0 for a new one); no more of them than are to be in memory at once.</param>
    /// <param name="cancellationToken">Stops between two queries.</param>
    /// <returns>By their first days, then by the keys of their first reports.</returns>
    public async Task<IReadOnlyList<IncidentRow>> RowsAsync(
        TrackerDbContext context, ProjectionState state, IReadOnlyList<(int Cluster, string PublicId, int Key)> incidents, CancellationToken cancellationToken)
    {
        List<int> clusters = [.. incidents.Select(i => i.Cluster)];
        var drafts = await DraftsAsync(context, state, clusters, cancellationToken);
        var evidence = await EvidenceAsync(context, state.SignedReports(clusters), cancellationToken);
        var ordered = incidents.Zip(drafts).OrderBy(i => i.Second.FirstDay).ThenBy(i => i.Second.Key, StringComparer.Ordinal).ToList();
        IncidentRow Row(((int Cluster, string PublicId, int Key) Incident, IncidentDraft Draft) i) => state.RowOf(i.Incident.Cluster, i.Draft, i.Incident.PublicId, i.Incident.Key, evidence);
        return ordered.Count < IncidentBuilder.Many ? ordered.ConvertAll(Row) : [.. ordered.AsParallel().AsOrdered().Select(Row)];
    }

    /// <summary>One stored incident with the reports that it has, and its decisions: what it is to be when a person has decided on it.</summary>
    public async Task<IncidentRow> ReadIncidentAsync(TrackerDbContext context, IncidentRow stored, CancellationToken cancellationToken)
    {
        var members = await context.IncidentReports.AsNoTracking().Where(r => r.IncidentId == stored.Id).ToDictionaryAsync(r => r.ReportId, cancellationToken);
        var sources = await SourcesAsync(context.IncidentReports.Where(m => m.IncidentId == stored.Id).Select(m => m.Report), [], areWhole: true, null, cancellationToken);
        var sketches = await _sketches.OfAsync(context, sources.Count > 1 ? sources.ConvertAll(s => s.Source.Article) : [], cancellationToken);
        var keys = sources.ToDictionary(s => s.ReportId, s => s.Source.Key);
        var draft = builder().Describe(sources.Select(s => (s.Source, Row: members[s.ReportId]))
            .Select(m => new IncidentMember(m.Source with { Fingerprint = sketches.GetValueOrDefault(m.Source.Article) }, m.Row.JoinedToId is { } other ? keys[other] : null, m.Row.Score, m.Row.Comparisons)));
        var ids = await context.PublicIds.Where(p => p.IncidentId == stored.Id).Select(p => p.PublicId).ToListAsync(cancellationToken);
        var decisions = await context.DecisionsInForce.AsNoTracking().Where(d => ids.Contains(d.Incident!) || ids.Contains(d.Other!)).OrderBy(d => d.Id).ToListAsync(cancellationToken);
        var evidence = await EvidenceAsync(context, HasSignOff(decisions) ? keys.Keys : [], cancellationToken);
        return IncidentRows.Of(
            draft, decisions, stored.PublicId, stored.Id, keys.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal), await GroupNamesAsync(context, cancellationToken), evidence);
    }

    private static bool HasSignOff(IEnumerable<Decision> decisions) => decisions.Any(d => d.Kind == DecisionKind.SignOff);

    // Only where it decides anything: whether what was signed off still rests on the words that were signed.
    private static async Task<ILookup<int, EvidenceRow>> EvidenceAsync(TrackerDbContext context, IEnumerable<int> reports, CancellationToken cancellationToken)
    {
        var rows = new List<EvidenceRow>();
        foreach (var batch in reports.Chunk(500))
        {
            rows.AddRange(await context.Evidence.AsNoTracking().Where(e => batch.Contains(e.ReportId)).ToListAsync(cancellationToken));
        }

        return rows.ToLookup(e => e.ReportId);
    }

    /// <summary>What some current reports would make as one incident.</summary>
    public async Task<IncidentDraft> DescribeAsync(TrackerDbContext context, IReadOnlyCollection<int> reports, CancellationToken cancellationToken)
    {
        var sources = await SourcesAsync(context.Reports.Where(r => reports.Contains(r.Id)), [], areWhole: true, null, cancellationToken);
        var sketches = await _sketches.OfAsync(context, sources.ConvertAll(s => s.Source.Article), cancellationToken);
        return builder().Describe(sources.Select(s => new IncidentMember(s.Source with { Fingerprint = sketches[s.Source.Article] }, null, 0, [])));
    }

    private static Task<Dictionary<string, string>> GroupNamesAsync(TrackerDbContext context, CancellationToken cancellationToken)
        => context.Groups.Select(g => new { g.Id, g.Name }).ToDictionaryAsync(g => g.Id, g => g.Name, StringComparer.Ordinal, cancellationToken);

    private static async Task<List<(SourcedReport Source, int ReportId)>> SourcesAsync(IQueryable<ReportRow> rows, IReadOnlyList<Home> homes, bool areWhole, Rebuild? rebuild, CancellationToken cancellationToken)
    {
        var homesOf = homes.ToLookup(h => h.Row.ReportId);
        var sources = new List<(SourcedReport Source, int ReportId)>();
        var stream = rows.Select(r => new { Row = r, r.Run.Article.ContentHash, r.Run.Metadata.Publisher, r.Run.PublishedDate }).AsNoTracking().AsAsyncEnumerable();
        await foreach (var r in stream.WithCancellation(cancellationToken))
        {
            var told = new SourcedReport
            {
                Report = areWhole ? r.Row.ToReport() : new Report { Ordinal = r.Row.Ordinal, Values = r.Row.ToValues(), Evidence = [], Confidence = 0, FieldConfidence = NoConfidence },
                Article = r.ContentHash,
                Publisher = areWhole ? r.Publisher : null,
                Published = r.PublishedDate,
            };
            sources.Add((Home.Place(told, homesOf[r.Row.Id]), r.Row.Id));
            rebuild?.Tell(RebuildStage.Reading, sources.Count, 0);
        }

        return sources;
    }

    /// <summary>What the reports of a whole database are kept in memory without.</summary>
    private static async Task<Dictionary<int, (Report Report, string? Publisher)>> RestAsync(TrackerDbContext context, IReadOnlyCollection<int> reports, CancellationToken cancellationToken)
    {
        var rest = new Dictionary<int, (Report Report, string? Publisher)>();
        foreach (var batch in reports.Chunk(500))
        {
            var rows = await context.Reports.AsNoTracking().Where(r => batch.Contains(r.Id)).Select(r => new { Row = r, r.Run.Metadata.Publisher }).ToListAsync(cancellationToken);
            rows.ForEach(r => rest.Add(r.Row.Id, (r.Row.ToReport(), r.Publisher)));
        }

        return rest;
    }
}
