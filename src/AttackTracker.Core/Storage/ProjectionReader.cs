using System.Collections.Concurrent;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage;

/// <summary>Reads all that incidents are made of, and makes them. Thread-safe.</summary>
internal sealed class ProjectionReader(Func<IncidentBuilder> builder)
{
    // A sketch of a text never changes, and making it is most of the work of a rebuild.
    private readonly ConcurrentDictionary<string, TextFingerprint> _fingerprints = new(StringComparer.Ordinal);

    /// <summary>Makes the incidents of all current reports, or of some.</summary>
    /// <param name="context">Tracks the public ids that are read.</param>
    /// <param name="scope">Null for all. Reports that may share an incident, now or before, must be in it together.</param>
    /// <param name="cancellationToken">Stops between two queries.</param>
    public async Task<ProjectionState> ReadAsync(TrackerDbContext context, AffectedReports? scope, CancellationToken cancellationToken)
    {
        var current = scope?.Current.ToList();
        var (homes, former) = await ReportHomes.ReadAsync(context, current, cancellationToken);
        var sources = await SourcesAsync(context.Reports.Where(r => r.Run.IsCurrent && (current == null || current.Contains(r.Id))), context, homes, cancellationToken);
        var ids = scope?.PublicIds.ToList();
        var publicIds = await context.PublicIds.Where(p => ids == null || ids.Contains(p.PublicId)).OrderBy(p => p.Age).ToListAsync(cancellationToken);
        var decisions = await context.DecisionsInForce.AsNoTracking()
            .Where(d => d.Incident != null && (ids == null || ids.Contains(d.Incident) || ids.Contains(d.Other!))).OrderBy(d => d.Id).ToListAsync(cancellationToken);
        var state = ProjectionState.Of(builder(), sources, homes, former, publicIds, await GroupNamesAsync(context, cancellationToken));
        state.Lay(decisions);
        state.Evidence = await EvidenceAsync(context, state.SignedReports, cancellationToken);
        return state;
    }

    /// <summary>One stored incident with the reports that it has, and its decisions: what it is to be when a person has decided on it.</summary>
    public async Task<IncidentRow> ReadIncidentAsync(TrackerDbContext context, IncidentRow stored, CancellationToken cancellationToken)
    {
        var members = await context.IncidentReports.AsNoTracking().Where(r => r.IncidentId == stored.Id).ToDictionaryAsync(r => r.ReportId, cancellationToken);
        var sources = await SourcesAsync(context.IncidentReports.Where(m => m.IncidentId == stored.Id).Select(m => m.Report), context, [], cancellationToken);
        var keys = sources.ToDictionary(s => s.ReportId, s => s.Source.Key);
        var draft = builder().Describe(sources.Select(s => (s.Source, Row: members[s.ReportId]))
            .Select(m => new IncidentMember(m.Source, m.Row.JoinedToId is { } other ? keys[other] : null, m.Row.Score, m.Row.Comparisons)));
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
        => builder().Describe((await SourcesAsync(context.Reports.Where(r => reports.Contains(r.Id)), context, [], cancellationToken)).Select(s => new IncidentMember(s.Source, null, 0, [])));

    private static Task<Dictionary<string, string>> GroupNamesAsync(TrackerDbContext context, CancellationToken cancellationToken)
        => context.Groups.Select(g => new { g.Id, g.Name }).ToDictionaryAsync(g => g.Id, g => g.Name, StringComparer.Ordinal, cancellationToken);

    private async Task<List<(SourcedReport Source, int ReportId)>> SourcesAsync(
        IQueryable<ReportRow> rows, TrackerDbContext context, IReadOnlyList<Home> homes, CancellationToken cancellationToken)
    {
        var reports = await rows
            .Select(r => new { Row = r, r.Run.Article.ContentHash, r.Run.Metadata.Publisher, r.Run.PublishedDate })
            .AsNoTracking().ToListAsync(cancellationToken);
        await SketchAsync(context, reports.Select(r => r.ContentHash), cancellationToken);
        var homesOf = homes.ToLookup(h => h.Row.ReportId);
        return reports.ConvertAll(r =>
        {
            var told = new SourcedReport { Report = r.Row.ToReport(), Article = r.ContentHash, Publisher = r.Publisher, Published = r.PublishedDate, Fingerprint = _fingerprints[r.ContentHash] };
            return (Home.Place(told, homesOf[r.Row.Id]), r.Row.Id);
        });
    }

    private async Task SketchAsync(TrackerDbContext context, IEnumerable<string> hashes, CancellationToken cancellationToken)
    {
        foreach (var missing in hashes.Distinct(StringComparer.Ordinal).Where(hash => !_fingerprints.ContainsKey(hash)).Chunk(1000))
        {
            var articles = await context.Articles.Where(a => missing.Contains(a.ContentHash)).Select(a => new { a.ContentHash, a.Text }).ToListAsync(cancellationToken);
            Parallel.ForEach(articles, article => _fingerprints.TryAdd(article.ContentHash, TextFingerprint.Of(article.Text)));
        }
    }
}
