using System.Collections.Concurrent;
using AttackTracker.Core.Incidents;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage;

/// <summary>Reads all that incidents are made of, and makes them. Thread-safe.</summary>
internal sealed class ProjectionReader(IncidentBuilder builder)
{
    // A sketch of a text never changes, and making it is most of the work of a rebuild.
    private readonly ConcurrentDictionary<string, TextFingerprint> _fingerprints = new(StringComparer.Ordinal);

    public async Task<ProjectionState> ReadAsync(TrackerDbContext context, CancellationToken cancellationToken)
    {
        var reports = await context.Reports.Where(r => r.Run.IsCurrent)
            .Select(r => new { Row = r, r.Run.Article.ContentHash, r.Run.Metadata.Publisher, r.Run.PublishedDate })
            .AsNoTracking().ToListAsync(cancellationToken);
        await SketchAsync(context, reports.Select(r => r.ContentHash), cancellationToken);
        var homes = await context.ReportPublicIds.AsNoTracking().OrderBy(h => h.Age).ThenBy(h => h.ReportId).ToListAsync(cancellationToken);
        var homesOf = homes.ToLookup(h => h.ReportId);
        var sources = reports.Select(r => new SourcedReport
        {
            Report = r.Row.ToReport(),
            Article = r.ContentHash,
            Publisher = r.Publisher,
            Published = r.PublishedDate,
            Fingerprint = _fingerprints[r.ContentHash],
            StoodUnder = [.. homesOf[r.Row.Id].Select(h => h.PublicId)],
            ReviewedUnder = homesOf[r.Row.Id].Where(h => h.ReviewedAt is not null).OrderBy(h => h.ReviewedAt).ThenBy(h => h.Age).LastOrDefault()?.PublicId,
        }).ToList();
        var reportIds = sources.Zip(reports, (source, report) => (source.Key, report.Row.Id)).ToDictionary(p => p.Key, p => p.Id, StringComparer.Ordinal);

        var built = builder.Build(sources);
        var publicIds = await context.PublicIds.OrderBy(p => p.Age).ToListAsync(cancellationToken);
        var register = new PublicIdRegister(
            [.. built.Incidents.Select(draft => draft.Members.Select(m => reportIds[m.Source.Key]).ToList())],
            publicIds.Select(p => p.PublicId),
            homes.Select(h => (h.ReportId, h.PublicId)),
            built.Incidents.Select((draft, cluster) => (Cluster: cluster, draft.ReviewedAs)).Where(p => p.ReviewedAs is not null).Select(p => (p.Cluster, p.ReviewedAs!)));
        var decisions = await context.Decisions.AsNoTracking().OrderBy(d => d.Id).ToListAsync(cancellationToken);
        return new ProjectionState
        {
            Incidents = built.Incidents,
            Candidates = built.Candidates,
            ReportIds = reportIds,
            PublicIds = publicIds,
            Homes = homes,
            Register = register,
            Decisions = decisions.Where(d => register.ClusterOf(d.Incident) is not null).ToLookup(d => register.ClusterOf(d.Incident)!.Value),
            GroupNames = await context.Groups.ToDictionaryAsync(g => g.Id, g => g.Name, StringComparer.Ordinal, cancellationToken),
        };
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
}
