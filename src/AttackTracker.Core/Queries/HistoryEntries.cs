using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Columns;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Completes rows of history with the names that they are told by.</summary>
internal static class HistoryEntries
{
    public static async Task<IReadOnlyList<HistoryEntry>> OfAsync(TrackerDbContext database, IReadOnlyList<Decision> decisions, CancellationToken cancellationToken)
    {
        var keys = decisions.Select(d => d.Id).ToList();
        var undone = decisions.Select(d => d.Undoes).OfType<int>().ToList();
        var undoings = await database.Decisions.AsNoTracking().Where(d => d.Undoes != null && keys.Contains(d.Undoes.Value)).ToDictionaryAsync(d => d.Undoes!.Value, cancellationToken);
        var former = await database.Decisions.AsNoTracking().Where(d => undone.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancellationToken);
        var ids = decisions.Select(d => d.Incident).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var titles = await database.PublicIds.Where(p => ids.Contains(p.PublicId) && p.Incident != null)
            .Select(p => new { p.PublicId, p.Incident!.Title }).ToDictionaryAsync(p => p.PublicId, p => p.Title, StringComparer.Ordinal, cancellationToken);
        var articles = await ArticlesAsync(database, decisions.Select(d => d.ArticleId).OfType<int>(), cancellationToken);
        return
        [
            .. decisions.Select(d => new HistoryEntry
            {
                At = d.At,
                Who = d.Who,
                Reason = d.Reason,
                Decision = d,
                Undone = d.Undoes is { } earlier ? former[earlier] : null,
                UndoneBy = undoings.TryGetValue(d.Id, out var undoing) ? new HistoryMark(undoing.Who, undoing.At) : null,
                Article = d.ArticleId is { } article ? articles[article] : null,
                IncidentTitle = d.Incident is { } incident ? titles.GetValueOrDefault(incident) : null,
            }),
        ];
    }

    /// <param name="revisions">Those of reference data, in the order that they are wanted in; what came with the program is left out.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<IReadOnlyList<HistoryEntry>> OfAsync(IQueryable<ReferenceRevisionRow> revisions, CancellationToken cancellationToken)
        => (await revisions.Where(r => r.Change != null).Select(r => new { r.Id, r.RecordedAt, r.RecordedBy, r.Reason, r.Change }).ToListAsync(cancellationToken))
            .ConvertAll(r => new HistoryEntry { At = r.RecordedAt, Who = r.RecordedBy!, Reason = r.Reason ?? "", Reference = JsonColumn.Read<ReferenceChange>(r.Change!), Revision = r.Id });

    /// <summary>Codings that somebody finished; not what they say.</summary>
    public static async Task<IReadOnlyList<HistoryEntry>> OfAsync(TrackerDbContext database, IQueryable<CoderSheetRow> finished, CancellationToken cancellationToken)
    {
        var sheets = await finished.Select(s => new { s.ArticleId, Coder = s.Coder!, At = s.FinishedAt!.Value }).ToListAsync(cancellationToken);
        var articles = await ArticlesAsync(database, sheets.Select(s => s.ArticleId), cancellationToken);
        return [.. sheets.Select(s => new HistoryEntry { At = s.At, Who = s.Coder, IsCoding = true, Article = articles[s.ArticleId] })];
    }

    public static async Task<Dictionary<int, HistoryArticle>> ArticlesAsync(TrackerDbContext database, IEnumerable<int> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToList();
        return await database.Articles.Where(a => wanted.Contains(a.Id))
            .Select(a => new HistoryArticle(a.Id, a.Metadata.Single(m => m.IsCurrent).Title ?? a.FileName))
            .ToDictionaryAsync(a => a.Id, cancellationToken);
    }

    public static Task<Dictionary<string, string>> GroupNamesAsync(TrackerDbContext database, IEnumerable<HistoryEntry> entries, CancellationToken cancellationToken)
        => database.NamesOfGroupsAsync(entries.Select(e => e.Decision).OfType<Decision>().SelectMany(GroupIds.In), cancellationToken);
}
