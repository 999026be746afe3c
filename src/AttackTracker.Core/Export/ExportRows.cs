using AttackTracker.Core.Places;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Export;

/// <summary>Reads the incidents that a filter lets through one after another, in the order of the lists: newest first, those without a day at the end.</summary>
/// <remarks>
/// Three cursors run side by side over the same incidents in the same order, which ends with the key: what belongs to an incident is what stands
/// next on the other two. Nothing is held but the row at hand, and nothing is asked for row by row. Not asynchronous: SQLite never waits for anything but
/// the disk, and a task a row would cost more than the row.
/// </remarks>
internal static class ExportRows
{
    /// <param name="passing">Which incidents; where only the first so many of them are taken, in the order of <see cref="Incidents"/>.</param>
    /// <param name="context">What the rows have in common.</param>
    /// <param name="byId">Instead in the order of their public ids, which is that of their characters: two readings can be laid side by side then.</param>
    public static IEnumerable<ExportedIncident> Read(IQueryable<IncidentRow> passing, ExportContext context, bool byId = false)
    {
        using var sources = new Beside<SourceRow>(Sources(passing, byId), row => row.IncidentId);
        using var conflicts = new Beside<ConflictRow>(Conflicts(passing, byId), row => row.IncidentId);
        foreach (var row in Incidents(passing, byId))
        {
            yield return Join(
                row,
                context,
                [.. sources.Of(row.Id).Select(s => new ExportedSource(s.Publisher, s.Title, s.Url, s.Published))],
                row.ConflictCount == 0 ? [] : [.. conflicts.Of(row.Id).Select(c => c.Field).Order()]);
        }
    }

    // SQLite has null before everything, so that an index in falling order has what has no day at its end.
    internal static IQueryable<IncidentRow> Incidents(IQueryable<IncidentRow> passing, bool byId = false)
        => (byId ? passing.OrderBy(i => i.PublicId) : passing.OrderByDescending(i => i.Day).ThenByDescending(i => i.Id)).AsNoTracking();

    // Every incident has reports. "DefaultIfEmpty" makes an outer join of it, by which SQLite goes through the incidents first, in their order from
    // the index; it would go through all reports and sort them otherwise.
    internal static IQueryable<SourceRow> Sources(IQueryable<IncidentRow> passing, bool byId = false)
    {
        var told = passing.SelectMany(i => i.Reports.DefaultIfEmpty(), (i, r) => new { i.Day, i.Id, i.PublicId, r!.Ordinal, r.Report.Run.Metadata, r.Report.Run.PublishedDate });
        return (byId ? told.OrderBy(s => s.PublicId) : told.OrderByDescending(s => s.Day).ThenByDescending(s => s.Id))
            .ThenBy(s => s.Ordinal)
            .Select(s => new SourceRow(s.Id, s.Metadata.Publisher, s.Metadata.Title, s.Metadata.Url, s.PublishedDate));
    }

    internal static IQueryable<ConflictRow> Conflicts(IQueryable<IncidentRow> passing, bool byId = false)
    {
        var open = passing.Where(i => i.ConflictCount > 0)
            .SelectMany(i => i.Fields.Where(f => f.HasConflict && f.DecisionId == null).DefaultIfEmpty(), (i, f) => new { i.Day, i.Id, i.PublicId, f!.Field });
        return (byId ? open.OrderBy(c => c.PublicId) : open.OrderByDescending(c => c.Day).ThenByDescending(c => c.Id))
            .Select(c => new ConflictRow(c.Id, c.Field));
    }

    private static ExportedIncident Join(IncidentRow row, ExportContext context, IReadOnlyList<ExportedSource> sources, IReadOnlyList<Field> conflicts)
    {
        var isAtSite = row.GeoPrecision is GeoPrecision.Exact or GeoPrecision.Near;
        var (latitude, longitude, _) = isAtSite && row.SiteId is { } site ? context.Sites.GetValueOrDefault(site) : default;
        return new ExportedIncident
        {
            Place = new IncidentCursor(row.Day, row.Id),
            PublicId = row.PublicId,
            Title = row.Title,
            Values = row.ToValues(),
            Latitude = latitude,
            Longitude = longitude,
            Conflicts = conflicts,
            State = row.State,
            Confidence = row.Confidence,
            Articles = row.ArticleCount,
            IndependentSources = row.SourceCount,
            Sources = sources,
        };
    }

    internal sealed record SourceRow(int IncidentId, string? Publisher, string? Title, string? Url, DateOnly? Published);

    internal sealed record ConflictRow(int IncidentId, Field Field);

    /// <summary>A cursor whose rows belong to incidents, read along with the incidents.</summary>
    private sealed class Beside<T>(IEnumerable<T> rows, Func<T, int> incidentOf) : IDisposable
    {
        private readonly IEnumerator<T> _rows = rows.GetEnumerator();
        private readonly List<T> _found = [];
        private bool? _hasCurrent;

        /// <summary>The rows of an incident, which is asked for in the order of the cursor; valid until the next call.</summary>
        public List<T> Of(int incident)
        {
            _found.Clear();
            _hasCurrent ??= _rows.MoveNext();
            while (_hasCurrent == true && incidentOf(_rows.Current) == incident)
            {
                _found.Add(_rows.Current);
                _hasCurrent = _rows.MoveNext();
            }

            return _found;
        }

        public void Dispose() => _rows.Dispose();
    }
}
