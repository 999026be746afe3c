using AttackTracker.Core.Dates;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Places;
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

    private readonly Dictionary<(ReportKind Kind, DateOnly Start, DateOnly End, string? Country, string? Site), IReadOnlyList<Found>> _byDay = [];
    private readonly Dictionary<(ReportKind Kind, string Site), IReadOnlyList<Found>> _undated = [];
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
            foreach (var other in await NearAsync(source.Source, cancellationToken))
            {
                if (!_current.Contains(other.ReportId) && builder.CanJoin(source.Source, other.Source))
                {
                    _reached.Add(other.ReportId);
                }
            }
        }
    }

    private async Task<IEnumerable<Found>> NearAsync(SourcedReport report, CancellationToken cancellationToken)
    {
        var near = new List<Found>();
        var values = report.Values;
        var isDated = values.Date is { Start: not null, End: not null };
        if (isDated)
        {
            near.AddRange(await ByDayAsync(values.Kind, values.Date!.Start!.Value, values.Date.End!.Value, values.Site, cancellationToken));
        }

        if (values.Site?.Id is { } site)
        {
            near.AddRange(await UndatedAsync(values.Kind, site, cancellationToken));
            near.AddRange(isDated ? [] : await InWindowAsync(values.Kind, site, ReportComparison.WindowOf(report), cancellationToken));
        }

        return near;
    }

    private async Task<IReadOnlyList<Found>> ByDayAsync(ReportKind kind, DateOnly start, DateOnly end, SitePlacement? site, CancellationToken cancellationToken)
    {
        var (country, id) = (site?.Country, site?.Id);
        if (_byDay.TryGetValue((kind, start, end, country, id), out var known))
        {
            return known;
        }

        // Each bound is one that an index can begin or end at. A wide date reaches two years and a month at most, so a report that starts before that cannot meet this one.
        var isNarrow = end.DayNumber - start.DayNumber < CandidatePairs.NarrowDays;
        var (before, after, first) = (start.AddDays(-1), end.AddDays(1), start.AddYears(-CandidatePairs.WideYears).AddMonths(-2));
        var justBefore = isNarrow ? start.AddDays(-1 - CandidatePairs.NarrowDays) : first;
        var found = new List<Found>();
        foreach (var rows in ThatMayBeAt(id, Current(kind).Where(r => r.DateStart <= after && r.DateEnd >= before && r.DateStart >= justBefore)))
        {
            found.AddRange(await SelectAsync(isNarrow ? rows : rows.Where(r => r.Country == country), cancellationToken));
        }

        if (isNarrow && country is not null)
        {
            var wide = OfDays(Current(kind)).Where(r => r.DateStart >= first && r.DateStart < justBefore && r.DateEnd >= before && r.Country == country);
            found.AddRange(await SelectAsync(wide, cancellationToken));
        }

        _byDay.Add((kind, start, end, country, id), found);
        return found;
    }

    /// <summary>Those on a site, or around it, that do not say between which days it was.</summary>
    private async Task<IReadOnlyList<Found>> UndatedAsync(ReportKind kind, string site, CancellationToken cancellationToken)
    {
        if (!_undated.TryGetValue((kind, site), out var found))
        {
            var family = builder.FamilyOf(site);
            found = await SelectAsync(Current(kind).Where(r => family.Contains(r.SiteId!) && (r.DateStart == null || r.DateEnd == null)), cancellationToken);
            _undated.Add((kind, site), found);
        }

        return found;
    }

    /// <summary>Those on a site, or around it, that say between which days it was, for one that does not.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="site">The site.</param>
    /// <param name="window">Between which days it must have been after all, since it was news; null where even that is not known.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    private async Task<IReadOnlyList<Found>> InWindowAsync(ReportKind kind, string site, EventDate? window, CancellationToken cancellationToken)
    {
        var family = builder.FamilyOf(site);
        var rows = Current(kind).Where(r => family.Contains(r.SiteId!) && r.DateStart != null && r.DateEnd != null);
        if (window is not { Start: { } start, End: { } end })
        {
            return await SelectAsync(rows, cancellationToken);
        }

        var (before, after, justBefore) = (start.AddDays(-1), end.AddDays(1), start.AddDays(-1 - CandidatePairs.NarrowDays));
        var touching = rows.Where(r => r.DateStart <= after && r.DateEnd >= before);
        return [.. await SelectAsync(touching.Where(r => r.DateStart >= justBefore), cancellationToken), .. await SelectAsync(OfDays(touching).Where(r => r.DateStart < justBefore), cancellationToken)];
    }

    /// <summary>Only a report on a site of the family, or on none of the gazetteer, can be of one incident with a report on a site. One query each, so that the index by site serves both.</summary>
    private IEnumerable<IQueryable<ReportRow>> ThatMayBeAt(string? site, IQueryable<ReportRow> rows)
    {
        if (site is null)
        {
            return [rows];
        }

        var family = builder.FamilyOf(site);
        return [rows.Where(r => family.Contains(r.SiteId!)), rows.Where(r => r.SiteId == null)];
    }

    private IQueryable<ReportRow> Current(ReportKind kind) => context.Reports.AsNoTracking().Where(r => r.Kind == kind && r.Run.IsCurrent);

    // In the words of the index of such reports, without which SQLite does not use it.
    private static IQueryable<ReportRow> OfDays(IQueryable<ReportRow> rows)
        => rows.Where(r => r.DatePrecision == DatePrecision.Range || r.DatePrecision == DatePrecision.Month || r.DatePrecision == DatePrecision.Year);

    private static async Task<IReadOnlyList<Found>> SelectAsync(IQueryable<ReportRow> rows, CancellationToken cancellationToken)
        => (await rows.Select(r => new { Row = r, r.Run.Article.ContentHash, r.Run.PublishedDate }).ToListAsync(cancellationToken)).ConvertAll(r => Found.Of(r.Row, r.ContentHash, r.PublishedDate));

    private sealed record Found(int ReportId, SourcedReport Source)
    {
        public static Found Of(ReportRow row, string article, DateOnly? published) => new(row.Id, new SourcedReport { Report = row.ToReport(), Article = article, Published = published });
    }
}
