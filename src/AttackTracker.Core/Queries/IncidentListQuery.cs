using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Facts;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>The list of incidents below the timeline and on the page of a base: newest first, those without a day at the end.</summary>
public sealed class IncidentListQuery(IDbContextFactory<TrackerDbContext> contexts, CountedOnce counted)
{
    /// <summary>How many lines a page holds.</summary>
    public const int PageSize = 25;

    private static readonly Field[] QuotedFields = [Field.Weapons, Field.Outcomes, Field.Site, Field.Munitions, Field.Killed, Field.Date];

    /// <summary>One page; a number beyond the last gives the last.</summary>
    public Task<PagedResult<IncidentLine>> RunAsync(IncidentFilter filter, int page, CancellationToken cancellationToken) => RunAsync(filter, page, PageSize, cancellationToken);

    /// <summary>The same in pages of another size.</summary>
    internal Task<PagedResult<IncidentLine>> RunAsync(IncidentFilter filter, int page, int pageSize, CancellationToken cancellationToken) => counted.GetAsync((filter, page, pageSize), () => CountAsync(filter, page, pageSize, cancellationToken), cancellationToken);

    private async Task<PagedResult<IncidentLine>> CountAsync(IncidentFilter filter, int page, int pageSize, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var (keys, number, total) = await database.FactsAsync(filter, (table, passing) => NewestOf(table, passing, page, pageSize), cancellationToken);
        var rows = await database.Incidents.Where(i => keys.Contains(i.Id))
            .OrderByDescending(i => i.Day)
            .ThenByDescending(i => i.Id)
            .Select(i => new Row(i, i.Fields.Where(f => f.HasConflict && f.DecisionId == null).Select(f => f.Field).ToList()))
            .AsNoTracking()
            .ToListAsync(cancellationToken);

        var quotes = await QuotesAsync(database, [.. rows.Select(r => r.Incident.Id)], cancellationToken);
        var values = rows.Select(r => r.Incident.ToValues()).ToList();
        var names = await database.NamesOfGroupsAsync(values.SelectMany(GroupIds), cancellationToken);
        var lines = rows.Zip(values, (row, value) => new IncidentLine
        {
            PublicId = row.Incident.PublicId,
            Values = value,
            Day = row.Incident.Day,
            Groups =
            [
                .. value.ClaimedBy.Where(c => c.Status != ClaimStatus.Unclaimed).Select(c => new NamedGroup(c.Group, names.OrFromId(c.Group), c.Status)),
                .. value.AttributedTo.Select(a => new NamedGroup(a.Group, names.OrFromId(a.Group), null)).DistinctBy(g => g.Id),
            ],
            Conflicts = [.. row.Conflicts.Order()],
            Articles = row.Incident.ArticleCount,
            Sources = row.Incident.SourceCount,
            IsReviewed = row.Incident.IsReviewed,
            State = row.Incident.State,
            Quote = quotes.GetValueOrDefault(row.Incident.Id),
        });
        return new PagedResult<IncidentLine>([.. lines], number, total, pageSize);
    }

    /// <summary>The keys on a page, the number of that page, and how many incidents all pages have.</summary>
    private static (List<int> Keys, int Page, int Total) NewestOf(FactTable table, FactFilter filter, int page, int pageSize)
    {
        var (passing, _) = filter.Passing(table);
        var number = Math.Clamp(page, 1, Math.Max(1, (passing.Count + pageSize - 1) / pageSize));
        var (skip, take) = ((number - 1) * pageSize, Math.Min(pageSize, passing.Count - ((number - 1) * pageSize)));

        return ([.. NewestFacts.Of(table, passing, skip + take).Skip(skip)], number, passing.Count);
    }

    private static IEnumerable<string> GroupIds(EventValues values) => values.ClaimedBy.Select(c => c.Group).Concat(values.AttributedTo.Select(a => a.Group));

    // The first report of an incident speaks for it: the others stand on the incident's own page.
    private static async Task<Dictionary<int, Quote?>> QuotesAsync(TrackerDbContext database, List<int> incidents, CancellationToken cancellationToken)
    {
        var reports = await database.IncidentReports
            .Where(r => incidents.Contains(r.IncidentId) && r.Ordinal == 0)
            .Select(r => new
            {
                r.IncidentId,
                r.Report.Ordinal,
                r.Report.Run.ArticleId,
                r.Report.Run.Metadata.Publisher,
                Spans = r.Report.Evidence.Where(e => QuotedFields.Contains(e.Field)).OrderBy(e => e.Start).Select(e => new { e.Field, e.Start, e.End }).ToList(),
            })
            .ToListAsync(cancellationToken);
        var articles = reports.Select(r => r.ArticleId).Distinct().ToList();
        var texts = await database.Articles.Where(a => articles.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Text, cancellationToken);
        var documents = texts.ToDictionary(a => a.Key, a => Document.Parse(a.Value));
        return reports.ToDictionary(
            r => r.IncidentId,
            r => Quote.From(documents[r.ArticleId], [.. r.Spans.Select(s => (s.Field, new TextSpan(s.Start, s.End)))], r.ArticleId, r.Ordinal, r.Publisher));
    }

    private sealed record Row(IncidentRow Incident, List<Field> Conflicts);
}
