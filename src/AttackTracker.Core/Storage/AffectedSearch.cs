using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage;

/// <summary>Finds out which incidents new and replaced reports can touch, without looking at all; used once.</summary>
/// <remarks>
/// Goes from report to report over everything by which one can have a say in the other's incident: that the two agree enough to be joined, and that
/// both ever stood under one public id. What is not reached in that way comes out as it was. Reports are looked for where <see cref="CandidatePairs"/> would bring them together.
/// </remarks>
internal sealed class AffectedSearch(TrackerDbContext context, IncidentBuilder builder)
{
    /// <summary>More than that is not worth a search: then all incidents are built.</summary>
    private const int Most = 4000;

    private readonly Dictionary<(ReportKind Kind, DateOnly Start, DateOnly End, string? Country), IReadOnlyList<Found>> _byDay = [];
    private readonly Dictionary<(ReportKind Kind, string Site, bool Dated), IReadOnlyList<Found>> _bySite = [];
    private readonly HashSet<int> _current = [];
    private readonly HashSet<int> _replaced = [];
    private readonly HashSet<string> _publicIds = new(StringComparer.Ordinal);
    private List<int> _reached = [];

    /// <summary>Null where it is too many.</summary>
    public async Task<AffectedReports?> FindAsync(IReadOnlyCollection<int> changed, CancellationToken cancellationToken)
    {
        _reached = [.. changed];
        while (_reached.Count > 0)
        {
            var next = _reached.Distinct().Where(id => !_current.Contains(id) && !_replaced.Contains(id)).ToList();
            _reached = [];
            foreach (var batch in next.Chunk(500))
            {
                await VisitAsync(batch, cancellationToken);
            }

            if (_current.Count + _replaced.Count > Most)
            {
                return null;
            }
        }

        return new AffectedReports(_current, _replaced, _publicIds);
    }

    private async Task VisitAsync(int[] ids, CancellationToken cancellationToken)
    {
        var reports = await context.Reports.AsNoTracking().Where(r => ids.Contains(r.Id)).Select(r => new { Row = r, r.Run.Article.ContentHash, r.Run.PublishedDate, r.Run.IsCurrent }).ToListAsync(cancellationToken);
        foreach (var report in reports)
        {
            (report.IsCurrent ? _current : _replaced).Add(report.Row.Id);
        }

        var homes = await context.ReportPublicIds.Where(h => ids.Contains(h.ReportId)).Select(h => h.PublicId).Distinct().ToListAsync(cancellationToken);
        var fresh = homes.Where(_publicIds.Add).ToList();
        _reached.AddRange(await context.ReportPublicIds.Where(h => fresh.Contains(h.PublicId) && context.Reports.Any(r => r.Id == h.ReportId && r.Run.IsCurrent)).Select(h => h.ReportId).ToListAsync(cancellationToken));
        foreach (var report in reports)
        {
            var source = Found.Of(report.Row, report.ContentHash, report.PublishedDate);
            foreach (var other in await NearAsync(source.Source.Values, cancellationToken))
            {
                if (!_current.Contains(other.ReportId) && builder.CanJoin(source.Source, other.Source))
                {
                    _reached.Add(other.ReportId);
                }
            }
        }
    }

    private async Task<IEnumerable<Found>> NearAsync(EventValues values, CancellationToken cancellationToken)
    {
        IEnumerable<Found> near = [];
        if (values.Date is { Start: { } start, End: { } end })
        {
            near = await ByDayAsync(values.Kind, start, end, values.Site?.Country, cancellationToken);
        }

        var isDated = values.Date is { Start: not null, End: not null };
        return values.Site?.Id is { } site ? near.Concat(await BySiteAsync(values.Kind, site, isDated, cancellationToken)) : near;
    }

    private async Task<IReadOnlyList<Found>> ByDayAsync(ReportKind kind, DateOnly start, DateOnly end, string? country, CancellationToken cancellationToken)
    {
        if (_byDay.TryGetValue((kind, start, end, country), out var known))
        {
            return known;
        }

        // Each bound is one that the index can begin or end at. A wide date reaches two years and a month at most, so a report that starts before that cannot meet this one.
        var isNarrow = end.DayNumber - start.DayNumber < CandidatePairs.NarrowDays;
        var (before, after, first) = (start.AddDays(-1), end.AddDays(1), start.AddYears(-CandidatePairs.WideYears).AddMonths(-2));
        var justBefore = isNarrow ? start.AddDays(-1 - CandidatePairs.NarrowDays) : first;
        var rows = context.Reports.AsNoTracking().Where(r => r.Kind == kind && r.DateStart <= after && r.DateEnd >= before && r.Run.IsCurrent);
        var near = rows.Where(r => r.DateStart >= justBefore);
        var found = await SelectAsync(isNarrow ? near : near.Where(r => r.Country == country), cancellationToken);
        if (isNarrow && country is not null)
        {
            var wide = context.Reports.AsNoTracking().Where(r => r.Kind == kind && r.DateStart >= first && r.DateStart < justBefore && r.DateEnd >= before && r.Country == country && r.Run.IsCurrent);
            found = [.. found, .. await SelectAsync(wide, cancellationToken)];
        }

        _byDay.Add((kind, start, end, country), found);
        return found;
    }

    private async Task<IReadOnlyList<Found>> BySiteAsync(ReportKind kind, string site, bool isDated, CancellationToken cancellationToken)
    {
        if (_bySite.TryGetValue((kind, site, isDated), out var known))
        {
            return known;
        }

        var family = builder.FamilyOf(site);
        var rows = context.Reports.AsNoTracking().Where(r => r.Kind == kind && family.Contains(r.SiteId!) && r.Run.IsCurrent);
        var found = await SelectAsync(isDated ? rows.Where(r => r.DateStart == null || r.DateEnd == null) : rows, cancellationToken);
        _bySite.Add((kind, site, isDated), found);
        return found;
    }

    private static async Task<IReadOnlyList<Found>> SelectAsync(IQueryable<ReportRow> rows, CancellationToken cancellationToken)
        => (await rows.Select(r => new { Row = r, r.Run.Article.ContentHash, r.Run.PublishedDate }).ToListAsync(cancellationToken)).ConvertAll(r => Found.Of(r.Row, r.ContentHash, r.PublishedDate));

    private sealed record Found(int ReportId, SourcedReport Source)
    {
        public static Found Of(ReportRow row, string article, DateOnly? published) => new(row.Id, new SourcedReport { Report = row.ToReport(), Article = article, Published = published });
    }
}
